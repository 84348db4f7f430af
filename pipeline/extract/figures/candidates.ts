import { conceptOf } from '../../language/concepts.ts'
import { stemCounts } from '../../language/similarity.ts'
import { stemOf } from '../../language/tokens.ts'
import { baseUnit, isUnitOfMeasure, unitOfMeasure, unitSymbol } from '../../language/units.ts'
import type { Claim, Figure, Span } from '../../model.ts'
import { findFigures } from './find.ts'
import { modifiersIn } from './modifiers.ts'
import { qualifiersIn } from './qualifiers.ts'
import { type Stance, stanceOf } from './stance.ts'
import { namesIn, numberedNamesIn, ownWords, yearsOf } from './surroundings.ts'

/** A figure with what tells which question it answers. */
export interface Candidate {
  figure: Figure
  claim: Claim
  /** The part of the sentence that is the figure's own. */
  own: string
  /** Only figures of one bucket can answer one question: kind, unit, thing counted. */
  bucket: string
  /** Concepts round it with their weights, of length 1. */
  vector: Map<string, number>
  qualifiers: Map<string, string>
  /** Noun and modifier, as concepts: operation, hip. */
  modifiers: Map<string, string>
  years: string[]
  names: string[]
  /** "line 4": another number names another thing of the kind. */
  numbered: string[]
  stance: Stance | undefined
  /** Words before and behind, for what rises and falls. */
  near: string
  /** A date that only places a quantity of the same words in time. */
  setting: boolean
  /** ISO date of the source. */
  dated: string | undefined
}

/**
 * How much the words of a figure's own part, its sentence, its heading, the sentence before and the
 * thing counted weigh.
 */
const weights = { own: 1, sentence: 0.4, heading: 0.2, before: 0.15, counted: 0.4 }

/** Makes candidates of figures; `dates` are those of the sources by file. */
export function candidatesOf(
  figures: Figure[],
  claims: Claim[],
  dates: ReadonlyMap<string, string>,
): Candidate[] {
  const byId = new Map(claims.map((claim, i) => [claim.id, { claim, before: claims[i - 1] }]))
  const byClaim = Map.groupBy(figures, ({ claim }) => claim)
  const drafts = [...byClaim].flatMap(([id, own]) => {
    const known = byId.get(id)
    return known ? candidatesIn(known, own, dates.get(known.claim.file)) : []
  })
  return weigh(drafts)
}

/** A claim, and the one before it in the ledger. */
interface Placed {
  claim: Claim
  before: Claim | undefined
}

function candidatesIn(placed: Placed, figures: Figure[], dated: string | undefined): Candidate[] {
  const { claim } = placed
  const found = findFigures(claim.text)
  const quantities = found.filter(({ kind }) => kind !== 'date')
  const moments = found.filter(({ kind }) => kind === 'date')
  const inOrder = [...figures].sort((a, b) => a.start - b.start)
  return inOrder.flatMap((figure, i) => {
    const span = found[i]
    if (!span) return []
    const own = ownWords(claim, span, figure.kind === 'date' ? moments : quantities)
    return {
      figure,
      claim,
      own,
      bucket: bucketOf(figure),
      vector: conceptsRound(placed, figure, span, own),
      qualifiers: qualifiersOf(figure, own),
      modifiers: modifiersIn(own),
      years: figure.kind === 'date' ? [] : yearsOf(own, claim, dated),
      names: namesIn(own, claim),
      numbered: numberedNamesIn(own),
      stance: stanceOf(own) ?? stanceOf(claim.text),
      near: claim.text.slice(Math.max(0, span.start - 50), span.end + 40),
      setting:
        figure.kind === 'date' &&
        quantities.some((other) => ownWords(claim, other, quantities).includes(figure.text)),
      dated,
    }
  })
}

const rate = /\/(?:day|week|month|year)$/

