import { isUnitOfMeasure } from '../../language/units.ts'
import type { Candidate } from './candidates.ts'
import { type Cluster, closeness, clusterOf, likeness, mayJoin, merged } from './cluster.ts'
import { datesMayJoin } from './events.ts'

/** Mean likeness of two clusters from which they answer one question. */
const threshold = 0.1
/** Of things of which there are many, as one rare noun names both. */
const looseThreshold = 0.05
const fewThings = 12

/** Concepts looked up per figure: the weightiest, so that a common one compares none. */
const probes = 8

/** Figures compared per concept: those next in value to either side. */
const reach = 24

/**
 * Joins the figures of different files that answer one question: within a bucket, the likeliest
 * pair first, while whole clusters stay alike and pass the gates. No figure is compared with more
 * than `probes × reach` others, so the work grows with n log n.
 */
export function link(candidates: Candidate[]): Candidate[][] {
  const buckets = Map.groupBy(candidates, ({ bucket }) => bucket)
  return [...buckets.values()].flatMap(linkBucket)
}

function linkBucket(candidates: Candidate[]): Candidate[][] {
  const clusters = new Map(candidates.map((candidate) => [candidate, clusterOf(candidate)]))
  const singles = new Map(clusters)
  for (const [x, y] of likeliestPairs(candidates, singles)) {
    const [a, b] = [clusters.get(x), clusters.get(y)]
    if (!a || !b || a === b || !mayJoin(a, b) || likeness(a, b) < thresholdOf(x, y)) continue
    const moved = a.members.length >= b.members.length ? b.members : a.members
    const names = [...moved]
    const whole = merged(a, b)
    for (const member of names) clusters.set(member, whole)
  }
  return [...new Set(clusters.values())].map(({ members }) => members)
}

function thresholdOf({ figure: f }: Candidate, { figure: g }: Candidate): number {
  const many = f.kind === 'count' && f.hi > fewThings && !isUnitOfMeasure(f.unit)
  // Equal numbers that are not round are hardly so by chance.
  const equal = f.kind !== 'date' && f.lo === g.lo && f.hi === g.hi && !isRound(f.lo)
  if (equal && isPrecise(f.lo) && f.kind !== 'duration') return 0
  return many || equal ? looseThreshold : threshold
}

/** Three digits that count: two texts with 418 complaints speak of the same ones. */
const isPrecise = (value: number): boolean => Number(value.toPrecision(2)) !== value

/** One digit and zeros, a dozen, or a half of those. */
const isRound = (value: number): boolean =>
  value <= fewThings || Number(value.toPrecision(1)) === value || /^[1-9]50*$/.test(String(value))

function likeliestPairs(
  candidates: Candidate[],
  clusters: Map<Candidate, Cluster>,
): [Candidate, Candidate][] {
  const order = new Map(candidates.map((candidate, i) => [candidate, i]))
  const pairs: { x: Candidate; y: Candidate; score: number }[] = []
  for (const [x, others] of neighboursOf(candidates)) {
    for (const y of others) {
      if ((order.get(x) ?? 0) >= (order.get(y) ?? 0)) continue
      const score = scoreOf(x, y, clusters)
      if (score >= thresholdOf(x, y)) pairs.push({ x, y, score })
    }
  }
  return pairs.sort((a, b) => b.score - a.score).map(({ x, y }) => [x, y])
}

function scoreOf(x: Candidate, y: Candidate, clusters: Map<Candidate, Cluster>): number {
  // A text repeats itself; what is asked is whether another one says the same.
  if (x.figure.file === y.figure.file) return 0
  const [a, b] = [clusters.get(x), clusters.get(y)]
  if (!a || !b) return 0
  const like = likeness(a, b)
  if (x.figure.kind === 'date') return datesMayJoin(x, y, like) ? like : 0
  return mayJoin(a, b) ? like * (0.6 + 0.6 * closeness(a.range, b.range)) : 0
}

/** For each figure those of its value, or that share a weighty concept and lie next to it in value. */
function neighboursOf(candidates: Candidate[]): Map<Candidate, Set<Candidate>> {
  const spread = new Map<string, number>()
  for (const { vector } of candidates)
    for (const concept of vector.keys()) spread.set(concept, (spread.get(concept) ?? 0) + 1)
  const byValue = [...candidates].sort((a, b) => a.figure.lo - b.figure.lo)
  const lists = new Map<string, Candidate[]>()
  for (const candidate of byValue)
    for (const concept of [`= ${candidate.figure.lo}`, ...heaviest(candidate, spread)]) {
      const list = lists.get(concept)
      if (list) list.push(candidate)
      else lists.set(concept, [candidate])
    }
  const found = new Map<Candidate, Set<Candidate>>(candidates.map((c) => [c, new Set()]))
  for (const list of lists.values())
    list.forEach((x, i) => {
      for (const y of list.slice(i + 1, i + 1 + reach)) {
        found.get(x)?.add(y)
        found.get(y)?.add(x)
      }
    })
  return found
}

/** Of the concepts that others have too. */
const heaviest = ({ vector }: Candidate, spread: Map<string, number>): string[] =>
  [...vector]
    .filter(([concept]) => (spread.get(concept) ?? 0) > 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, probes)
    .map(([concept]) => concept)
