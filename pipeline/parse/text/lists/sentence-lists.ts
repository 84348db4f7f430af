import { is, type Labelled, type Pass } from '../label.ts'
import { type Habits, habitsOf } from './habits.ts'
import { headsItsList, leads, promisedBy } from './lead.ts'
import { isStrong, type Opener, openerOf } from './opener.ts'

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
  const habits = habitsOf(lines)
  for (let start = 0; start < lines.length; ) {
    const run = runFrom(lines, start)
    const count = run.length === 0 ? 0 : itemsOf(run, { lines, start, habits })
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
  habits: Habits
}

/** How many lines of a run are items, counted from its first. */
function itemsOf(run: Labelled[], place: Place): number {
  const before = place.lines[place.start - 1]
  const promised = before ? promisedBy(before) : undefined
  if (promised !== undefined) return run.length >= promised ? promised : 0
  if (!leads(before)) return place.habits.marks ? 0 : unledItems(run, before, place.habits)
  const alike = alikeFrom(run)
  if (alike >= fewestAlike(run[0], true)) return alike
  const together = place.habits.spaced ? togetherFrom(run) : 0
  if (together >= 2) return together
  return headsItsList(before) ? unlikeFrom(run, place.lines[place.start + run.length]) : 0
}

function unledItems(run: Labelled[], before: Labelled | undefined, habits: Habits): number {
  const together = habits.spaced && !is(before, 'title') ? togetherFrom(run) : 0
  const alike = habits.tight ? Math.min(alikeFrom(run), together) : alikeFrom(run)
  if (alike >= fewestAlike(run[0], false)) return alike
  return together >= fewestUnled ? together : 0
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
  const alike = (item: Labelled | undefined): boolean =>
    item !== undefined && openerOf(item.line) === opener
  // One that begins otherwise is an item, when it stands between those that do not.
  const end = run.findIndex((item, i) => !alike(item) && !(isShort(item) && alike(run[i + 1])))
  if (end < 0) return run.length
  // … or when it is the last, below several.
  const last = run[end]
  return last && end >= fewestUnled && end + 1 === run.length && isShort(last) ? end + 1 : end
}

/** Lines from the first on with no empty line between. */
function togetherFrom(run: Labelled[]): number {
  const end = run.findIndex(({ line }, i) => i > 0 && line.apart)
  return end < 0 ? run.length : end
}

/** All of a run, if it is short sentences up to the next heading. */
function unlikeFrom(run: Labelled[], after: Labelled | undefined): number {
  const fits = run.every(isShort)
  return fits && run.length >= 2 && (after === undefined || !after.line.stops) ? run.length : 0
}

/** One short sentence that needs none before it. */
const isShort = ({ line }: Labelled): boolean =>
  line.words.length <= longestUnlike &&
  !/[.!?]["”’)]? \p{Lu}/u.test(line.text) &&
  !/^(?:quotation|pointing|question)$/.test(openerOf(line))
