import type { TableRow } from '../../model.ts'
import type { Composer } from '../context.ts'
import { dateLabel } from '../date-label.ts'
import { timelinePicture } from '../pictures/timeline-picture.ts'

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
  const dated = context.evidence.flatMap(({ claim, group = '' }) => {
    const kind = context.claims.get(claim)?.kind
    return kind ? [{ date: group, forecast: kind === 'forecast' }] : []
  })
  const picture = timelinePicture(dated)
  return {
    layout: 'table',
    pictures: picture ? [picture] : [],
    table: { caption: 'Dated statements', columns: ['Date', 'What is said'], rows },
  }
}
