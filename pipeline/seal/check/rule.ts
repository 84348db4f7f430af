import type { PDFDocument } from 'pdf-lib'

/** What a rule has found: which rule, and what is wrong, with the page where there is one. */
export interface Finding {
  rule: string
  message: string
  page?: number
}

/** Looks at a whole document and tells everything that breaks it. */
export type Rule = (document: PDFDocument) => Finding[]
