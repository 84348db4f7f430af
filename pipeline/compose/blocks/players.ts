import type { Claim, TableRow } from '../../model.ts'
import type { Composer } from '../context.ts'

/** "The report" speaks, and is nobody. */
const isNamed = (speaker: string): boolean => /^\p{Lu}/u.test(speaker) && !/^The /.test(speaker)

/** Who is reported to say something, how often, and in how many origins. */
export const players: Composer = ({ ledger, config }) => {
  const bySpeaker = new Map<string, Claim[]>()
  for (const claim of ledger.claims)
    if (claim.speaker && isNamed(claim.speaker))
      bySpeaker.set(claim.speaker, [...(bySpeaker.get(claim.speaker) ?? []), claim])
  const rows = [...bySpeaker]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, config.max)
    .map(
      ([speaker, claims]): TableRow => ({
        head: speaker,
        cells: [
          String(claims.length),
          String(new Set(claims.map(({ origin }) => origin)).size),
        ].map((text) => ({
          text,
          numeric: true,
          citations: [],
        })),
      }),
    )
  if (rows.length === 0) return undefined
  const columns = ['Speaker', 'Statements', 'Origins']
  return { layout: 'table', table: { caption: 'Who is reported to speak', columns, rows } }
}
