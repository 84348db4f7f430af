import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import type { Evidence, Ledger } from '../model.ts'
import { type Chosen, mayTake, take } from './chosen.ts'
import { whyUnfit } from './stands.ts'

/** Pairs of claims that contradict each other without a figure, on themes that the audience weighs. */
export function chooseOppositions(
  { claims, oppositions }: Ledger,
  { max }: BlockConfig,
  audience: AudienceConfig,
  block: number,
  chosen: Chosen,
  excluded: ReadonlySet<string>,
): Evidence[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const weighs = (theme: string): boolean => (audience.themes[theme] ?? 0) > 0
  let pairs = 0
  return oppositions.flatMap(({ claims: ids, why }, i) => {
    const both = ids.flatMap((id) => byId.get(id) ?? [])
    const stand = both.every((c) => !whyUnfit(c) && !excluded.has(c.id) && mayTake(chosen, c))
    const matter = both.some(({ themes }) => themes.length === 0 || themes.some(weighs))
    if (pairs >= max || both.length < 2 || !stand || !matter) return []
    pairs++
    return both.map((claim) => {
      take(chosen, claim)
      const reason = `contradicted: ${why}`
      return { block, claim: claim.id, group: `opposition-${i + 1}`, score: 3, reason }
    })
  })
}
