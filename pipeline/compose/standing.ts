import type { Ledger } from '../model.ts'
import { dateLabel } from './date-label.ts'
import { plural } from './statement.ts'

/** Kinds of text that are themselves what is reported on. */
const primary = new Set(['statute', 'press-release', 'transcript', 'minutes', 'correspondence'])

/** When, how many sources, how many origins, and how many of them are primary. */
export function statusOf({ sources, origins, asOf }: Ledger): string {
  const first = sources.filter(({ kind }) => primary.has(kind)).length
  return [
    ...(sources.some(({ date }) => date) ? [`As of ${dateLabel(asOf)}`] : []),
    plural(sources.length, 'source'),
    plural(origins.length, 'origin'),
    first === 0 ? 'none of them primary' : `${first} primary`,
  ].join(' · ')
}

const toldOnPageOne = ['unsigned', 'undated', 'machine-made', 'machine-spun', 'not in English']

/** What page 1 must say about the sources. */
export function warningsOf({ sources }: Ledger): string[] {
  const count = (warning: string): number =>
    sources.filter(({ warnings }) => warnings.includes(warning)).length
  return toldOnPageOne.flatMap((warning) => {
    const found = count(warning)
    return found === 0
      ? []
      : [`${plural(found, 'source')} ${found === 1 ? 'is' : 'are'} ${warning}.`]
  })
}
