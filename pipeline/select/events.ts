import type { BlockConfig } from '../config/types.ts'
import type { Evidence, Ledger } from '../model.ts'
import { type Chosen, mayTake, take } from './chosen.ts'
import { whyUnfit } from './stands.ts'

/**
 * The latest dated events, one a date: the one whose claim comes first; none of a source in which a
 * program has swapped words, and with them perhaps the event.
 */
export function chooseEvents(
  { claims, timeline }: Ledger,
  { max }: BlockConfig,
  block: number,
  chosen: Chosen,
  excluded: ReadonlySet<string>,
): Evidence[] {
  const seen = new Set<string>()
  const printable = new Map(
    claims
      .filter((claim) => !whyUnfit(claim) && !claim.spun && !excluded.has(claim.id))
      .map((claim) => [claim.id, claim]),
  )
  const events = timeline.filter(({ date, claim: id }) => {
    if (date.startsWith('--') || seen.has(date) || seen.has(id) || !printable.has(id)) return false
    seen.add(date).add(id)
    return true
  })
  return events.slice(-max).flatMap(({ date, claim: id }) => {
    const claim = printable.get(id)
    if (!claim || !mayTake(chosen, claim)) return []
    take(chosen, claim)
    return [{ block, claim: id, group: date, score: 0, reason: `dated ${date}` }]
  })
}
