import type { Composer } from '../context.ts'
import { plural } from '../statement.ts'

/**
 * What was changed in the wording of sources, what the editor relabelled, and what somebody should
 * look at: names that may be one, dates that cannot be right.
 */
export const notes: Composer = ({ ledger, audience }) => {
  const edited = ledger.claims.filter(({ edits }) =>
    edits.some(({ rule }) => rule === 'restored'),
  ).length
  const restored =
    edited > 0 ? [`Words were restored in ${plural(edited, 'statement')}, in brackets.`] : []
  const reasons = (ledger.decisions ?? []).flatMap((one) => {
    const isOurs = (one.audience ?? audience.id) === audience.id
    return isOurs && one.because !== undefined
      ? [`The editor, on ${one.claim}: ${one.because}.`]
      : []
  })
  const names = (ledger.possibleAliases ?? []).map(({ names: [a, b] }) => `${a} and ${b}`)
  const aliases = names.length > 0 ? [`These names may be one: ${names.join('; ')}.`] : []
  const doubts = ledger.timeline.flatMap(({ text, doubt }) =>
    doubt === undefined ? [] : [`On the date “${text}”: ${doubt}.`],
  )
  const paragraphs = [...restored, ...reasons, ...aliases, ...new Set(doubts)]
  return paragraphs.length > 0 ? { layout: 'text', paragraphs } : undefined
}
