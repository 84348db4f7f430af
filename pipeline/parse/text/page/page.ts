import { pageSigns } from '../../../language/furniture.ts'
import { claim, is, type Labelled, type Pass } from '../label.ts'
import { isHead, pageTitle, type Stretch } from './page-title.ts'
import { lengthOf, proseWords, worthsOf } from './worth.ts'

/** Texts of fewer lines are no whole page. */
const fewest = 40
/** Menus, buttons and counters: the share of short lines from which a text is a whole page. */
const shortShare = 0.3
/** Kinds of furniture that a page has at least. */
const fewestKinds = 2

/** The rule by which a page is cut down. */
export const outsideText = 'outside-text'

/**
 * Cuts a whole page, pasted with all its menus, down to its article: the title and the stretch
 * with the most prose in it. Texts that are no page are left alone.
 *
 * The stretch is found as by Pasternack and Roth, "Extracting article text from the web with
 * maximum subsequence segmentation" (WWW 2009).
 */
export const page: Pass = (lines) => {
  if (!isPage(lines)) return
  const stretch = withRest(lines, densest(lines))
  const title = pageTitle(lines, stretch)
  const start = describedFrom(lines, title) ?? stretch.start
  const { end } = stretch
  const reason = 'outside the longest stretch of prose of a page'
  for (const [i, item] of lines.entries()) {
    const inText = i >= start && i < end
    const inHead = title !== undefined && i > title && i < start
    if (inText || i === title || (inHead && (isHead(item) || i === start - 1))) continue
    claim(item, { label: 'junk', score: 0.96, rule: outsideText, reason })
  }
}

/** A description has as many words. */
const fewestTold = 15

/**
 * Where prose comes right below the title, its name and its date, the text begins with it: what is
 * told of a recording, above the list of its parts.
 */
function describedFrom(lines: Labelled[], title: number | undefined): number | undefined {
  if (title === undefined) return undefined
  const rest = lines.slice(title + 1)
  const below = rest.findIndex((item) => !isHead(item))
  const item = rest[below]
  if (!item?.line.stops || is(item, 'junk') || lengthOf(item.line) < fewestTold) return undefined
  return title + 1 + below
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

/**
 * The stretch with the greatest sum of worths. It is sought twice, for the words of the first one
 * tell the lists of this text from the menus and the teasers round it.
 */
function densest(lines: Labelled[]): Stretch {
  const first = greatest(worthsOf(lines, proseWords(lines)))
  return greatest(worthsOf(lines, proseWords(lines.slice(first.start, first.end))))
}

/** The stretch of numbers with the greatest sum (Kadane's algorithm). */
function greatest(worths: number[]): Stretch {
  let best = { start: 0, end: 0, sum: 0 }
  let start = 0
  let sum = 0
  for (const [i, value] of worths.entries()) {
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
function withRest(lines: Labelled[], { start, end }: Stretch) {
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
