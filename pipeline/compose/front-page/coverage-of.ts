import type { ThemeConfig } from '../../config/types.ts'
import type { CoverageRow, Ledger } from '../../model.ts'

/**
 * How many claims of each source, and of all, there are to each theme, to none, and in all; a claim
 * may have several themes.
 */
export function coverageOf(
  { sources, claims }: Pick<Ledger, 'sources' | 'claims'>,
  themes: readonly ThemeConfig[],
): CoverageRow[] {
  const counts = new Map<string, number>()
  const count = (row: string, column: string): void => {
    const key = `${row}\n${column}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const { file, themes: ids } of claims) {
    const rows = ids.length > 0 ? ids.map((id) => `theme ${id}`) : ['none']
    for (const row of [...rows, 'all']) {
      count(row, `file ${file}`)
      count(row, 'all')
    }
  }
  const columns = [...sources.map(({ file }) => `file ${file}`), 'all']
  const rowOf = (row: string, head: string): CoverageRow => ({
    head,
    counts: columns.map((column) => String(counts.get(`${row}\n${column}`) ?? '–')),
  })
  return [
    ...themes.map(({ id, title }) => rowOf(`theme ${id}`, title)),
    rowOf('none', 'No theme'),
    rowOf('all', 'All'),
  ]
}
