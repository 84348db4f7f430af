import type { AudienceConfig } from '../config/types.ts'
import type { Evidence, Ledger } from '../model.ts'
import { type Candidate, candidatesOf, decidedOf } from './candidates.ts'
import { type Unfit, whyUnfit } from './stands.ts'
import { type Wanted, wantedOf } from './wanted.ts'

/**
 * Why a claim is not in a brief: the editor leaves it out; it cannot stand alone; it is on no theme that the audience weighs;
 * no block of the outline asks for it; or one did, and better ones took the words or said the same.
 */
export type LeftOut = Unfit | 'editor' | 'no-theme' | 'no-block' | 'budget'

/**
 * The reason, by id of the claim, for every claim of a ledger that a brief does not print.
 *
 * @param evidence what `select` chose for the audience
 */
export function leftOut(
  ledger: Ledger,
  audience: AudienceConfig,
  evidence: Evidence[],
): Map<string, LeftOut> {
  const printed = new Set(evidence.map(({ claim }) => claim))
  const pool = new Map(
    candidatesOf(ledger, audience.id).map((candidate) => [candidate.claim.id, candidate]),
  )
  const excluded = decidedOf(ledger, audience.id, 'exclude')
  const lists = audience.outline.flatMap((block) => wantedOf(block, audience))
  return new Map(
    ledger.claims
      .filter(({ id }) => !printed.has(id))
      .map((claim): [string, LeftOut] => [
        claim.id,
        whyUnfit(claim) ??
          (excluded.has(claim.id) ? 'editor' : undefined) ??
          whyUnchosen(pool.get(claim.id), audience, lists),
      ]),
  )
}

function whyUnchosen(
  candidate: Candidate | undefined,
  audience: AudienceConfig,
  lists: Wanted[],
): LeftOut {
  if (!candidate) return 'no-block'
  const weighs = (theme: string): boolean => (audience.themes[theme] ?? 0) > 0
  if (!candidate.claim.themes.some(weighs) && !lists.some(({ fits }) => fits(candidate)))
    return 'no-theme'
  return lists.some(({ fits }) => fits(candidate)) ? 'budget' : 'no-block'
}
