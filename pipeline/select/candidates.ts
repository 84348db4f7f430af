import { type Vector, vectorsOf } from '../language/similarity.ts'
import { wordsOf } from '../language/words.ts'
import type { Claim, Decision, FigureGroup, Ledger } from '../model.ts'
import { mayPrint } from './may-print.ts'
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
    const base = { claim, words, vector, disputed, origins: origins.size, figures: kinds, ...after }
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

function qualityOf(candidate: Omit<Candidate, 'quality'>, sharedFigure: boolean): number {
  const { claim, words, origins, figures } = candidate
  let points = 0
  points += words >= 10 && words <= 32 ? 1 : 0
  points += 0.8 * (origins - 1)
  points += figures.size > 0 ? 0.4 : 0
  points += sharedFigure ? 0.6 : 0
  points += claim.speaker ? 0.3 : 0
  points += Math.min(claim.themes.length, 3) * 0.15
  points -= /\b(?:I|we|our|my|you|your)\b/.test(claim.text) && claim.form !== 'quote' ? 0.6 : 0
  points -= pointsElsewhere.test(claim.text) ? 1 : 0
  points -= aboutItself.test(claim.text) ? 1.5 : 0
  points -= aboutTalk.test(claim.text) ? 0.8 : 0
  points -= claim.spun ? 0.8 : 0
  points -= isFragment(claim) ? 0.8 : 0
  points -= claim.dangling ? 0.5 : 0
  return points
}

/** Words in mid-sentence whose meaning stands in a sentence that is not printed. */
const pointsElsewhere =
  /\b(?:these|those|this|such) (?!is\b|are\b|was\b)[\p{L}-]+|\bthat (?:interval|figure|view|claim|point|question|case|policy|period|change|purpose|reason|result|number|sum)\b|\b(?:among(?:st)?|of|to|in|for|like) (?:these|those|this)\b|^[^.]{0,40}, (?:however|though|therefore|too),|\bthe (?:former|latter|same|other|others|above|first two|last two)\b/iu

/** A text that speaks of itself ("the present article"), not of its subject. */
const aboutItself =
  /\b(?:the present|this|the) (?:note|article|post|page|section|summary|roundup|clipping|copy|list|text|video|podcast|episode|newsletter|blog)\b/i

/** That something is talked of says nothing about it: "The debate underscores the importance of". */
const aboutTalk =
  /^(?:The|This) (?:\p{Ll}+ ){0,2}(?:discussions?|debates?|conversations?|speakers?|authors?|interviews?|hosts?)\b|\b(?:discusses|explores|examines|delves into|touches on|sparked (?:\p{L}+ ){0,2}(?:discussions?|debates?|reactions?))\b/u

/** A short list item without a verb that is sure to be one: it is said of a lead-in that is gone. */
const isFragment = ({ form, text }: Claim): boolean =>
  form === 'item' &&
  !/[.!?”"]$/.test(text) &&
  !/\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|\p{Ll}{3,}(?:ed|es))\b/u.test(
    text,
  )

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
