import type { Figure } from '../../model.ts'
import type { Composer } from '../context.ts'
import { plural } from '../statement.ts'

/** Two dates or durations that differ are two events as a rule, not two answers. */
const isMeasured = ([first]: Figure[]): boolean =>
  first !== undefined && first.kind !== 'date' && first.kind !== 'duration'

/** How the brief was made and how far it can be relied on, in one paragraph. */
export const confidence: Composer = ({ ledger, audience }) => {
  const shared = ledger.figures.filter(
    ({ verdict, values }) => verdict !== 'single' && isMeasured(values),
  )
  const differ = shared.filter(({ verdict }) => verdict === 'differ')
  const joined = ledger.origins.filter(({ files }) => files.length > 1)
  const graded = ledger.sources.filter(({ reliability }) => reliability)
  const silent = Object.entries(audience.themes)
    .filter(
      ([theme, weight]) =>
        weight > 0 && !ledger.claims.some(({ themes }) => themes.includes(theme)),
    )
    .map(([theme]) => theme)
  const text = [
    `Every statement above is taken from the sources word for word; what was added stands in brackets, and the notes give file and line.`,
    `The ${plural(ledger.sources.length, 'source')} go back to ${plural(ledger.origins.length, 'origin')}${joined.length > 0 ? `; ${joined.map(({ name, files }) => `${plural(files.length, 'file')} on “${name}” count as one`).join(', ')}` : ''}.`,
    shared.length > 0
      ? `${plural(shared.length, 'figure')} can be compared between sources, and on ${differ.length} of them they differ.`
      : 'No figure can be compared between sources.',
    graded.length > 0 ? 'Reliability is as declared for each source; agreement is computed.' : '',
    audience.outline.some(({ block }) => block === 'takeaways')
      ? 'Credibility is computed, from 1 (two or more other origins say it) to 5 (others contradict it); 6 is what no second origin speaks to.'
      : '',
    silent.length > 0 ? `No source was found on: ${silent.join(', ')}.` : '',
    audience.notice,
  ]
  return { layout: 'text', paragraphs: [text.filter((sentence) => sentence !== '').join(' ')] }
}
