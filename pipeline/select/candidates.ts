import { centroidOf, cosine, type Vector, vectorsOf } from '../language/similarity.ts'
import { wordsOf } from '../language/words.ts'
import type { Claim, Decision, FigureGroup, Ledger } from '../model.ts'
import { mayPrint } from './may-print.ts'
import { qualityOf } from './quality.ts'
import { whyUnfit } from './stands.ts'

/** A claim that may be printed, with what selection needs to know of it. */
export interface Candidate {
  claim: Claim
  words: number
  vector: Vector
  /** Origins that hold it, its own among them. */
  origins: number
  /** It gives a figure on which sources differ. */
  disputed: boolean
  /** Kinds of the figures it holds. */
  figures: Set<string>
  /** Id of the claim that it points back to, and must follow. */
  after?: string
  /** Share of the claims that are further from what the dossier speaks of most. */
  central: number
  /** Points for what makes a sentence worth printing, whoever reads it. */
  quality: number
}

/**
 * The claims of a ledger that can stand on a page, in the ledger's order: without those that the
 * editor leaves out, and with those that the editor wants although they hang on another.
 */
export function candidatesOf(ledger: Ledger, audience: string): Candidate[] {
  const excluded = decidedOf(ledger, audience, 'exclude')
  const pinned = decidedOf(ledger, audience, 'pin')
  const byId = new Map(ledger.claims.map((claim) => [claim.id, claim]))
  const vectors = vectorsOf(ledger.claims.map((claim) => claim.text))
  const nearness = ranksOf(vectors)
  const figures = figureKinds(ledger)
  const shared = figuresOf(ledger, ['agree', 'differ'])
  const differing = figuresOf(ledger, ['differ'], ['rounding'])
  return ledger.claims.flatMap((claim, i) => {
    const vector = vectors[i]
    const stand = excluded.has(claim.id) ? undefined : standingOf(claim, pinned.has(claim.id))
    if (!vector || !stand) return []
    const alike = claim.alike.flatMap((id) => byId.get(id)?.origin ?? [])
    const base = {
      claim,
      words: wordsOf(claim.text).length,
      vector,
      central: nearness[i] ?? 0,
      disputed: differing.has(claim.id),
      origins: new Set([claim.origin, ...alike]).size,
      figures: figures.get(claim.id) ?? new Set(),
      ...stand,
    }
    return [{ ...base, quality: qualityOf(base, shared.has(claim.id)) }]
  })
}

/** How a claim stands on a page: alone, behind another, or undefined where not at all. */
function standingOf(claim: Claim, isPinned: boolean): Pick<Candidate, 'after'> | undefined {
  const why = whyUnfit(claim)
  if (!why || (isPinned && mayPrint(claim))) return {}
  const { antecedent } = claim
  return why === 'dangling' && antecedent !== undefined ? { after: antecedent } : undefined
}

/** For each vector the share of the others that are further from the centre of all. */
function ranksOf(vectors: Vector[]): number[] {
  const centre = centroidOf(vectors)
  const near = vectors.map((vector) => cosine(vector, centre))
  const sorted = [...near].sort((a, b) => a - b)
  const rank = new Map(sorted.map((value, i) => [value, i / Math.max(1, sorted.length - 1)]))
  return near.map((value) => rank.get(value) ?? 0)
}

/** Ids of the claims that the editor pins, or leaves out, in the brief of an audience. */
export function decidedOf(
  { decisions = [] }: Ledger,
  audience: string,
  what: Decision['do'],
): Set<string> {
  const own = decisions.filter((one) => one.do === what && (one.audience ?? audience) === audience)
  return new Set(own.map(({ claim }) => claim))
}

function figureKinds(ledger: Ledger): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>()
  for (const { claim, kind } of ledger.figures.flatMap((group) => group.values))
    kinds.set(claim, (kinds.get(claim) ?? new Set()).add(kind))
  return kinds
}

/** Claims with a figure whose group has one of these verdicts, and none of these flags. */
function figuresOf(
  ledger: Ledger,
  verdicts: FigureGroup['verdict'][],
  but: FigureGroup['flags'] = [],
): Set<string> {
  const groups = ledger.figures.filter(
    ({ verdict, flags }) => verdicts.includes(verdict) && !flags.some((flag) => but.includes(flag)),
  )
  return new Set(groups.flatMap(({ values }) => values.map(({ claim }) => claim)))
}
