import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import type { Decision, Evidence, Ledger } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { wantedOf } from './wanted.ts'

/** Candidates that the editor wants in a block, by the block's index. */
export type Pins = Map<number, Pinned[]>

export interface Pinned {
  candidate: Candidate
  why: string
}

const decisionsFor = ({ decisions = [] }: Ledger, audience: string): Decision[] =>
  decisions.filter((one) => (one.audience ?? audience) === audience)

/**
 * Which block prints what the editor pins: the one named, by type or heading, else the first that
 * asks for such a claim, else the first of statements.
 */
export function pinsOf(ledger: Ledger, audience: AudienceConfig, pool: Candidate[]): Pins {
  const byId = new Map(pool.map((candidate) => [candidate.claim.id, candidate]))
  const pins: Pins = new Map()
  for (const { do: what, claim, block } of decisionsFor(ledger, audience.id)) {
    const candidate = byId.get(claim)
    if (what !== 'pin' || !candidate) continue
    const index = audience.outline.findIndex((one) =>
      block === undefined ? asksFor(one, audience, candidate) : isNamed(one, block),
    )
    const at = index >= 0 ? index : audience.outline.findIndex((one) => hasLists(one, audience))
    if (block !== undefined && index < 0) continue
    if (at >= 0) pins.set(at, [...(pins.get(at) ?? []), { candidate, why: 'pinned by the editor' }])
  }
  return pins
}

const isNamed = ({ block, title }: BlockConfig, name: string): boolean =>
  block === name || title.toLowerCase() === name.toLowerCase()

const hasLists = (block: BlockConfig, audience: AudienceConfig): boolean =>
  wantedOf(block, audience).length > 0

const asksFor = (block: BlockConfig, audience: AudienceConfig, candidate: Candidate): boolean =>
  block.block !== 'bottom-line' && wantedOf(block, audience).some(({ fits }) => fits(candidate))

/** The evidence with those claims moved that the editor gives a place, within block and group. */
export function inPlaces(evidence: Evidence[], ledger: Ledger, audience: string): Evidence[] {
  const list = [...evidence]
  for (const { claim, place } of decisionsFor(ledger, audience)) {
    const from = list.findIndex((one) => one.claim === claim && one.group !== 'title')
    const moved = place === undefined ? undefined : list[from]
    if (!moved || place === undefined) continue
    list.splice(from, 1)
    const first = list.findIndex((one) => isBeside(one, moved))
    const beside = list.filter((one) => isBeside(one, moved)).length
    list.splice(first < 0 ? from : first + Math.min(place - 1, beside), 0, moved)
  }
  return list
}

const isBeside = (a: Evidence, b: Evidence): boolean => a.block === b.block && a.group === b.group
