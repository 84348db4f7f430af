import type { Table, TableRow } from 'mdast'
import type { Span } from '../../../model.ts'
import type { ClassifiedLine } from '../classify.ts'
import { cellsOf } from '../tables/cells.ts'
import { guessOf, type Source, textOf } from './nodes.ts'

/** Makes a table out of its rows, a line each, or out of its cells, a line each. */
export function buildTable(lines: ClassifiedLine[], source: Source): Table {
  const [first] = lines
  const columns = first?.label.columns
  const rows = columns ? rowsOf(lines, columns) : lines.map(({ line }) => cellSpans(line))
  const children = rows.map((cells) => rowNode(cells, source))
  const start = first?.line.start ?? 0
  return {
    type: 'table',
    children,
    position: source.positionOf({ start, end: lines.at(-1)?.line.end ?? start }),
    ...(first && { data: { guess: guessOf(first) } }),
  }
}

/** Every so many lines are a row. */
function rowsOf(lines: ClassifiedLine[], columns: number): Span[][] {
  const rows: Span[][] = []
  for (let i = 0; i < lines.length; i += columns)
    rows.push(lines.slice(i, i + columns).map(({ line: { start, end } }) => ({ start, end })))
  return rows
}

const cellSpans = ({ start, text }: { start: number; text: string }): Span[] =>
  cellsOf(text).map((cell) => ({ start: start + cell.start, end: start + cell.end }))

function rowNode(cells: Span[], source: Source): TableRow {
  const start = cells[0]?.start ?? 0
  return {
    type: 'tableRow',
    children: cells.map((span) => ({
      type: 'tableCell',
      children: [textOf(span, source)],
      position: source.positionOf(span),
    })),
    position: source.positionOf({ start, end: cells.at(-1)?.end ?? start }),
  }
}
