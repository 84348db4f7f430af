import { dateOfLine } from '../../language/date-line.ts'
import { pageSigns } from '../../language/furniture.ts'
import { functionWords } from '../../language/words.ts'
import { isByline } from './byline.ts'
import { claim, is, type Labelled, type Pass } from './label.ts'
import { lengthOf, worthsOf } from './worth.ts'

/** Texts of fewer lines are no whole page. */
const fewest = 40
/** Menus, buttons and counters: the share of short lines from which a text is a whole page. */
const shortShare = 0.3
/** Kinds of furniture that a page has at least. */
const fewestKinds = 2
/** How far above its text the title of a page may stand: share rows and dates are between. */
const titleAbove = 20

/**
 * Cuts a whole page, pasted with all its menus, down to its article: the title and the stretch
 * with the most prose in it. Texts that are no page are left alone.
 *
 * The stretch is found as by Pasternack and Roth, "Extracting article text from the web with
 * maximum subsequence segmentation" (WWW 2009).
 */
export const page: Pass = (lines) => {
  if (!isPage(lines)) return
  const { start, end } = withRest(lines, densest(lines))
  const title = titleOf(lines, start, end)
  const reason = 'outside the longest stretch of prose of a page'
  for (const [i, item] of lines.entries()) {
    const inText = i >= start && i < end
    if (inText || i === title || (title !== undefined && i > title && i < start && isHead(item)))
      continue
    claim(item, { label: 'junk', score: 0.96, rule: 'outside-text', reason })
  }
}

/**
 * A text of many lines, many of them short without being rows or items, and with furniture of
 * several kinds: outlines and minutes have short lines, too, but neither menus nor share buttons.
 */
export function isPage(lines: Labelled[]): boolean {
  if (lines.length <= fewest) return false
  const short = lines.filter(
    (item) => lengthOf(item.line) <= 4 && !item.label?.marker && !is(item, 'table'),
  )
  if (short.length <= lines.length * shortShare) return false
  const kinds = new Set<string>()
  for (const { label } of lines) if (label && pageSigns.has(label.rule)) kinds.add(label.rule)
  return kinds.size >= fewestKinds
}

/** The stretch with the greatest sum of worths (Kadane's algorithm). */
function densest(lines: Labelled[]): { start: number; end: number } {
  let best = { start: 0, end: 0, sum: 0 }
  let start = 0
  let sum = 0
  for (const [i, value] of worthsOf(lines).entries()) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += value
    if (sum > best.sum) best = { start, end: i + 1, sum }
  }
  return best
}

/** Short lines in a row that no list or text has: a menu. */
const menuLines = 3

/**
 * Goes on from the densest stretch for as long as no furniture comes: the last parts of an article
 * may be short, with a heading for every few items, and must not be lost.
 */
function withRest(lines: Labelled[], { start, end }: { start: number; end: number }) {
  let last = end
  let short = 0
  for (const [i, item] of lines.slice(end).entries()) {
    const bare = lengthOf(item.line) <= 4 && !item.line.stops && !item.label?.marker
    short = bare ? short + 1 : 0
    if (is(item, 'junk') || short >= menuLines) break
    if (item.line.stops || item.label?.marker) last = end + i + 1
  }
  return { start, end: last }
}

/** The line above the text that shares most of its words with the head of the text. */
function titleOf(lines: Labelled[], start: number, end: number): number | undefined {
  const head = lines.slice(start, Math.min(end, start + 8)).flatMap(({ line }) => line.words)
  const known = new Set(head.map((word) => word.toLowerCase()))
  let best: { index: number; score: number } | undefined
  for (let index = Math.max(0, start - titleAbove); index < start; index++) {
    const item = lines[index]
    if (!item || is(item, 'junk') || dateOfLine(item.line.text)) continue
    const words = item.line.words.map((word) => word.toLowerCase())
    const content = words.filter((word) => !functionWords.has(word))
    const shared = content.filter((word) => known.has(word)).length
    if (words.length < 3 || words.length > 24 || shared * 3 < content.length) continue
    const score = shared + (lines[index]?.line.stops ? 0 : 0.5)
    if (score >= (best?.score ?? 2)) best = { index, score }
  }
  return best?.index
}

/** Between title and text: who and when. */
const isHead = ({ line: { text } }: Labelled): boolean =>
  isByline(text) || dateOfLine(text) !== undefined || /^published (?:by|in|on|at)\b/i.test(text)
