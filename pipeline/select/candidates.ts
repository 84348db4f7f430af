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
  /** How near it is to what the dossier speaks of most, from 0 to 1. */
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
  const centre = centroidOf(vectors)
  const figures = figureKinds(ledger)
  const shared = figuresOf(ledger, ['agree', 'differ'])
  const differing = figuresOf(ledger, ['differ'])
  return ledger.claims.flatMap((claim, i) => {
    const words = wordsOf(claim.text).length
    const vector = vectors[i]
    if (!vector || excluded.has(claim.id)) return []
    const why = whyUnfit(claim)
    const follows = why === 'dangling' && claim.antecedent !== undefined
    if (why && !follows && !(pinned.has(claim.id) && mayPrint(claim))) return []
    const origins = new Set([claim.origin, ...claim.alike.map((id) => byId.get(id)?.origin ?? '')])
    origins.delete('')
    const kinds = figures.get(claim.id) ?? new Set()
    const disputed = differing.has(claim.id)
    const hangs = follows && !pinned.has(claim.id) ? claim.antecedent : undefined
    const after = hangs === undefined ? {} : { after: hangs }
    const central = cosine(vector, centre)
    const base = {
      claim,
      words,
      vector,
      central,
      disputed,
      origins: origins.size,
      figures: kinds,
      ...after,
    }
    return [{ ...base, quality: qualityOf(base, shared.has(claim.id)) }]
  })
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

/** Claims with a figure whose group has one of these verdicts. */
function figuresOf(ledger: Ledger, verdicts: FigureGroup['verdict'][]): Set<string> {
  const groups = ledger.figures.filter(({ verdict }) => verdicts.includes(verdict))
  return new Set(groups.flatMap(({ values }) => values.map(({ claim }) => claim)))
}
