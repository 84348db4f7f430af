import { asks, couldHead } from '../headings/heading-shape.ts'
import { is, type Labelled, type Pass } from '../label.ts'
import { type Habits, habitsOf } from './habits.ts'
import { openerOf } from './opener.ts'
import { interiorHeads, isLikelierHead, type Peers, peersOf } from './run-heads.ts'

/** Items are longer than this, on average, where nothing above them leads to a list. */
const longItems = 12

/** Lines without a stop, one after another, are a list that lost its bullets. */
export const unmarkedRuns: Pass = (lines) => {
  const habits = habitsOf(lines)
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && couldBeItem(lines[end])) end++
    // A writer who marks some lists marks them all, save what a line leads to.
    if (end > start && (!habits.marks || isLed(lines[start - 1])))
      labelRun({ lines, start, end, habits })
    start = Math.max(end, start + 1)
  }
}

interface Run {
  lines: Labelled[]
  start: number
  end: number
  habits: Habits
}

function labelRun(run: Run): void {
  const items = run.lines.slice(run.start, run.end)
  const heads = headsOf(items, run)
  const led = isLed(run.lines[run.start - 1])
  const reason = led
    ? 'follows a lead-in, with others like it'
    : 'one of several lines without a stop'
  for (const segment of segmentsOf(items, heads)) {
    if (segment.length < 2) continue
    for (const item of segment)
      item.label = { label: 'list_item', score: 0.8, rule: 'unmarked', reason }
  }
}

function segmentsOf(items: Labelled[], heads: ReadonlySet<number>): Labelled[][] {
  const segments: Labelled[][] = [[]]
  for (const [i, item] of items.entries()) {
    if (heads.has(i)) segments.push([])
    else segments.at(-1)?.push(item)
  }
  return segments
}

/** Which lines of a run are headings: of what is below the run, or of items in it. */
function headsOf(items: Labelled[], run: Run): ReadonlySet<number> {
  const before = run.lines[run.start - 1]
  const after = run.lines[run.end]
  const peers = peersOf(items)
  if (isHeadOfText(before) && peers.words < 5) return new Set(items.keys())
  const headed = !isLed(before) && startsWithHead(items, peers)
  const heads = interiorHeads(items, { peers, spaced: run.habits.spaced, headed })
  const last = items.length - 1
  if (last > 0 && headsWhatFollows(items[last], after, { peers, led: isLed(before) })) {
    heads.add(last)
    // The heading of a part, and that of its first part.
    if (last > 2 && isLikelierHead(items[last - 1], peers, 2)) heads.add(last - 1)
  }
  return heads
}

function startsWithHead([first, second]: Labelled[], peers: Peers): boolean {
  if (!first || !couldHead(first.line) || areAlike(first, second)) return false
  return peers.words <= longItems || asks(first.line) || first.line.words.length * 2 <= peers.words
}

/** "24/0113 – a porch", "24/0120 – a fence": headings above each other do not begin alike. */
function areAlike(first: Labelled, second: Labelled | undefined): boolean {
  const opener = openerOf(first.line)
  return (
    second !== undefined &&
    openerOf(second.line) === opener &&
    (opener === 'label' || opener === 'figure')
  )
}

function headsWhatFollows(
  last: Labelled | undefined,
  after: Labelled | undefined,
  { peers, led }: { peers: Peers; led: boolean },
): boolean {
  if (!last || !after || is(after, 'junk', 'date', 'caption') || !couldHead(last.line)) return false
  if (after.label?.marker !== undefined) return true
  return isLikelierHead(last, peers, led || after.line.text.endsWith(':') ? 2 : 1)
}

const isLed = (item: Labelled | undefined): boolean =>
  item?.label?.leadIn === true || item?.label?.rule === 'colon'

/** Above the first paragraph stand sections, authors and places, rather than lists. */
const isHeadOfText = (before: Labelled | undefined): boolean =>
  before === undefined || is(before, 'title', 'byline', 'date', 'junk')

const couldBeItem = (item: Labelled | undefined): boolean => {
  if (!item || item.line.stops || item.line.text.endsWith(':')) return false
  if (item.label?.rule === 'turn') return false
  return !item.label || (item.label.label === 'paragraph' && !item.label.leadIn)
}
