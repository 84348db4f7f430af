import type { Labelled, Pass } from '../label.ts'

/** A cell has at most so many words. */
const longestCell = 5
/** Rows of figures below the row of names. */
const fewestRows = 3
const mostColumns = 8

/**
 * Tables that were pasted a cell to a line: short lines of which every second, third … holds a
 * figure. The first row may be of names.
 */
export const stackedTables: Pass = (lines) => {
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && couldBeCell(lines[end])) end++
    const table = tableIn(lines.slice(start, end))
    if (table) label(lines.slice(start + table.from, end), table.columns)
    start = Math.max(end, start + 1)
  }
}

function label(cells: Labelled[], columns: number): void {
  const reason = `one of the cells of ${columns} columns, a line each`
  for (const [i, item] of cells.entries())
    item.label = {
      label: 'table',
      score: 0.9,
      rule: 'stacked-cells',
      reason,
      ...(i === 0 && { columns }),
    }
}

const couldBeCell = (item: Labelled | undefined): boolean =>
  item !== undefined &&
  !item.line.stops &&
  !item.line.text.endsWith(':') &&
  item.line.words.length <= longestCell &&
  (!item.label || item.label.rule === 'date')

/** The table at the end of a run of short lines; a heading may stand above it. */
function tableIn(run: Labelled[]): { from: number; columns: number } | undefined {
  if (run.length < fewestRows * 2) return undefined
  const figures = run.map(({ line }) => isFigure(line.text))
  if (!figures.includes(true)) return undefined
  for (let columns = 2; columns <= mostColumns; columns++) {
    const from = run.length % columns
    const rows = (run.length - from) / columns
    // More than the heading and a word or two above it would be lines of something else.
    if (from <= 1 && rows >= fewestRows && isRegular(figures.slice(from), columns))
      return { from, columns }
  }
  return undefined
}

/** Every column is all figures or none below the first row, and there are both. */
function isRegular(figures: boolean[], columns: number): boolean {
  const first = figures.slice(columns, 2 * columns)
  const regular = figures.every((is, i) => i < columns || is === first[i % columns])
  return regular && first.includes(true) && first.includes(false)
}

/** "£2.10", "-3.1%", "1,200", "4.2m", "n/a". */
const isFigure = (text: string): boolean =>
  /^[-+−–±<>~≈]?\s?\p{Sc}?\s?\d[\d.,\s]*\s?(?:%|\p{L}{1,3}|per cent)?$|^(?:n\/a|[-–—])$/iu.test(
    text,
  )
