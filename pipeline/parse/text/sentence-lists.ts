import { headingNouns, reportingVerbs } from '../../language/words.ts'
import { is, type Labelled, type Pass } from './label.ts'
import { isStrong, type Opener, openerOf } from './opener.ts'
import { isSpaced } from './spaced.ts'

/** Longer lines are paragraphs, whatever stands above them. */
const longest = 45
/** Lines that begin alike are a list from here on, where nothing leads to them. */
const fewestUnled = 3
/** Items of sentences without a common beginning are short. */
const longestUnlike = 25

/**
 * Whole sentences, one to a line, that are a list without its bullets: as many as the line above
 * them promises, lines that begin alike, lines that stand together where paragraphs stand apart.
 */
export const sentenceLists: Pass = (lines) => {
  const spaced = isSpaced(lines)
  for (let start = 0; start < lines.length; ) {
    const run = runFrom(lines, start)
    const count = run.length === 0 ? 0 : itemsOf(run, { lines, start, spaced })
    for (const item of run.slice(0, count))
      item.label = {
        label: 'list_item',
        score: 0.75,
        rule: 'unmarked-sentences',
        reason: 'one of several sentences of one form, a line each',
      }
    start += Math.max(count, 1)
  }
}

/** From a line on, at most as many as a list has. */
function runFrom(lines: Labelled[], start: number): Labelled[] {
  const most = 40
  let end = start
  while (end < lines.length && end - start < most && couldBeItem(lines[end])) end++
  return lines.slice(start, end)
}

const couldBeItem = (item: Labelled | undefined): boolean => {
  if (!item?.line.stops || item.line.words.length > longest) return false
  return !item.label || /^(?:prose|address)$/.test(item.label.rule)
}

interface Place {
  lines: Labelled[]
  start: number
  spaced: boolean
}

/** How many lines of a run are items, counted from its first. */
function itemsOf(run: Labelled[], { lines, start, spaced }: Place): number {
  const before = lines[start - 1]
  const promised = before ? promisedBy(before) : undefined
  if (promised !== undefined) return run.length >= promised ? promised : 0
  const led = leads(before)
  const alike = alikeFrom(run)
  if (alike >= fewestAlike(run[0], led)) return alike
  const together = spaced && !is(before, 'title') ? togetherFrom(run) : 0
  if (together >= (led ? 2 : fewestUnled)) return together
  return led && headsItsList(before) ? unlikeFrom(run, lines[start + run.length]) : 0
}

/** How many lines that begin as the first does are a list. */
function fewestAlike(first: Labelled | undefined, led: boolean): number {
  const opener = first ? openerOf(first.line) : 'other'
  // Questions in a row may be those that the next lines answer.
  if (opener === 'question') return led ? 2 : Number.POSITIVE_INFINITY
  if (!isStrong(opener)) return Number.POSITIVE_INFINITY
  return led ? 2 : fewestUnled
}

/** Lines from the first on that begin as it does. */
function alikeFrom(run: Labelled[]): number {
  const [first] = run
  if (!first) return 0
  const opener: Opener = openerOf(first.line)
  const end = run.findIndex(({ line }) => openerOf(line) !== opener)
  return end < 0 ? run.length : end
}

/** Lines from the first on with no empty line between. */
function togetherFrom(run: Labelled[]): number {
  const end = run.findIndex(({ line }, i) => i > 0 && line.apart)
  return end < 0 ? run.length : end
}

/** All of a run, if it is short sentences up to the next heading. */
function unlikeFrom(run: Labelled[], after: Labelled | undefined): number {
  const fits = run.every(
    ({ line }) =>
      line.words.length <= longestUnlike &&
      !/[.!?]["”’)]? \p{Lu}/u.test(line.text) &&
      openerOf(line) !== 'quotation' &&
      openerOf(line) !== 'pointing',
  )
  return fits && run.length >= 2 && (after === undefined || !after.line.stops) ? run.length : 0
}

const numbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const promise = new RegExp(
  `\\b(${numbers.join('|')}|\\d{1,2}) (?:[\\p{L}-]+ ){0,3}[\\p{Ll}-]+s\\b`,
  'iu',
)

/** "gave three reasons:" promises three lines. */
function promisedBy({ line, label }: Labelled): number | undefined {
  if (!line.text.endsWith(':') && label?.rule !== 'prose') return undefined
  const last = line.text.split(/[.!?] /).at(-1) ?? ''
  const given = promise.exec(last)?.[1]?.toLowerCase()
  const closing =
    line.text.endsWith(':') ||
    /(?:points|reasons|questions|ways|things|steps|recommendations|conditions|findings|lessons|options)[^,.]{0,20}\.$/.test(
      last,
    )
  if (given === undefined || !closing) return undefined
  const count = /^\d/.test(given) ? Number(given) : numbers.indexOf(given) + 2
  return count >= 2 && count <= 12 ? count : undefined
}

const leads = (item: Labelled | undefined): boolean =>
  item?.label?.leadIn === true || item?.label?.rule === 'colon' || headsItsList(item)

/** "Recommendations", "Next steps:", "The main risks are:", but not "Oduya said:". */
function headsItsList(item: Labelled | undefined): boolean {
  if (!item) return false
  const { words, text } = item.line
  const last = words.at(-1)?.toLowerCase() ?? ''
  if (!item.label && !item.line.stops && words.length <= 4) return listNouns.has(last)
  return (
    text.endsWith(':') && !words.some((word) => reportingVerbs.has(word) && !headingNouns.has(word))
  )
}

/** Heads of parts that are lists more often than not. */
const listNouns = new Set(
  'recommendations findings takeaways highlights points steps actions tips lessons objectives aims goals milestones priorities demands requirements benefits risks advantages disadvantages pros cons outcomes facts conditions rules commitments'.split(
    ' ',
  ),
)
