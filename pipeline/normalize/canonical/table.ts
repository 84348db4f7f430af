import type { AlignType, Nodes, RootContent, Table, TableCell, TableRow } from 'mdast'
import { phrasingOf } from './phrasing.ts'
import { placed } from './place.ts'
import { roundTripCell } from './round-trip.ts'

/** A table with as many cells in each row; rows without words, but for the head, are left out. */
export function tableOf(node: Table): RootContent[] {
  const rows = node.children.map(rowOf)
  const columns = rows.reduce((most, row) => Math.max(most, row.children.length), 0)
  const kept = rows.filter((row, i) => i === 0 || hasWords(row))
  if (columns === 0 || !kept.some(hasWords)) return []
  for (const row of kept) fill(row, columns)
  const align = Array.from({ length: columns }, (_, i) => alignOf(node.align?.[i]))
  return [placed({ type: 'table', align, children: kept }, node)]
}

const hasWords = (row: TableRow): boolean => row.children.some((cell) => cell.children.length > 0)

const alignOf = (align: AlignType | undefined): AlignType =>
  align === 'left' || align === 'right' || align === 'center' ? align : null

function rowOf(node: Nodes): TableRow {
  const children = 'children' in node ? node.children.map(cellOf) : []
  while (children.at(-1)?.children.length === 0) children.pop()
  return placed({ type: 'tableRow', children }, node)
}

function cellOf(node: Nodes): TableCell {
  const children = phrasingOf('children' in node ? node.children : [node], { breaks: false })
  return roundTripCell(placed({ type: 'tableCell', children }, node))
}

/** Adds empty cells, placed where the row ends. */
function fill(row: TableRow, columns: number): void {
  const end = row.position?.end
  while (row.children.length < columns) {
    const position = end ? { position: { start: { ...end }, end: { ...end } } } : {}
    row.children.push({ type: 'tableCell', children: [], ...position })
  }
}
