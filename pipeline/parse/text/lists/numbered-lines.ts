import { is, type Label, type Labelled, type Pass } from '../label.ts'
import { markerOf } from './marker.ts'

/**
 * Numbered lines. Those that count on from one line to the next are items, sentences or not; one
 * with items further in below it is an item, too; a short one with its own text below it heads a
 * part. Where parts are numbered through ("2.1"), "2." is of the rank above them.
 */
export const numberedLines: Pass = (lines) => {
  const rank = lines.some(({ label }) => label?.rule === 'outline') ? 2 : 3
  const counted = countedItems(lines)
  for (const [i, item] of lines.entries()) {
    const { label } = item
    if (label?.rule !== 'number') continue
    const near = { before: lines[i - 1], next: lines[i + 1] }
    if (counted.has(item) ? !closesList(item, near) : holdsItems(item, near.next))
      item.label = { ...label, score: 0.85, reason: 'counts on from its neighbour' }
    else if (isNumberedHeading(item, near.next))
      item.label = {
        label: 'heading',
        score: 0.8,
        rank,
        marker: label.marker ?? 0,
        rule: 'numbered-heading',
        reason: 'numbered, short, and its text stands below it',
      }
  }
}

interface Near {
  before: Labelled | undefined
  next: Labelled | undefined
}

/** "4. Next meeting" heads its text, though the last item above it was a "3.". */
function closesList(item: Labelled, { before, next }: Near): boolean {
  const closes = before?.line.stops && !item.line.stops && next?.line.stops
  return closes === true && next?.label?.rule !== 'number' && isNumberedHeading(item, next)
}

const holdsItems = (item: Labelled, next: Labelled | undefined): boolean =>
  next?.label?.marker !== undefined && next.line.indent > item.line.indent

/**
 * Items that count on from one another: the next one stands right below, or with only items of
 * lists inside it between. "2. Cost" over dashes and "3. Time" are parts, if all stand at the margin.
 */
function countedItems(lines: Labelled[]): ReadonlySet<Labelled> {
  const counted = new Set<Labelled>()
  let open = new Map<string, Labelled>()
  for (const [i, item] of lines.entries()) {
    readLetter(item, open)
    if (item.label?.marker === undefined) open = new Map()
    const { kind = '', value } = item.label ?? {}
    if (value === undefined) continue
    const last = open.get(kind)
    const near = last === lines[i - 1] || kind !== '1' || isInside(lines[i - 1], item)
    if (last && near && last.label?.value === value - 1) counted.add(last).add(item)
    open.set(kind, item)
  }
  return counted
}

/** "(c) a note on dues" below "(b)" is no mark of copyright, and "(i)" not below "(h)" a number. */
function readLetter(item: Labelled, open: ReadonlyMap<string, Labelled>): void {
  const letter = open.get('a')?.label?.value
  if (/^\(c\)\s/.test(item.line.text) && letter === 2) item.label = thirdLetter(item)
  const { label } = item
  const one = label?.kind === 'a' && label.value === 9 && letter !== 8
  if (label && one) item.label = { ...label, kind: 'i', value: 1 }
}

const isInside = (before: Labelled | undefined, item: Labelled): boolean =>
  before !== undefined && (before.line.indent > item.line.indent || before.label?.kind === 'a')

const isNumberedHeading = ({ line }: Labelled, next: Labelled | undefined): boolean =>
  next !== undefined &&
  !line.stops &&
  !line.text.endsWith(':') &&
  line.words.length <= 12 &&
  next.label?.rule !== 'number' &&
  !is(next, 'junk')

const thirdLetter = ({ line }: Labelled): Label => ({
  label: 'list_item',
  score: 0.65,
  rule: 'number',
  reason: 'begins with a letter',
  marker: markerOf(line.text)?.length ?? 0,
  ordered: true,
  kind: 'a',
  value: 3,
})
