import {
  type Cell,
  heaviest,
  type Item,
  type Line,
  type LogEntry,
  type Row,
  rightOf,
} from './layout.ts'
import { makeRows } from './make-rows.ts'

const noteMark = /^\[?(?:\d{1,3}[a-z]?|[*∗†‡§¶#]{1,3})(?:[,;–-]\s?\d{1,3})*[\])]?[,.]?$/
/** After these a raised number is an exponent: 10⁶, km². Behind a year it is a note's. */
const takesExponent = /(?:(?:^|[^\d.,])(?:10|2)|(?:^|[\s\d/])(?:[kcmd]?m|ft|in|yd|s|kg)|[)×=])$/

/** The lines of a region from top to bottom, without the note numbers inside them. */
export function makeLines(items: Item[], page: number, region: number, log: LogEntry[]): Line[] {
  const right = Math.max(...items.map(rightOf))
  const rows = makeRows(items).map((row) => readRow(row, log))
  const left = leftEdge(rows)
  return rows.map((row) => ({ page, region, left, right, ...row }))
}

/** Where most of the text begins, which may be set in from its headings. */
function leftEdge(rows: { x0: number; text: string }[]): number {
  const weights = new Map<number, number>()
  for (const { x0, text } of rows) {
    const key = Math.round(x0)
    weights.set(key, (weights.get(key) ?? 0) + text.length)
  }
  return heaviest(weights) ?? 0
}

function readRow(row: Row, log: LogEntry[]) {
  const size = lineSize(row.items)
  const cells: Cell[] = []
  let mark = ''
  for (const [i, item] of row.items.entries()) {
    const cell = cells.at(-1)
    const raised = isNoteMark(item, row.y, size) && !isFraction(row.items.slice(i + 1, i + 3))
    const exponent = raised && takesExponent.test(cell?.text.slice(-20) ?? '')
    if (!raised || exponent) addItem(cells, exponent ? raise(item) : item, size)
    else if (!cell) {
      mark = item.text
      addItem(cells, item, size)
    } else {
      log.push({ rule: 'note-number', reason: 'the number of a note', text: item.text })
      cell.x1 = Math.max(cell.x1, rightOf(item))
    }
  }
  const text = cells.map((cell) => cell.text).join(' ')
  const shape = { size, bold: isBold(row.items), even: isEven(row.items, size) }
  return { ...extent(row.items), ...shape, y: row.y, text, mark, cells }
}

const isNoteMark = (item: Item, y: number, size: number) =>
  item.size <= 0.85 * size && y - item.y >= 0.12 * size && noteMark.test(item.text)

/** The figure before the stroke of a fraction is raised, too. */
const isFraction = (next: Item[]): boolean =>
  /^[⁄/]\s?\d/.test(next.map(({ text }) => text).join(''))

/** An exponent must not become the last figure of its base. */
function raise(item: Item): Item {
  return {
    ...item,
    spaced: false,
    text: item.text.replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? d),
  }
}

function addItem(cells: Cell[], item: Item, size: number): void {
  const cell = cells.at(-1)
  const gap = item.x - (cell?.x1 ?? Number.NEGATIVE_INFINITY)
  if (cell && gap <= 0.95 * size) {
    cell.text += (item.spaced || gap > 0.17 * size ? ' ' : '') + item.text
    cell.x1 = Math.max(cell.x1, rightOf(item))
  } else cells.push({ text: item.text, x0: item.x, x1: rightOf(item) })
}

function extent(items: Item[]) {
  return { x0: Math.min(...items.map((i) => i.x)), x1: Math.max(...items.map(rightOf)) }
}

/** The largest size that a fifth of the characters have, to a tenth of a point: no drop capital. */
function lineSize(items: Item[]): number {
  const weights = new Map<number, number>()
  let total = 0
  for (const { size, text } of items) {
    const key = Math.round(size * 10) / 10
    weights.set(key, (weights.get(key) ?? 0) + text.length)
    total += text.length
  }
  return Math.max(...[...weights].filter(([, w]) => w >= total / 5).map(([size]) => size), 0)
}

/** Whether all letters and digits are bold; bullets and dots need not be. */
function isBold(items: Item[]): boolean {
  const worded = items.filter((item) => /[\p{L}\p{N}]/u.test(item.text))
  return worded.length > 0 && worded.every((item) => item.bold)
}

function isEven(items: Item[], size: number): boolean {
  const count = (list: Item[]) => list.reduce((sum, item) => sum + item.text.length, 0)
  return count(items.filter((item) => Math.abs(item.size - size) < 0.1)) >= 0.8 * count(items)
}
