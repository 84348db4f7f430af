import type { List, ListItem, Paragraph } from 'mdast'
import type { ClassifiedLine } from '../classify.ts'
import { guessOf, type Source, textOf } from './nodes.ts'

/** No list is deeper than this: trees are walked by functions that call themselves. */
const deepest = 6

/** A list that may still get items. */
interface Level {
  list: List
  kind: string
  indent: number
  /** Index of its last item among all. */
  last: number
}

/**
 * Makes lists out of neighbouring items. An item further in is in a list inside the item above it;
 * so is one of another kind, when the kind above goes on after it ("1.", "–", "–", "2.") or leads
 * to it with a colon.
 */
export function buildLists(items: ClassifiedLine[], source: Source): List[] {
  const lists: List[] = []
  const levels: Level[] = []
  const later = nextOfKind(items)
  for (const [i, item] of items.entries()) {
    const isInside = (last: number): boolean => holds(items, last, later[last])
    closeLevels(levels, item, isInside)
    if (!isSibling(levels.at(-1), item)) {
      const list = emptyList(item)
      const holder = levels.at(-1)?.list.children.at(-1)
      if (holder) holder.children.push(list)
      else lists.push(list)
      levels.push({ list, kind: kindOf(item), indent: item.line.indent, last: i })
    }
    const level = levels.at(-1)
    if (level) level.last = i
    level?.list.children.push(itemOf(item, source))
    for (const { list } of levels) stretch(list, item, source)
  }
  return lists
}

const kindOf = ({ label }: ClassifiedLine): string => label.kind ?? ''

/** A column more or less is no other depth: numbers are set flush right. */
const isSibling = (level: Level | undefined, item: ClassifiedLine): boolean =>
  level?.kind === kindOf(item) && Math.abs(level.indent - item.line.indent) <= 1

/** Closes the lists that an item is not in, so that it belongs to the last or starts one in it. */
function closeLevels(
  levels: Level[],
  item: ClassifiedLine,
  isInside: (last: number) => boolean,
): void {
  while ((levels.at(-1)?.indent ?? 0) > item.line.indent + 1) levels.pop()
  const own = levels.findLastIndex((level) => isSibling(level, item))
  if (own >= 0) levels.length = own + 1
  else if (levels.length >= deepest) levels.length = deepest - 1
  else {
    const top = levels.at(-1)
    if (top && item.line.indent <= top.indent + 1 && !isInside(top.last)) levels.pop()
  }
}

/** For each item, the index of the next of its kind. */
function nextOfKind(items: ClassifiedLine[]): (number | undefined)[] {
  const seen = new Map<string, number>()
  const next: (number | undefined)[] = items.map(() => undefined)
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]
    if (!item) continue
    next[i] = seen.get(kindOf(item))
    seen.set(kindOf(item), i)
  }
  return next
}

/** Whether what stands between an item and the next of its kind is in a list inside it. */
function holds(items: ClassifiedLine[], at: number, next: number | undefined): boolean {
  const item = items[at]
  if (item?.line.text.endsWith(':')) return true
  const after = next === undefined ? undefined : items[next]
  if (!item || !after) return false
  return item.label.value === undefined || after.label.value === item.label.value + 1
}

function emptyList({ label }: ClassifiedLine): List {
  const ordered = label.ordered === true
  const start = label.kind === '1' ? (label.value ?? 1) : 1
  return { type: 'list', ordered, spread: false, children: [], ...(ordered ? { start } : {}) }
}

function itemOf(item: ClassifiedLine, source: Source): ListItem {
  const { start, end } = item.line
  const span = { start: start + (item.label.marker ?? 0), end }
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [textOf(span, source)],
    position: source.positionOf(span),
  }
  const data = { guess: guessOf(item) }
  const position = source.positionOf({ start, end })
  return { type: 'listItem', spread: false, children: [paragraph], position, data }
}

/** Lets a list, and its last item, end where an item in it ends. */
function stretch(list: List, { line }: ClassifiedLine, source: Source): void {
  const whole = source.positionOf({ start: line.start, end: line.end })
  list.position = { start: list.position?.start ?? whole.start, end: whole.end }
  const last = list.children.at(-1)
  if (last?.position) last.position = { start: last.position.start, end: whole.end }
}
