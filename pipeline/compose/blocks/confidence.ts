import { wordsOf } from '../../language/words.ts'
import type { Decision, Figure, Ledger } from '../../model.ts'
import type { BlockContext, Composer } from '../context.ts'
import { plural } from '../statement.ts'

/** Two dates or durations that differ are two events as a rule, not two answers. */
const isMeasured = ([first]: Figure[]): boolean =>
  first !== undefined && first.kind !== 'date' && first.kind !== 'duration'

/**
 * How the brief was made and how far it can be relied on, in one paragraph: as many sentences as
 * its words allow, the most needed first. What the editor decided and the audience's notice are
 * said in any case.
 */
export const confidence: Composer = (context) => {
  const { config, audience } = context
  const always = [editorSentence(context), audience.notice].filter((one) => one !== '')
  let left = (config.words ?? Number.POSITIVE_INFINITY) - wordsOf(always.join(' ')).length
  const said = sentences(context).filter((sentence) => {
    const count = wordsOf(sentence).length
    if (sentence === '' || count > left) return false
    left -= count
    return true
  })
  return { layout: 'text', paragraphs: [[...said, ...always].join(' ')] }
}

const sentences = (context: BlockContext): string[] => [
  'All statements are in the words of their sources; “reported” marks what somebody is said to have said, “forecast” what is expected, “advice” what ought to be done; what is unmarked its source states as fact.',
  originSentence(context.ledger),
  figureSentence(context.ledger),
  context.audience.outline.some(({ block }) => block === 'takeaways')
    ? 'Credibility is computed, from 1 (two or more other origins say it) to 5 (others contradict it); 6: no second origin speaks to it.'
    : '',
  silentSentence(context),
  context.ledger.sources.some(({ reliability }) => reliability)
    ? 'Reliability is as declared for each source.'
    : '',
  aliasSentence(context.ledger),
]

function originSentence({ sources, origins }: Ledger): string {
  const joined = origins.filter(({ files }) => files.length > 1)
  const as = joined
    .map(({ name, files }) => `${plural(files.length, 'file')} on “${name}” count as one`)
    .join(', ')
  return `The ${plural(sources.length, 'source')} go back to ${plural(origins.length, 'origin')}${as === '' ? '' : `; ${as}`}.`
}

function figureSentence({ figures }: Ledger): string {
  const shared = figures.filter(({ verdict, values }) => verdict !== 'single' && isMeasured(values))
  const differ = shared.filter(({ verdict }) => verdict === 'differ').length
  if (shared.length === 0) return 'No figure can be compared between sources.'
  return `${plural(shared.length, 'figure')} can be compared between sources; they differ on ${differ === 0 ? 'none' : differ}.`
}

/** Themes that the audience weighs and no source speaks of. */
function silentSentence({ ledger, audience, themes }: BlockContext): string {
  const spoken = new Set(ledger.claims.flatMap((claim) => claim.themes))
  const silent = Object.entries(audience.themes)
    .filter(([theme, weight]) => weight > 0 && !spoken.has(theme))
    .map(([theme]) => themes.get(theme)?.title ?? theme)
  return silent.length > 0 ? `No source was found on: ${silent.join('; ')}.` : ''
}

function aliasSentence({ possibleAliases = [] }: Ledger): string {
  if (possibleAliases.length === 0) return ''
  const pairs = possibleAliases.map(({ names: [a, b] }) => `${a} and ${b}`)
  return `These names may be one: ${pairs.join('; ')}.`
}

const deeds: Record<Decision['do'], string> = {
  pin: 'chosen',
  exclude: 'left out',
  move: 'moved',
  relabel: 'relabelled',
}

/** "2 statements were chosen and 1 left out by the editor." */
function editorSentence({ ledger: { decisions = [] }, audience }: BlockContext): string {
  const own = decisions.filter((one) => (one.audience ?? audience.id) === audience.id)
  const counts = Object.entries(deeds).flatMap(([what, deed]) => {
    const count = own.filter((one) => one.do === what).length
    return count > 0 ? [{ count, deed }] : []
  })
  const [first, ...rest] = counts
  if (!first) return ''
  const more = rest.map(({ count, deed }) => `${count} ${deed}`)
  const parts = [
    `${plural(first.count, 'statement')} ${first.count === 1 ? 'was' : 'were'} ${first.deed}`,
    ...more,
  ]
  const last = parts.pop() ?? ''
  return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} by the editor.`
}
