import { heaviest, type Page, type Row } from './layout.ts'

/** On fewer pages numbers may count up by chance. */
const fewest = 4
const longest = 90

/**
 * Rows at the edges of pages that begin or end with the number of their page, as the heads and feet
 * do that name the part they stand in: "Costs 12". The page numbers of a document go on from one
 * another, whatever the first is, and stand at one height, or at two.
 *
 * @param edges the rows at the edges of each page
 */
export function numberedRows(pages: Page[], edges: Row[][]): Set<Row> {
  const found = edges.flatMap((rows, i) =>
    rows.flatMap((row) =>
      numbersIn(row).map((n) => ({ row, offset: n - (pages[i]?.number ?? 0) })),
    ),
  )
  const counts = new Map<number, number>()
  for (const { offset } of found) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  const offset = heaviest(counts)
  const counted = found.filter((each) => each.offset === offset).map(({ row }) => row)
  const near = (row: Row): number => counted.filter(({ y }) => Math.abs(y - row.y) <= 4).length
  return new Set(counted.filter((row) => near(row) >= fewest))
}

/** The first and the last word of a row, where they are numbers. */
function numbersIn({ items }: Row): number[] {
  const text = items.map((item) => item.text).join(' ')
  if (text.length > longest) return []
  const ends = [/^(\d{1,4})\s/.exec(text)?.[1], /\s(\d{1,4})$/.exec(text)?.[1]]
  return ends.flatMap((end) => (end === undefined ? [] : [Number(end)]))
}