/** "71 euros | per megawatt hour". */
const perMeasure = new RegExp(`^ (?:per|an?|each|every) (${unitOfMeasure})(?![\\p{L}\\p{N}])`, 'u')

/** What the words say, and what the amount is for: "120 dollars per hectare". */
function qualifiersOf({ text, unit }: Figure, own: string): Map<string, string> {
  const qualifiers = qualifiersIn(own.replace(text, '#'))
  const behind = own.slice(own.indexOf(text) + text.length)
  const measure = perMeasure.exec(behind)?.[1]
  const per =
    (measure === undefined ? undefined : unitSymbol(measure)) ??
    rate.exec(unit)?.[0].slice(1) ??
    /^ (?:per|an?|each|every) (?:[a-z]+-)?(\p{Ll}+)/u.exec(behind)?.[1] ??
    (/\b(?:annual(?:ly)?|yearly)\b/i.test(own) ? 'year' : undefined)
  if (per !== undefined) qualifiers.set('per', conceptOf(stemOf(per)))
  return qualifiers
}

function bucketOf({ kind, unit }: Figure): string {
  // Percentage points are often called points.
  if (unit === 'points') return unit
  if (kind === 'count' && !isUnitOfMeasure(unit)) return `count ${conceptOf(stemOf(unit))}`
  return `${kind} ${baseUnit(unit.replace(rate, '')).base}`
}

/** Numbers and the unit say nothing of what is measured; what stands between them does. */
function conceptsRound(
  { claim, before }: Placed,
  figure: Figure,
  span: Span,
  own: string,
): Map<string, number> {
  const plain = (words: string): string => words.replace(figure.text, ` ${inner(figure)} `)
  const sum = new Map<string, number>()
  const add = (words: string, weight: number): void => {
    for (const stem of stemCounts(words).keys()) {
      const concept = conceptOf(stem)
      if (/\d/.test(stem) || noConcept.has(concept)) continue
      sum.set(concept, Math.max(sum.get(concept) ?? 0, weight))
    }
  }
  add(plain(own), weights.own)
  if (figure.kind === 'count') sum.set(bucketOf(figure), weights.counted)
  const measure = unitSymbol(perMeasure.exec(claim.text.slice(span.end))?.[1] ?? '')
  if (measure !== undefined) sum.set(`per ${measure}`, weights.own)
  for (const name of numberedNamesIn(claim.text))
    sum.set(name, own.toLowerCase().includes(name) ? weights.own : weights.sentence)
  add(claim.text.slice(0, span.start) + claim.text.slice(span.end), weights.sentence)
  add(claim.heading, weights.heading)
  // "The worst had 33 °C": what was measured stands in the sentence before.
  if (before?.file === claim.file && before.heading === claim.heading)
    add(before.text, weights.before)
  return sum
}

const noConcept = new Set(
  'percent per cent million billion thousand hundred year month week day about around near over under roughly accord say put come stand total report'
    .split(' ')
    .map(stemOf),
)

/** "Nursing" of "1,200 nursing posts". */
const inner = ({ text }: Figure): string => text.replace(/^\S+ ?/, '').replace(/ ?\S+$/, '')

/** Weighs concepts by their rarity among the figures, ln(1 + n / df), and makes the length 1. */
function weigh(candidates: Candidate[]): Candidate[] {
  const spread = new Map<string, number>()
  for (const { vector } of candidates)
    for (const concept of vector.keys()) spread.set(concept, (spread.get(concept) ?? 0) + 1)
  return candidates.map((candidate) => {
    const vector = new Map<string, number>()
    let square = 0
    for (const [concept, weight] of candidate.vector) {
      const weighed = weight * Math.log(1 + candidates.length / (spread.get(concept) ?? 1))
      vector.set(concept, weighed)
      square += weighed * weighed
    }
    const length = Math.sqrt(square) || 1
    for (const [concept, weight] of vector) vector.set(concept, weight / length)
    return { ...candidate, vector }
  })
}
