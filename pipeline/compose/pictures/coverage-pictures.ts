import type { ThemeConfig } from '../../config/types.ts'
import type { Claim, Ledger, Picture, PictureRow } from '../../model.ts'
import { plural } from '../statement.ts'

/** More columns than these would not fit beside the themes on paper. */
const mostColumns = 10

/**
 * How many statements each source makes on each theme: a row a theme, a column a source. Many
 * sources take several pictures. A theme that no source speaks of keeps its row of dashes.
 */
export function coveragePictures(ledger: Ledger, themes: readonly ThemeConfig[]): Picture[] {
  const numbers = new Map(ledger.sources.map(({ file }, i) => [file, i]))
  const counts = countsOf(ledger.claims, numbers)
  const greatest = Math.max(1, ...[...counts.values()].flatMap((row) => [...row.values()]))
  const pictures: Picture[] = []
  for (let from = 0; from < ledger.sources.length; from += mostColumns) {
    const columns = ledger.sources.slice(from, from + mostColumns).map((_, i) => from + i)
    const ticks = columns.map((n, i) => ({ label: String(n + 1), at: (i + 0.5) / columns.length }))
    const rows = themes.map(({ id, title }) => rowOf(title, counts.get(id), columns, greatest))
    const part =
      ledger.sources.length > mostColumns ? `, ${from + 1} to ${from + columns.length}` : ''
    const title = `Statements on each theme, by the number of the source${part}`
    const description = themes.map((theme) => described(theme, counts.get(theme.id))).join(' ')
    pictures.push({ id: '', kind: 'coverage', title, description, ticks, rows })
  }
  return pictures
}

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
