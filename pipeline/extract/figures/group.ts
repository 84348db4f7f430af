import { createHash } from 'node:crypto'
import { cosine, type Vector, vectorsOf } from '../../language/similarity.ts'
import type { Claim, Figure, FigureFlag, FigureGroup } from '../../model.ts'
import { isVague } from './numbers.ts'

/** A figure with the words round it. */
interface Candidate {
  figure: Figure
  claim: Claim
  vector: Vector
}

/** Average likeness of two groups from which they answer one question. */
const threshold = 0.08

/** Values this close may be one number, rounded: 16 and 17 per cent, 5.5 and 5.6 million. */
const roundingError = 0.06

/** How far apart values may lie and still be answers to one question, by kind. */
const spread: Record<Figure['kind'], number> = {
  money: 3,
  percent: 1.6,
  date: 1,
  duration: 1.5,
  ratio: 3,
  count: 3,
}

/**
 * Groups figures of different sources that measure one thing: same kind and unit, never two of one
 * sentence, values within reach, and like words round them; then average linkage.
 */
export function groupFigures(figures: Figure[], claims: Claim[]): FigureGroup[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const known = figures.flatMap((figure) => {
    const claim = byId.get(figure.claim)
    return claim ? [{ figure, claim }] : []
  })
  const vectors = vectorsOf(known.map(({ figure, claim }) => contextOf(figure, claim)))
  const empty: Vector = { weights: new Map(), length: 0 }
  const candidates = known.map((item, i) => ({ ...item, vector: vectors[i] ?? empty }))
  return link(candidates).map(groupOf)
}

/** The sentence twice over for the words next to the figure, and its heading. */
function contextOf(figure: Figure, claim: Claim): string {
  const at = figure.start - claim.start
  const near = claim.text.slice(Math.max(0, at - 70), at + figure.text.length + 50)
  return [near, claim.text, claim.heading].join(' ').replaceAll(figure.text, ' ')
}

/** Joins figures of one kind and unit, the closest pair first, while the whole group stays alike. */
function link(candidates: Candidate[]): Candidate[][] {
  const buckets = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.figure.kind} ${candidate.figure.unit}`
    const bucket = buckets.get(key)
    if (bucket) bucket.push(candidate)
    else buckets.set(key, [candidate])
  }
  return [...buckets.values()].flatMap(linkBucket)
}

function linkBucket(candidates: Candidate[]): Candidate[][] {
  const groupOf = new Map(candidates.map((candidate) => [candidate, [candidate]]))
  for (const [x, y] of closestPairs(candidates)) {
    const [a, b] = [groupOf.get(x), groupOf.get(y)]
    if (!a || !b || a === b || likeness(a, b) < threshold) continue
    a.push(...b)
    for (const member of b) groupOf.set(member, a)
  }
  return [...new Set(groupOf.values())]
}

function closestPairs(candidates: Candidate[]): [Candidate, Candidate][] {
  const pairs: { x: Candidate; y: Candidate; score: number }[] = []
  candidates.forEach((x, i) => {
    for (const y of candidates.slice(i + 1)) {
      // A text repeats itself; what is asked is whether another one says the same.
      if (x.figure.file === y.figure.file) continue
      const score = mayJoin(x, y) ? cosine(x.vector, y.vector) : 0
      if (score >= threshold) pairs.push({ x, y, score })
    }
  })
  return pairs.sort((a, b) => b.score - a.score).map(({ x, y }) => [x, y])
}

/** Average over all pairs; 0 as soon as one pair may not stand together. */
function likeness(a: Candidate[], b: Candidate[]): number {
  let sum = 0
  for (const x of a)
    for (const y of b) {
      if (!mayJoin(x, y)) return 0
      sum += cosine(x.vector, y.vector)
    }
  return sum / (a.length * b.length)
}

function mayJoin(x: Candidate, y: Candidate): boolean {
  const [f, g] = [x.figure, y.figure]
  if (f.claim === g.claim || opposed(x, y)) return false
  const [near, far] = [Math.max(f.lo, g.lo), Math.min(f.hi, g.hi)]
  if (near <= far) return true
  return !isVague(f) && !isVague(g) && far > 0 && near / far <= spread[f.kind]
}

const down =
  /\b(?:f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|lower\w*|cuts?|cutting|shed|los[et]\w*|reduc\w+|less|fewer|slid|plunged?)\b/i
const up =
  /\b(?:ris\w+|rose|rais\w+|increas\w+|gr[eo]w\w*|more|higher|gain\w*|climb\w*|jump\w*|up)\b/i

/** A fall of 6 and a rise of 8 per cent are no two answers to one question. */
function opposed(x: Candidate, y: Candidate): boolean {
  if (x.figure.kind !== 'percent') return false
  const [a, b] = [x, y].map(({ figure, claim }) => {
    const at = figure.start - claim.start
    const near = claim.text.slice(Math.max(0, at - 50), at + figure.text.length + 40)
    return { down: down.test(near), up: up.test(near) }
  })
  if (!a || !b) return false
  return (a.down && !a.up && b.up && !b.down) || (a.up && !a.down && b.down && !b.up)
}

function groupOf(members: Candidate[]): FigureGroup {
  const values = members
    .map(({ figure }) => figure)
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1))
  const [first] = values
  const files = new Set(values.map((value) => value.file))
  const spun = members.some(({ claim }) => claim.spun)
  const apart = values.some((a) => values.some((b) => a.hi < b.lo))
  return {
    id: `f-${createHash('sha256')
      .update(values.map((v) => `${v.claim}:${v.start}`).join())
      .digest('hex')
      .slice(0, 10)}`,
    subject: subjectOf(members),
    unit: first?.unit ?? '',
    verdict: files.size < 2 ? 'single' : apart ? 'differ' : 'agree',
    flags: [...flagsOf(values, files.size), ...(spun ? (['spun'] as const) : [])],
    values,
  }
}

/** The content words that most members share, in the order of the first. */
function subjectOf(members: Candidate[]): string {
  const [first] = members
  if (!first) return ''
  return first.claim.heading || first.claim.text.slice(0, 60)
}

function flagsOf(values: Figure[], files: number): FigureFlag[] {
  const flags: FigureFlag[] = []
  if (files < 2) return flags
  if (new Set(values.map((v) => v.origin)).size < 2) flags.push('same-origin')
  const referents = new Set(values.flatMap((v) => (v.referent === undefined ? [] : [v.referent])))
  if (referents.size > 1) flags.push('different-referent')
  if (values.some((v) => v.hedge !== undefined)) flags.push('hedged')
  const lows = values.map((v) => v.lo)
  const [min, max] = [Math.min(...lows), Math.max(...lows)]
  if (min !== max && (max - min) / max <= roundingError) flags.push('rounding')
  return flags
}
