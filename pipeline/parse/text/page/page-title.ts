import { dateOfLine, readDateLine } from '../../../language/date-line.ts'
import { findDates } from '../../../language/dates.ts'
import { functionWords } from '../../../language/words.ts'
import { bylineOf, isByline } from '../head/byline.ts'
import { is, type Labelled } from '../label.ts'

/** How far above its text the title of a page may stand: share rows and dates are between. */
const titleAbove = 20
/** A line needs this score to be the title. */
const least = 2

/** A stretch of lines, by their indices. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Which line is the title of the article that `start` to `end` holds: one above it that shares most
 * of its words with the head of the text, that stands above name and date, or that the page shows
 * twice, as in its tab ("A new bridge | The Courier"). The index, or undefined.
 */
export function pageTitle(lines: Labelled[], { start, end }: Stretch): number | undefined {
  const head = lines.slice(start, Math.min(end, start + 8)).flatMap(({ line }) => line.words)
  const known = new Set(head.map((word) => word.toLowerCase()))
  const shown = timesShown(lines)
  let best: { index: number; score: number } | undefined
  for (let index = Math.max(0, start - titleAbove); index < start; index++) {
    const item = lines[index]
    if (!item || is(item, 'junk') || isDated(item)) continue
    const score = scoreOf(item, { known, twice: isTwice(item, shown), next: nextOf(lines, index) })
    if (score >= (best?.score ?? least)) best = { index, score }
  }
  return best?.index ?? directlyAbove(lines, start)
}

/** What heads the text, if nothing else is known of it. */
function directlyAbove(lines: Labelled[], start: number): number | undefined {
  const item = lines[start - 1]
  if (!item || is(item, 'junk') || isDated(item) || isByline(item.line.text)) return undefined
  const { text, words, stops } = item.line
  const fits = words.length >= 3 && words.length <= 16 && !stops && /^[\p{Lu}\p{N}"“‘]/u.test(text)
  return fits ? start - 1 : undefined
}

/** "20 November 2019 / 1:07 AM / CBS News": when and where, not what. */
export function isDated({ line: { text } }: Labelled): boolean {
  const rest = readDateLine(text)?.rest.split(/[^\p{L}\p{N}]+/u)
  if (rest === undefined) return false
  return dateOfLine(text) !== undefined || (rest.length <= 4 && findDates(text)[0]?.start === 0)
}

/** The next line, or the one below it where that is the section of the site. */
function nextOf(lines: Labelled[], index: number): Labelled | undefined {
  const next = lines[index + 1]
  const section = next && next.line.words.length <= 3 && !isHead(next)
  return section ? lines[index + 2] : next
}

interface Signs {
  known: ReadonlySet<string>
  twice: boolean
  next: Labelled | undefined
}

function scoreOf({ line }: Labelled, { known, twice, next }: Signs): number {
  const content = line.words.filter((word) => !functionWords.has(word.toLowerCase()))
  const shared = content.filter((word) => known.has(word.toLowerCase())).length
  const heads = next !== undefined && isSurelyHead(next, shared > 0)
  const fewest = twice || heads ? 2 : 3
  if (line.words.length < fewest || line.words.length > 24 || isByline(line.text)) return 0
  if (shared * 3 < content.length && !(twice && shared > 0) && !heads) return 0
  // "Rail & Bus" above a name is a section of the site.
  const above = line.words.length < 4 ? 0.5 : shared > 0 ? 2 : 1.6
  return shared + (line.stops ? 0 : 0.5) + (heads ? above : 0) + (twice ? 2 : 0)
}

/** How often each line stands in the page, whole or before the name of the site. */
function timesShown(lines: Labelled[]): ReadonlyMap<string, number> {
  const shown = new Map<string, number>()
  for (const { line } of lines) {
    const text = line.text.length > 300 ? '' : line.text.replace(/ (?:[|·–—-]) [^|]{2,40}$/, '')
    shown.set(text, (shown.get(text) ?? 0) + 1)
  }
  return shown
}

const isTwice = ({ line }: Labelled, shown: ReadonlyMap<string, number>): boolean =>
  (shown.get(line.text) ?? 0) >= 2

/** Two words of a menu may look like a name; below a line on the same subject, they hardly do. */
const isSurelyHead = (item: Labelled, related: boolean): boolean =>
  isHead(item) &&
  (related || !isByline(item.line.text) || bylineOf(item.line.text)?.explicit === true)

/** Between title and text: who and when. */
export const isHead = ({ line: { text } }: Labelled): boolean =>
  isByline(text) || dateOfLine(text) !== undefined || /^published (?:by|in|on|at)\b/i.test(text)
