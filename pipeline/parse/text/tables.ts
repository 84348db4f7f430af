import { claim, type Pass } from './label.ts'
import type { Line } from './lines.ts'

/** Rows with tabs or bars between their cells, at least two of the same number of cells in a row. */
export const tables: Pass = (lines) => {
  lines.forEach((item, i) => {
    const cells = cellCount(item.line)
    if (cells < 2) return
    const like = [lines[i - 1], lines[i + 1]].some((near) => near && cellCount(near.line) === cells)
    if (like) {
      const reason = 'has as many cells as the line beside it'
      claim(item, { label: 'table', score: 0.93, rule: 'cells', reason })
    } else if (cells >= 3 && !item.line.stops) {
      // "Home | News | Opinion": the menu of a page, on one line.
      const reason = 'a row of links'
      claim(item, { label: 'junk', score: 0.72, rule: 'link-row', reason })
    }
  })
}

function cellCount({ text }: Line): number {
  const mark = text.includes('\t') ? '\t' : ' | '
  return text.split(mark).length
}
