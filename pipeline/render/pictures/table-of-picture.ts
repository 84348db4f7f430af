import type { Picture, Table } from '../../model.ts'

/** A picture of counts as a table of them, for formats that have no pictures. */
export function tableOfPicture({ title, ticks, rows }: Picture): Table {
  return {
    caption: title,
    columns: ['Theme', ...ticks.map(({ label }) => label)],
    rows: rows.map(({ label, marks }) => ({
      head: label,
      cells: marks.map((mark) => ({ text: mark.label, numeric: true, citations: [] })),
    })),
  }
}
