import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Brief, TableRow as BriefRow, Table as BriefTable } from '../../model.ts'
import type { NoteDesk } from './note-desk.ts'
import { run } from './word-text.ts'

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C8C9C6' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/**
 * A caption that Word numbers, and the table, whose head stands again on every page.
 *
 * @param width of the text, in twentieths of a point
 */
export function wordTable(
  { caption, columns, rows }: BriefTable,
  { accent }: Pick<Brief, 'accent'>,
  desk: NoteDesk,
  width: number,
): (Paragraph | Table)[] {
  const title = new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [...desk.tableNumber(), run(`. ${caption}`)],
  })
  // Word opens no table without cells.
  if (columns.length === 0) return [title]
  const widths = columnWidths(columns.length, width)
  const numeric = [false, ...(rows[0]?.cells.map((cell) => cell.numeric) ?? [])]
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) =>
      cell([run(column)], 'TableHead', widths[i] ?? 0, numeric[i] ?? false, {
        style: BorderStyle.SINGLE,
        size: 12,
        color: accent.slice(1),
      }),
    ),
  })
  const table = new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: hairline,
      bottom: hairline,
    },
    margins: { top: 40, bottom: 40, right: 120 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [head, ...rows.map((row) => bodyRow(row, widths, desk))],
  })
  return [title, table, new Paragraph({ style: 'AfterTable' })]
}

/** The column of heads takes a quarter, the others the same each. */
function columnWidths(count: number, width: number): number[] {
  if (count === 1) return [width]
  const first = Math.floor(width / Math.max(4, count))
  const other = Math.floor((width - first) / (count - 1))
  return [first, ...Array.from({ length: count - 1 }, () => other)]
}

function bodyRow({ head, cells }: BriefRow, widths: number[], desk: NoteDesk): TableRow {
  const others = cells.map(({ text, numeric, citations }, i) =>
    cell([run(text), ...desk.cite(citations)], 'TableText', widths[i + 1] ?? 0, numeric),
  )
  const first = cell([run(head, 'StrongText')], 'TableText', widths[0] ?? 0, false)
  return new TableRow({ cantSplit: true, children: [first, ...others] })
}

function cell(
  children: ParagraphChild[],
  style: string,
  size: number,
  numeric: boolean,
  bottom: IBorderOptions = hairline,
): TableCell {
  const alignment = numeric ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size, type: WidthType.DXA },
    borders: { bottom },
    children: [new Paragraph({ style, alignment, children })],
  })
}
