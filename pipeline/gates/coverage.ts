import { type Gate, measured } from './gate.ts'

/** Share of the figures given by several origins, on themes of the audience, of which one is printed. */
export const coverage: Gate = ({ evidence, audience }, ledger, bounds) => {
  const printed = new Set(evidence.map(({ claim }) => claim))
  const themes = new Map(ledger.claims.map((claim) => [claim.id, claim.themes]))
  const weighs = (theme: string): boolean => (audience.themes[theme] ?? 0) > 0
  const shared = ledger.figures.filter(
    ({ values, verdict }) =>
      verdict !== 'single' &&
      values[0]?.kind !== 'date' &&
      new Set(values.map(({ origin }) => origin)).size > 1 &&
      values.some(({ claim }) => themes.get(claim)?.some(weighs)),
  )
  if (shared.length === 0) return undefined
  const covered = shared.filter(({ values }) => values.some(({ claim }) => printed.has(claim)))
  const share = covered.length / shared.length
  const message = `prints ${covered.length} of ${shared.length} figures that several origins give`
  return measured(share, share >= bounds.coverage, 'warned', message)
}
