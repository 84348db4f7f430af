import type { TableRow } from '../../model.ts'
import type { Composer } from '../context.ts'
import { dateLabel } from '../date-label.ts'

/** Dated statements, oldest first; forecasts are marked. */
export const timeline: Composer = (context) => {
  const rows = context.evidence.flatMap(({ claim: id, group = '' }): TableRow[] => {
    const claim = context.claims.get(id)
    if (!claim) return []
    const text = claim.kind === 'forecast' ? `Forecast: ${claim.text}` : claim.text
    return [
      {
        head: dateLabel(group),
        cells: [{ text, numeric: false, citations: [context.citer.cite(claim)] }],
      },
    ]
  })
  if (rows.length === 0) return undefined
  return {
    layout: 'table',
    table: { caption: 'Dated statements', columns: ['Date', 'What is said'], rows },
  }
}
