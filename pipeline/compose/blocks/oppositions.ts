import type { Claim, TableCell, TableRow } from '../../model.ts'
import { type BlockBody, type BlockContext, byGroup, claimsOf } from '../context.ts'

/** Pairs of statements that contradict each other, side by side; undefined where there are none. */
export function oppositions(context: BlockContext): BlockBody | undefined {
  const pairs = [...byGroup(context.evidence)].filter(([group]) => group.startsWith('opposition-'))
  const rows = pairs.flatMap(([, evidence]): TableRow[] => {
    const [one, other] = claimsOf(context, evidence)
    if (!one || !other) return []
    const theme = one.themes.find((id) => other.themes.includes(id)) ?? one.themes[0] ?? ''
    const cells = [one, other].map((claim) => cellOf(claim, context))
    return [{ head: context.themes.get(theme)?.title ?? 'One point', cells }]
  })
  if (rows.length === 0) return undefined
  const columns = ['On', 'One source says', 'Another says']
  return {
    layout: 'table',
    heading: 'Statements that contradict each other',
    table: { caption: 'Statements of different sources that cannot both be true', columns, rows },
  }
}

const cellOf = (claim: Claim, { citer }: BlockContext): TableCell => ({
  text: claim.text,
  numeric: false,
  citations: [citer.cite(claim)],
})
