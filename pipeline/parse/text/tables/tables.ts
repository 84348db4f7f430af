import { claim, type Pass } from '../label.ts'
import { cellsOf } from './cells.ts'

/**
 * Rows with tabs, bars or wide gaps between their cells, at least two of the same number of cells
 * in a row.
 */
export const tables: Pass = (lines) => {
  const counts = lines.map(({ line }) => cellsOf(line.text).length)
  for (const [i, item] of lines.entries()) {
    const cells = counts[i] ?? 0
    if (cells < 2) continue
    if (counts[i - 1] === cells || counts[i + 1] === cells) {
      const reason = 'has as many cells as the line beside it'
      claim(item, { label: 'table', score: 0.93, rule: 'cells', reason })
    } else if (cells >= 3 && !item.line.stops && /\t| \| /.test(item.line.text)) {
      // "Home | News | Opinion": the menu of a page, on one line.
      const reason = 'a row of links'
      claim(item, { label: 'junk', score: 0.72, rule: 'link-row', reason })
    }
  }
}
