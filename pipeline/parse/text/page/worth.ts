import { endsTheText } from '../../../language/furniture.ts'
import { is, type Labelled } from '../label.ts'
import type { Line } from '../lines.ts'
import { isStrong, openerOf } from '../lists/opener.ts'

/** Items that a lead-in vouches for. */
const ledItems = 8
/** Lines in a row that begin alike, from which they are a list. */
const fewestAlike = 3
/** Items of such a list have more words than the buttons of a page ("Get directions"). */
const fewestWords = 4

/**
 * What each line says for its place being in the article of a page, in words of prose. Short lines
 * speak against it, as menus are made of them; less so where prose goes on below them, and not
 * where they have what lists have: lists lose their bullets when they are copied. Items are led to,
 * begin with a small letter, begin alike, or are made of the words in `known`.
 */
export function worthsOf(lines: Labelled[], known: ReadonlySet<string>): number[] {
  const alike = alikeOf(lines)
  let led = 0
  const worths = lines.map((item, i) => {
    const base = worth(item)
    const wasLed = led > 0
    if (item.line.text.endsWith(':')) led = ledItems
    else led = is(item, 'junk') || base >= 0 ? 0 : led - 1
    if (is(item, 'junk') || base >= 0) return base
    const fair = wasLed || alike.has(item) ? ofItem : worthOfShort(item, lines[i + 1], base, known)
    return Math.max(fair, worthByItself(item.line))
  })
  return bridged(lines, worths)
}

/** What a line counts that is likely an item. */
const ofItem = 1

/** Of a short line that announces others, or begins with a small letter as items do. */
function worthByItself({ text, words }: Line): number {
  if (text.endsWith(':')) return 5
  if (!/^\p{Ll}/u.test(text)) return Number.NEGATIVE_INFINITY
  if (words.length > 1) return 5
  // "fever", but not "medium-browser"
  return /^\p{Ll}+$/u.test(text) ? ofItem : Number.NEGATIVE_INFINITY
}

/** Short lines between two paragraphs cost no more than this, if no menu is among them. */
const dearestGap = 36
/** Share of the lines of a gap that may look like those of a menu. */
const menuShare = 0.5

/**
 * A long list between two paragraphs of an article, with neither furniture nor a menu in it, costs
 * no more than a short one.
 */
function bridged(lines: Labelled[], worths: number[]): number[] {
  const fair = [...worths]
  for (let start = 0; start < lines.length; start++) {
    if ((worths[start] ?? 0) >= 0) continue
    const end = endOfGap(lines, worths, start)
    const sum = worths.slice(start, end).reduce((total, worth) => total + worth, 0)
    const between = isText(lines[start - 1]) && goesOn(lines[end])
    if (sum < -dearestGap && between && !isMenu(lines.slice(start, end)))
      for (let i = start; i < end; i++) fair[i] = ((worths[i] ?? 0) * dearestGap) / -sum
    start = end
  }
  return fair
}

/** The next furniture, or line of a text. */
function endOfGap(lines: Labelled[], worths: number[], start: number): number {
  let end = start
  while (end < lines.length && (worths[end] ?? 0) <= 5 && !is(lines[end], 'junk')) end++
  return end
}

const goesOn = (item: Labelled | undefined): boolean =>
  isProse(item) || item?.label?.marker !== undefined

const isText = (item: Labelled | undefined): boolean =>
  item !== undefined && !is(item, 'junk') && (item.line.stops || item.line.text.endsWith(':'))

/** Most lines of a menu are words of a site: one to three, in capitals. */
const isMenu = (items: Labelled[]): boolean =>
  items.filter(({ line }) => line.words.length <= 3 && /^\p{Lu}/u.test(line.text)).length >
  items.length * menuShare

/** Words that are all known make it likely an item, or a heading above prose. */
function worthOfShort(
  { line }: Labelled,
  next: Labelled | undefined,
  base: number,
  known: ReadonlySet<string>,
): number {
  const share = sharedWords(line, known)
  const words = share >= 0.8 && line.words.length >= 2 ? 0.1 : share >= 0.6 ? 0.4 : 1
  return base * words * (isProse(next) ? 0.6 : 1)
}

const isProse = (item: Labelled | undefined): boolean =>
  item?.line.stops === true && item.line.words.length >= 15 && !is(item, 'junk')

/** The longer words of all that reads as prose, as stems. */
export function proseWords(lines: Labelled[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const item of lines.filter(isProse))
    for (const word of item.line.words) if (word.length > 3) known.add(stemOf(word))
  return known
}

/** A word without the endings that it changes in a text: "Works" as "work", as "working". */
const stemOf = (word: string): string => word.toLowerCase().replace(/(?:ing|e?s|ed|[’']s)$/, '')

/** The share of a line's longer words that are known. */
function sharedWords({ words }: Line, known: ReadonlySet<string>): number {
  const content = words.filter((word) => word.length > 3)
  const shared = content.filter((word) => known.has(stemOf(word)))
  return content.length === 0 ? 0 : shared.length / content.length
}

/** Short lines in rows that begin alike, as items do and menus do not. */
function alikeOf(lines: Labelled[]): ReadonlySet<Labelled> {
  const alike = new Set<Labelled>()
  for (let start = 0; start < lines.length; ) {
    const end = alikeFrom(lines, start)
    if (end - start >= fewestAlike) for (const item of lines.slice(start, end)) alike.add(item)
    start = end
  }
  return alike
}

function alikeFrom(lines: Labelled[], start: number): number {
  const opener = openerOfItem(lines[start])
  let end = start + 1
  while (opener && openerOfItem(lines[end]) === opener) end++
  return end
}

const openerOfItem = (item: Labelled | undefined) => {
  if (!item || item.line.stops || is(item, 'junk') || item.line.words.length < fewestWords)
    return undefined
  const opener = openerOf(item.line)
  return isStrong(opener) ? opener : undefined
}

/** Long paragraphs count no more than `most`, or the one long comment under a short article would win. */
function worth({ line, label }: Labelled): number {
  const most = 60
  const length = lengthOf(line)
  if (label?.label === 'junk') return worthOfJunk(label.rule)
  if ((line.stops && length >= 15) || (length >= 25 && isPointed(line)))
    return Math.min(length, most)
  // A list may be most of an article, with a short heading for every few items.
  if (label?.marker || label?.label === 'table') return 6
  if (line.stops && length >= 6) return length / 2
  return length <= 4 ? -16 : -12
}

/** What is read out in a recording stands between its parts, and says nothing of a page. */
const withinText: ReadonlySet<string> = new Set(['sponsor', 'transcript'])

function worthOfJunk(rule: string): number {
  if (withinText.has(rule)) return 0
  return rule === 'replies' ? -200 : endsTheText.has(rule) ? -60 : -12
}

/** Long lines without a comma are menus that were glued together, or clouds of tags. */
const isPointed = ({ text, stops }: Line): boolean => stops || /[,;:.–—、。]/.test(text)

/** In words; scripts that leave no spaces between them have about two letters to a word. */
export function lengthOf({ words, text }: Line): number {
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  )
  return Math.max(words.length, (dense?.length ?? 0) / 2)
}
