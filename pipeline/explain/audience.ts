import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import { cosine } from '../language/similarity.ts'
import type { Claim, Evidence, Ledger } from '../model.ts'
import { type Candidate, candidatesOf } from '../select/candidates.ts'
import { repeats } from '../select/choose.ts'
import { leftOut } from '../select/left-out.ts'
import { wantedOf } from '../select/wanted.ts'
import { placeChanges } from './changes.ts'
import { leftOutSentences } from './left-out-sentences.ts'
import { named } from './named.ts'
import type { AudienceWhy, Place } from './types.ts'

/** What was chosen for an audience's brief, cut to its words. */
export interface Printed {
  audience: AudienceConfig
  evidence: Evidence[]
}

/** What one audience's brief makes of a claim: its places there, or why it has none. */
export function whyInAudience(
  claim: Claim,
  ledger: Ledger,
  { audience, evidence }: Printed,
): AudienceWhy {
  const byId = new Map(ledger.claims.map((one) => [one.id, one]))
  const printed = evidence
    .filter((choice) => choice.claim === claim.id)
    .map((choice) => placeOf(choice, audience, byId))
  if (printed.length > 0) return { audience: audience.id, printed, change: [] }
  const why = leftOut(ledger, audience, evidence).get(claim.id) ?? 'no-block'
  const pool = candidatesOf(ledger, audience.id)
  const own = pool.find((candidate) => candidate.claim.id === claim.id)
  const asking = audience.outline.filter((block) => own && asksFor(block, own, audience))
  const nearly = evidence.filter((choice) => choice.runnerUp === claim.id)
  const same = own && repeated(own, pool, new Set(evidence.map((choice) => choice.claim)))
  return {
    audience: audience.id,
    printed,
    leftOut: {
      why,
      sentence: leftOutSentences[why],
      blocks: asking.map((block) => labelOf(block, audience)),
      nearly: nearly.flatMap((choice) => byId.get(choice.claim) ?? []).map(named),
      ...(same ? { repeats: named(same) } : {}),
    },
    change: placeChanges(why, claim, audience, asking),
  }
}

function placeOf(
  { block: index, group, score, reason, runnerUp }: Evidence,
  audience: AudienceConfig,
  byId: ReadonlyMap<string, Claim>,
): Place {
  const block = audience.outline[index]
  const next = runnerUp === undefined ? undefined : byId.get(runnerUp)
  return {
    block: block ? labelOf(block, audience) : '',
    title: block?.title ?? '',
    ...(group === undefined ? {} : { group }),
    score,
    reason,
    ...(next ? { runnerUp: named(next) } : {}),
  }
}

/** "findings, block 3" */
const labelOf = (block: BlockConfig, { outline }: AudienceConfig): string =>
  `${block.block}, block ${outline.indexOf(block) + 1}`

const asksFor = (block: BlockConfig, candidate: Candidate, audience: AudienceConfig): boolean =>
  wantedOf(block, audience).some(({ fits }) => fits(candidate))

/** The printed claim that is most like it, where it says nothing new beside that. */
function repeated(
  own: Candidate,
  pool: Candidate[],
  printed: ReadonlySet<string>,
): Claim | undefined {
  let best: { claim: Claim; likeness: number } | undefined
  for (const { claim, vector } of pool) {
    if (!printed.has(claim.id)) continue
    const likeness = cosine(own.vector, vector)
    if (likeness >= repeats && likeness > (best?.likeness ?? 0)) best = { claim, likeness }
  }
  return best?.claim
}
