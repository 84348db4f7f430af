import type { ThemeConfig } from '../../config/types.ts'
import type { Claim, Ledger, Picture, PictureRow } from '../../model.ts'
import { plural } from '../statement.ts'

/** More columns than these would not fit beside the themes on paper. */
const mostColumns = 10

/** Nor more rows than these on a page. */
const mostRows = 40

/**
 * How many statements each source makes on each theme: a row a theme, a column a source. Many
 * themes or sources take several pictures. A theme that no source speaks of keeps its row of dashes.
 */
export function coveragePictures(ledger: Ledger, themes: readonly ThemeConfig[]): Picture[] {
  const numbers = new Map(ledger.sources.map(({ file }, i) => [file, i]))
  const counts = countsOf(ledger.claims, numbers)
  const greatest = Math.max(1, ...[...counts.values()].flatMap((row) => [...row.values()]))
  const columns = ledger.sources.map((_, i) => i)
  return partsOf(themes, mostRows).flatMap((rows) =>
    partsOf(columns, mostColumns).map((some) => {
      const [first = 0] = some
      const sources = some.length < columns.length ? `, ${first + 1} to ${first + some.length}` : ''
      const from = rows.length < themes.length ? `, from “${rows[0]?.title ?? ''}” on` : ''
      return {
        id: '',
        kind: 'coverage',
        title: `Statements on each theme, by the number of the source${sources}${from}`,
        description: rows.map((theme) => described(theme, counts.get(theme.id))).join(' '),
        ticks: some.map((n, i) => ({ label: String(n + 1), at: (i + 0.5) / some.length })),
        rows: rows.map(({ id, title }) => rowOf(title, counts.get(id), some, greatest)),
      }
    }),
  )
}

/** A list in parts of at most `most`. */
const partsOf = <T>(list: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, i) =>
    list.slice(i * most, (i + 1) * most),
  )

/** Of each theme, how many claims there are by the index of their source. */
function countsOf(
  claims: readonly Claim[],
  numbers: ReadonlyMap<string, number>,
): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>()
  for (const { themes, file } of claims)
    for (const theme of themes) {
      const row = counts.get(theme) ?? new Map<number, number>()
      counts.set(theme, row)
      const n = numbers.get(file) ?? 0
      row.set(n, (row.get(n) ?? 0) + 1)
    }
  return counts
}

function rowOf(
  label: string,
  counts: ReadonlyMap<number, number> | undefined,
  columns: readonly number[],
  greatest: number,
): PictureRow {
  const marks = columns.map((n, i) => {
    const count = counts?.get(n) ?? 0
    const at = (i + 0.5) / columns.length
    const label = count === 0 ? '–' : String(count)
    return { label, from: at, to: at, size: count / greatest, hollow: false }
  })
  return { label, marks }
}

function described(
  { title }: ThemeConfig,
  counts: ReadonlyMap<number, number> = new Map(),
): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return `${title}: none.`
  return `${title}: ${plural(all, 'statement')} in ${plural(counts.size, 'source')}.`
}
