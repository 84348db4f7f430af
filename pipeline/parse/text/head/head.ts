import { type DateLine, readDateLine } from '../../../language/date-line.ts'
import { isPersonName } from '../../../language/names.ts'
import { claim, is, type Labelled, type Pass } from '../label.ts'
import { outsideText } from '../page/page.ts'
import { isDated } from '../page/page-title.ts'
import { bylineOf, isByline } from './byline.ts'

/** How far below the title a byline may stand. */
const headLines = 6

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
    if (!found || /[\p{L}\p{N}]/u.test(found.rest)) continue
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

function worthOf({ of }: DateLine, inHead: boolean): number {
  if (of === 'updated') return inHead ? 3 : 1
  if (inHead) return of === 'published' ? 5 : 4
  return of === 'published' ? 2 : 0
}

/** The title: the likeliest line above the first prose. */
export const title: Pass = (lines) => {
  if (lines.some((item) => is(item, 'title') && item.label?.meta?.title)) return
  const body = firstProse(lines)
  // Of a page that was cut down to its article, nothing more is to go.
  const cut = lines.some(({ label }) => label?.rule === outsideText)
  const first = cut ? lines.findIndex((item) => !is(item, 'junk')) : 0
  let best: { index: number; score: number } | undefined
  for (let index = first; index < Math.min(body, first + 40); index++) {
    const score = titleScore(lines, index, { first, body })
    if (score > (best?.score ?? 0)) best = { index, score }
  }
  const item = best && lines[best.index]
  if (!best || !item) return
  claim(item, {
    label: 'title',
    score: 0.9,
    rank: 1,
    rule: 'title',
    reason: 'the likeliest title above the first paragraph',
    meta: { title: item.line.text },
  })
  if (first === 0) junkAbove(lines, best.index)
}

function titleScore(
  lines: Labelled[],
  index: number,
  { first, body }: { first: number; body: number },
): number {
  const item = lines[index]
  if (!item || (item.label && item.label.score > 0.6)) return 0
  const { words, text } = item.line
  if (
    words.length < 2 ||
    words.length > 24 ||
    /^\p{Ll}|[,:;]$/u.test(text) ||
    isByline(text) ||
    isDated(item)
  )
    return 0
  const next = lines[index + 1]
  let score = words.length >= 3 && words.length <= 16 ? 2 : 1
  if (index === first) score += 1.5
  if (next && (is(next, 'date') || isByline(next.line.text))) score += 2
  if (body - index > headLines) score -= 1
  if (isPersonName(text)) score -= 1.5
  return score
}

/**
 * What stands above the title is page furniture once some of it was seen to be: the menus and
 * profile fields of a page ("Founded Date October 22, 1932") are of no end of kinds.
 */
function junkAbove(lines: Labelled[], index: number): void {
  const above = lines.slice(0, index)
  if (!above.some((item) => is(item, 'junk'))) return
  for (const item of above) {
    item.label = {
      label: 'junk',
      score: 0.85,
      rule: item.label?.label === 'junk' ? item.label.rule : 'above-title',
      reason: 'above the title, among page furniture',
    }
  }
}
