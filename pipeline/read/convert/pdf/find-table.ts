import type { Cell, Line } from './layout.ts'
import { listMarker } from './list-marker.ts'
import type { Measures } from './measure.ts'

export interface FoundTable {
  rows: string[][]
  /** Index of the line behind it. */
  end: number
}

interface Column {
  x0: number
  x1: number
}

/** The table that begins at a line: three rows or more, whose short cells stand in columns. */
export function findTable(
  lines: Line[],
  start: number,
  measures: Measures,
): FoundTable | undefined {
  const end = endOfRun(lines, start, measures)
  const rows = lines.slice(start, end)
  const full = rows.filter((row) => row.cells.length >= 2)
  if (full.length < 3 || full.every((row) => listMarker(row.cells[0]?.text ?? ''))) return undefined
  const columns = columnsOf(full)
  const lengths = full.flatMap((row) => row.cells.map((cell) => cell.text.length))
  const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length
  if (columns.length < 2 || mean > (columns.length === 2 ? 40 : 60)) return undefined
  return { rows: fill(rows, columns), end }
}

function endOfRun(lines: Line[], start: number, measures: Measures): number {
  const first = lines[start]
  if (!first || first.cells.length < 2) return start
  let columns: Column[] = first.cells
  let [end, before] = [start + 1, first]
  for (const [i, line] of lines.slice(start + 1, start + 200).entries()) {
    if (i > end - start || !isNear(line, before, measures) || isWide(line)) break
    before = line
    if (line.cells.length < 2 && !isWrapped(line, lines[start + i] ?? first, first)) continue
    if (end - start >= 3 && line.cells.some((cell) => reaches(cell, columns) > 1)) break
    columns = merge([...columns, ...line.cells])
    end = start + i + 2
  }
  return end
}

const isNear = (line: Line, before: Line, { body }: Measures) =>
  line.region === before.region && line.y - before.y <= 3 * body

/** How many columns a cell lies in. */
const reaches = (cell: Column, columns: Column[]) =>
  columns.filter((c) => Math.min(cell.x1, c.x1) - Math.max(cell.x0, c.x0) > 4).length

/** A line of running text. */
const isWide = (line: Line) =>
  line.cells.length < 2 && line.x1 - line.x0 > 0.6 * (line.right - line.left)

/** Whether a line is the second one of a cell that is not in the first column. */
const isWrapped = (line: Line, before: Line, first: Line) =>
  line.cells.length < 2 && line.y - before.y <= 1.3 * line.size && line.x0 > first.x0 + line.size

/** Columns are what is left when every stripe is cut out that no cell reaches into. */
function columnsOf(rows: Line[]): Column[] {
  const most = Math.max(...rows.map((row) => row.cells.length))
  return merge(rows.filter((row) => row.cells.length === most).flatMap((row) => row.cells))
}

function merge(cells: Column[]): Column[] {
  const columns: Column[] = []
  for (const { x0, x1 } of cells.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last && x0 <= last.x1) last.x1 = Math.max(last.x1, x1)
    else columns.push({ x0, x1 })
  }
  return columns
}

function fill(lines: Line[], columns: Column[]): string[][] {
  const rows: string[][] = []
  lines.forEach((line, i) => {
    const [first, before] = [lines[0], lines[i - 1]]
    const wrapped = first && before && isWrapped(line, before, first)
    const row = (wrapped && rows.at(-1)) || columns.map(() => '')
    if (!wrapped) rows.push(row)
    for (const cell of line.cells) {
      const at = nearestColumn(cell, columns)
      row[at] = row[at] ? `${row[at]} ${cell.text}` : cell.text
    }
  })
  return rows
}

/** The column that a cell shares most with, else the nearest one. */
function nearestColumn({ x0, x1 }: Cell, columns: Column[]): number {
  const shared = columns.map((c) => Math.min(x1, c.x1) - Math.max(x0, c.x0))
  return shared.indexOf(Math.max(...shared))
}
