import type { Composer } from '../context.ts'
import { plural } from '../statement.ts'

/** What was changed in the wording of sources, and in which names. */
export const notes: Composer = ({ ledger }) => {
  const spellings = ledger.sources.flatMap(({ file, warnings }) =>
    warnings.map((warning) => `${file} is ${warning}.`),
  )
  const edited = ledger.claims.filter(({ edits }) =>
    edits.some(({ rule }) => rule === 'restored'),
  ).length
  const words =
    edited > 0 ? [`Words were restored in ${plural(edited, 'statement')}, in brackets.`] : []
  const paragraphs = [...words, ...(spellings.length > 0 ? [spellings.join(' ')] : [])]
  return paragraphs.length > 0 ? { layout: 'text', paragraphs } : undefined
}
