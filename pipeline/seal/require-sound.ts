import type { PDFDocument } from 'pdf-lib'
import { BriefError, type Diagnostic } from '../error.ts'
import { checkPdf } from './check/index.ts'
import type { Finding } from './check/rule.ts'

/** Throws `BriefError` (print) with all that is wrong with a document about to be given out. */
export function requireSound(document: PDFDocument, title: string): void {
  const found = checkPdf(document)
  if (found.length > 0) throw new BriefError('print', found.map(diagnosticOf(title)))
}

const diagnosticOf =
  (title: string) =>
  ({ rule, message, page }: Finding): Diagnostic => ({
    code: 'E_PDF_CHECK',
    severity: 'error',
    message: `the PDF of "${title}" is not accessible (${rule}): ${message}${page === undefined ? '' : ` on page ${page}`}`,
    hint: 'mend the template that the page is made by; templates/README.md says what it must hold',
  })
