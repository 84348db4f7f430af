import { type DateLine, readDateLine } from '../../../language/date-line.ts'
import { findDates } from '../../../language/dates.ts'
import { claim, is, type Labelled, type Pass } from '../label.ts'
import { bylineOf } from './byline.ts'

/** The first line that is prose: where the head of the document ends. */
export function firstProse(lines: Labelled[]): number {
  const i = lines.findIndex(
    ({ line, label }) =>
      label?.label !== 'junk' &&
      ((line.stops && line.words.length >= 12) || line.words.length > 25),
  )
  return i < 0 ? lines.length : i
}

/** How far below the first prose, the standfirst, an explicit byline may stand. */
const belowStandfirst = 3

/** Where the head ends: at the first prose, or below a byline that stands under a standfirst. */
export function headEnd(lines: Labelled[]): number {
  const body = firstProse(lines)
  for (let i = Math.min(body + belowStandfirst, lines.length - 1); i > body; i--)
    if (bylineOf(lines[i]?.line.text ?? '')?.explicit) return i + 2
  return body
}

/**
 * Lines that say nothing but a date. The date of the text is one of its head, of publishing before
 * any other; below the text, one that calls itself so ("Last updated: 3 May 2024").
 */
export const dates: Pass = (lines) => {
  const end = headEnd(lines)
  let best: { item: Labelled; iso: string; worth: number } | undefined
  for (const [i, item] of lines.entries()) {
    const found = readDateLine(item.line.text)
    if (!found || !(isBare(found) || (i <= end && isPlaced(item, found)))) continue
    const reason = 'a date and nothing else'
    claim(item, { label: 'date', score: 0.92, rule: 'date', reason })
    const { iso } = found
    const worth = worthOf(found, i <= end)
    if (iso && !iso.startsWith('--') && is(item, 'date') && worth > (best?.worth ?? 0))
      best = { item, iso, worth }
  }
  if (!best?.item.label || lines.some(({ label }) => label?.meta?.date)) return
  best.item.label.meta = { date: best.iso }
}

const isBare = ({ rest }: DateLine): boolean => !/[\p{L}\p{N}]/u.test(rest)

/** "Monday 3 May 2024 at 10.00 am, Board Room": when and where a meeting is held. */
function isPlaced({ line }: Labelled, { rest }: DateLine): boolean {
  const timed = /\d[.:]\d\d|\d ?[ap]\.?m\b/i.test(line.text)
  const dayFirst = findDates(line.text)[0]?.start ?? line.text.length
  return (
    timed && dayFirst <= 12 && !line.stops && rest.split(' ').length <= 8 && !/\bby\b/i.test(rest)
  )
}

function worthOf({ of }: DateLine, inHead: boolean): number {
  if (of === 'updated') return inHead ? 3 : 1
  if (inHead) return of === 'published' ? 5 : 4
  return of === 'published' ? 2 : 0
}
