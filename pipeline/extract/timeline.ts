import type { Claim, Event, Figure } from '../model.ts'

/** Dated claims in order of date; those without a year stand last, as no year may be guessed. */
export function timelineOf(claims: Claim[], figures: Map<string, Figure[]>): Event[] {
  const events = claims.flatMap((claim) =>
    (figures.get(claim.id) ?? [])
      .filter((figure) => figure.kind === 'date')
      .map((figure) => ({ date: String(figure.value), text: figure.text, claim: claim.id })),
  )
  const key = ({ date }: Event): string => (date.startsWith('--') ? `9999${date.slice(1)}` : date)
  return events.sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1))
}
