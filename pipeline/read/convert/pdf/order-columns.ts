import { heaviest, type Item, median, type Row, rightOf } from './layout.ts'
import { makeRows } from './make-rows.ts'

/** A stretch of a row between wide gaps. */
interface Segment {
  x0: number
  x1: number
  length: number
  items: Item[]
}

interface Strip {
  segments: Segment[]
  /** Whether it reaches over the gutter. */
  full: boolean
}

/** How far before its column a line may begin, in sizes of type: quotation marks are hung out. */
const hanging = 0.8

type Band = { full: boolean; strips: Strip[] }

/**
 * The items of a page in regions, in the order of reading: a stretch over the whole width is one
 * region; where text runs in columns, each column is one. A gutter is a white stripe that many
 * lines begin just behind, beside lines that fill most of their own column; lines that reach over
 * it part the bands above and below.
 */
export function orderColumns(items: Item[], depth = 2): Item[][] {
  if (items.length === 0) return []
  const size = median(items.map((item) => item.size))
  const rows = makeRows(items).map((row) => segmentsOf(row, 0.8 * size))
  const all = rows.flat()
  const [x0, x1] = [Math.min(...all.map((s) => s.x0)), Math.max(...all.map((s) => s.x1))]
  if (depth === 0 || x1 - x0 < 20 * size) return [items]
  const cuts = commonStarts(all, x0 + 0.2 * (x1 - x0), x1 - 0.2 * (x1 - x0))
  let best: { bands: Band[]; lines: number; at: number } | undefined
  for (const at of cuts) {
    const bands = bandsAt(rows, at, size)
    const lines = bands.flatMap((b) => (b.full ? [] : b.strips)).length
    if (lines > (best?.lines ?? 0)) best = { bands, lines, at }
  }
  if (!best) return [items]
  const { at } = best
  return best.bands.flatMap(({ full, strips }) => {
    const segments = strips.flatMap((strip) => strip.segments)
    if (full) return [segments.flatMap((s) => s.items)]
    const [left, right] = sides(segments, at - hanging * size)
    return [left, right].flatMap((side) =>
      orderColumns(
        side.flatMap((s) => s.items),
        depth - 1,
      ),
    )
  })
}

function segmentsOf(row: Row, gap: number): Segment[] {
  const segments: Segment[] = []
  for (const item of row.items) {
    const last = segments.at(-1)
    if (last && item.x - last.x1 <= gap) {
      last.items.push(item)
      last.x1 = Math.max(last.x1, rightOf(item))
      last.length += item.text.length
    } else segments.push({ x0: item.x, x1: rightOf(item), length: item.text.length, items: [item] })
  }
  return segments
}

/** The four places between `from` and `to` where most segments begin. */
function commonStarts(segments: Segment[], from: number, to: number): number[] {
  const starts = new Map<number, number>()
  for (const { x0, length } of segments) {
    const at = Math.floor(x0 / 2) * 2
    if (at > from && at < to && length > 1) starts.set(at, (starts.get(at) ?? 0) + 1)
  }
  const found: number[] = []
  while (found.length < 4) {
    const at = heaviest(starts)
    if (at === undefined || (starts.get(at) ?? 0) < 4) break
    found.push(at)
    starts.delete(at)
  }
  return found
}

function bandsAt(rows: Segment[][], at: number, size: number): Band[] {
  const bands: Band[] = []
  for (const segments of rows) {
    const full = segments.some((s) => s.x0 < at - hanging * size && s.x1 > at - 0.5 * size)
    const last = bands.at(-1)
    if (last && last.full === full) last.strips.push({ segments, full })
    else bands.push({ full, strips: [{ segments, full }] })
  }
  return mergeFull(
    bands.map((b) => (b.full || inColumns(b, at - hanging * size) ? b : { ...b, full: true })),
  )
}

function mergeFull(bands: Band[]): Band[] {
  const merged: Band[] = []
  for (const band of bands) {
    const last = merged.at(-1)
    if (last?.full && band.full) last.strips.push(...band.strips)
    else merged.push({ ...band, strips: [...band.strips] })
  }
  return merged
}

function sides(segments: Segment[], at: number): [Segment[], Segment[]] {
  return [segments.filter((s) => s.x0 < at), segments.filter((s) => s.x0 >= at)]
}

/** Whether both sides are lines of running text, which fill their column, and not a table's cells. */
function inColumns(band: Band, at: number): boolean {
  const rows = band.strips.map(({ segments }) => sides(segments, at))
  const [left, right] = [rows.map(([side]) => side), rows.map(([, side]) => side)].map((list) =>
    list.filter((side) => side.length > 0),
  )
  if (!left || !right || left.length < 2 || right.length < 2) return false
  return left.length + right.length >= 7 && [left, right].every(fillsColumn)
}

function fillsColumn(rows: Segment[][]): boolean {
  const all = rows.flat()
  const width = Math.max(...all.map((s) => s.x1)) - Math.min(...all.map((s) => s.x0))
  const long = rows.filter((segments) => {
    const inked = segments.reduce((sum, s) => sum + s.x1 - s.x0, 0)
    return inked >= 0.55 * width && segments.reduce((sum, s) => sum + s.length, 0) >= 15
  })
  return long.length >= 0.5 * rows.length
}
