import type { Diagnostic } from '../error.ts'
import { dateOfLine } from '../language/date-line.ts'
import type { Document, Judgement } from '../model.ts'

/** What a reader of the sources must be told of a document that was judged. */
export function warningsOf(document: Document, judgement: Judgement): Diagnostic[] {
  return [...spunWarning(document, judgement), ...dateWarning(document)]
}

const warning = (document: Document, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  file: document.file.path,
  hint,
})

function spunWarning(document: Document, { spun }: Judgement): Diagnostic[] {
  if (spun.length === 0) return []
  const message = `reads as machine-spun: ${spun.slice(0, 3).join(', ')}${spun.length > 3 ? ' …' : ''}`
  const hint = 'look for the original; nothing in quotation marks is printed from this copy'
  return [warning(document, 'W_SPUN', message, hint)]
}

/** A declared date stands against one that the text gives itself. */
function dateWarning(document: Document): Diagnostic[] {
  const { declared } = document.file
  if (declared.date === undefined) return []
  const found = document.log.find(({ action, label, text }) => {
    const date = action === 'lifted' && label === 'date' ? dateOfLine(text.trim()) : undefined
    return date !== undefined && !sameDate(date, declared.date ?? '')
  })
  if (!found) return []
  const message = `the text dates itself “${found.text.trim()}”, and ${declared.date} is declared`
  const hint =
    'the declared date is used; where it is the date of another text, say so under "about"'
  return [warning(document, 'W_DATE_CONFLICT', message, hint)]
}

/** A month and a day in it do not contradict each other; a day without a year may be any year's. */
function sameDate(a: string, b: string): boolean {
  return a.startsWith('--')
    ? b.length < 10 || b.endsWith(a.slice(1))
    : a.startsWith(b) || b.startsWith(a)
}
