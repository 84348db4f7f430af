import { functionWords, headingNouns, reportingVerbs } from '../../language/words.ts'
import { claim, is, type Label, type Labelled, type Pass } from './label.ts'
import type { Line } from './lines.ts'

/** Lines that read as sentences. */
export const prose: Pass = (lines) => {
  for (const item of lines) {
    const { words, stops, text } = item.line
    if (/https?:\/\/|www\./.test(text))
      claim(item, { label: 'paragraph', score: 0.6, rule: 'address', reason: 'holds an address' })
    const reason = stops ? 'ends as a sentence does' : 'too long for a heading'
    const sentence = stops && !text.endsWith('?') && words.length >= 6
    if (sentence || words.length > 25 || (text.endsWith('?') && words.length > 12))
      claim(item, { label: 'paragraph', score: 0.7, rule: 'prose', reason })
  }
}

/** Share of content words that begin with a capital. */
function capitalShare(line: Line): number {
  const content = line.words.filter((w) => !functionWords.has(w.toLowerCase()))
  return content.filter((w) => /^[\p{Lu}\p{N}]/u.test(w)).length / Math.max(content.length, 1)
}

const announces =
  /^(?:according to|as |these |those |this |the following|for example|for instance|such as|including|here (?:is|are)|among |there (?:is|are))/i

/** A line that ends in a colon: the heading of a part, or the lead-in of what follows it. */
export const colons: Pass = (lines) => {
  for (const item of lines) {
    const { text, words } = item.line
    if (!text.endsWith(':') || is(item, 'junk')) continue
    const says = words.some((w) => reportingVerbs.has(w) || verbLike.has(w.toLowerCase()))
    const names = words.length <= 6 && !says && !announces.test(text)
    const heading = names && (capitalShare(item.line) >= 0.6 || isPartName(words))
    claim(
      item,
      heading
        ? {
            label: 'heading',
            score: 0.75,
            rank: 2,
            rule: 'colon',
            reason: 'names a part and ends in a colon',
          }
        : {
            label: 'paragraph',
            score: 0.75,
            leadIn: true,
            rule: 'lead-in',
            reason: 'announces what follows it',
          },
    )
  }
}

/** "Key findings", "Next steps": short, and ending in the name of a part. */
const isPartName = (words: string[]): boolean =>
  words.length <= 3 && headingNouns.has(words.at(-1)?.toLowerCase() ?? '')

const verbLike = new Set(
  'is are was were be has have had include includes included following follows can could should would may might must do does did need needs want wants'.split(
    ' ',
  ),
)

/** Lines without a stop, one after another, are a list that lost its bullets. */
export const unmarkedLists: Pass = (lines) => {
  for (let start = 0; start < lines.length; start++) {
    const run = runOfItems(lines, start)
    if (run.length === 0) continue
    const led = lines[start - 1]?.label?.leadIn === true
    const long = run.filter(({ line }) => line.words.length > 12).length
    if (run.length >= 2 && (led || long * 2 > run.length)) {
      const reason = led
        ? 'follows a lead-in, with others like it'
        : 'one of several lines without a stop'
      for (const item of run)
        item.label = { label: 'list_item', score: 0.8, rule: 'unmarked', reason }
    }
    start += Math.max(run.length - 1, 0)
  }
}

function runOfItems(lines: Labelled[], start: number): Labelled[] {
  let end = start
  while (end < lines.length && couldBeItem(lines[end])) end++
  const run = lines.slice(start, end)
  return headsNext(run, lines[end]) ? run.slice(0, -1) : run
}

/** The last line of a run may be the heading of the text below it: much shorter than the items. */
function headsNext(run: Labelled[], next: Labelled | undefined): boolean {
  const last = run.at(-1)
  const items = run.slice(0, -1)
  if (!last || items.length < 2 || !next?.line.stops) return false
  const mean = items.reduce((sum, { line }) => sum + line.words.length, 0) / items.length
  return last.line.words.length <= mean * 0.67 || last.line.apart
}

const couldBeItem = (item: Labelled | undefined): boolean => {
  if (!item || item.line.stops || item.line.text.endsWith(':')) return false
  return !item.label || (item.label.label === 'paragraph' && !item.label.leadIn)
}

/**
 * Numbered lines. Those that count on from one line to the next are items, sentences or not; one
 * with items further in below it is an item, too; a short one with its own text below it heads a
 * part.
 */
export const numberedLines: Pass = (lines) => {
  for (const [i, item] of lines.entries()) {
    const { line, label } = item
    if (label?.rule !== 'number') continue
    const next = lines[i + 1]
    if (counts(lines[i - 1], item) || counts(item, next) || holdsItems(item, next))
      item.label = { ...label, score: 0.85, reason: 'counts on from its neighbour' }
    else if (isNumberedHeading(line, next)) {
      const reason = 'numbered, short, and its text stands below it'
      const marker = label.marker ?? 0
      item.label = {
        label: 'heading',
        score: 0.8,
        rank: 3,
        marker,
        rule: 'numbered-heading',
        reason,
      }
    }
  }
}

function counts(item: Labelled | undefined, next: Labelled | undefined): boolean {
  const value = item?.label?.value
  return value !== undefined && next?.label?.value === value + 1
}

const holdsItems = (item: Labelled, next: Labelled | undefined): boolean =>
  next?.label?.marker !== undefined && next.line.indent > item.line.indent

const isNumberedHeading = (line: Line, next: Labelled | undefined): boolean =>
  next !== undefined &&
  !line.stops &&
  line.words.length <= 12 &&
  next.label?.rule !== 'number' &&
  !is(next, 'junk')

/** What is left and short is a heading, if text follows; else a short paragraph. */
export const headings: Pass = (lines) => {
  const page = lines.filter(({ label }) => label?.label === 'junk').length > menuWords(lines).length
  lines.forEach((item, i) => {
    const { line, label } = item
    const follows = nextContent(lines, i)
    const menuWord = !page && isMenuWord(item) && is(follows, 'paragraph')
    if (menuWord) delete item.label
    else if (label) return
    const short = line.words.length <= 14 && !/[,;]$/.test(line.text) && line.words.length > 0
    const asks = line.text.endsWith('?') || !line.stops
    if (short && asks && follows && !is(follows, 'byline', 'date'))
      claim(item, headingLabel(line, is(follows, 'list_item')))
    else claim(item, { label: 'paragraph', score: 0.4, rule: 'rest', reason: 'nothing else fits' })
  })
}

/**
 * "About", "Comments", "Help" head parts of a text as well as of a page. Furniture comes in
 * numbers: where nothing else of a page is seen, they are headings.
 */
const isMenuWord = ({ line, label }: Labelled): boolean =>
  label?.label === 'junk' &&
  /^(?:navigation|comments|related|more)$/.test(label.rule) &&
  line.words.length <= 2

const menuWords = (lines: Labelled[]): Labelled[] => lines.filter(isMenuWord)

function headingLabel(line: Line, beforeList: boolean): Label {
  const score = 0.6 + (capitalShare(line) >= 0.6 ? 0.15 : 0) + (line.apart ? 0.1 : 0)
  const reason = `short, without a stop, before ${beforeList ? 'a list' : 'text'}`
  return { label: 'heading', score, rank: 2, rule: 'short-line', reason }
}

const nextContent = (lines: Labelled[], i: number): Labelled | undefined =>
  lines.slice(i + 1, i + 12).find((item) => !is(item, 'junk'))
