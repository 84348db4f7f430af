import { is, type Label, type Labelled, type Pass } from './label.ts'
import { markerOf } from './marker.ts'

/**
 * Numbered lines. Those that count on from one line to the next are items, sentences or not; one
 * with items further in below it is an item, too; a short one with its own text below it heads a
 * part. Where parts are numbered through ("2.1"), "2." is of the rank above them.
 */
export const numberedLines: Pass = (lines) => {
  const rank = lines.some(({ label }) => label?.rule === 'outline') ? 2 : 3
  for (const [i, item] of lines.entries()) {
    if (isThird(item, lines[i - 1])) item.label = thirdLetter(item)
    const { label } = item
    if (label?.rule !== 'number') continue
    const near = { before: lines[i - 1], next: lines[i + 1] }
    if (isItem(item, near))
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

function isItem(item: Labelled, { before, next }: Near): boolean {
  if (counts(item, next) || holdsItems(item, next)) return true
  // "4. Next meeting" heads its text, though the last item above it was a "3.".
  const closes = before?.line.stops && !item.line.stops && next?.line.stops
  return counts(before, item) && !(closes && isNumberedHeading(item, next))
}

function counts(item: Labelled | undefined, next: Labelled | undefined): boolean {
  const value = item?.label?.value
  return value !== undefined && next?.label?.value === value + 1
}

const holdsItems = (item: Labelled, next: Labelled | undefined): boolean =>
  next?.label?.marker !== undefined && next.line.indent > item.line.indent

const isNumberedHeading = ({ line }: Labelled, next: Labelled | undefined): boolean =>
  next !== undefined &&
  !line.stops &&
  !line.text.endsWith(':') &&
  line.words.length <= 12 &&
  next.label?.rule !== 'number' &&
  !is(next, 'junk')

/** "(c) a note on dues" below "(b) …" is no mark of copyright. */
const isThird = ({ line }: Labelled, before: Labelled | undefined): boolean =>
  /^\(c\)\s/.test(line.text) && before !== undefined && /^\(b\)\s/.test(before.line.text)

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
