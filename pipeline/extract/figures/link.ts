import { barFor, isEqual, rarityOf } from './bar.ts'
import type { Candidate } from './candidate.ts'
import { type Cluster, closeness, clusterOf, likeness, mayJoin, merged } from './cluster.ts'
import { datesMayJoin } from './events.ts'
import { opposedPairs } from './opposed.ts'

/** Concepts looked up per figure: the weightiest, so that a common one compares none. */
const probes = 8

/** Figures compared per concept: those of other files next in value to either side. */
const reach = 24

/** Entries of a list gone through for them: a file may repeat itself without end. */
const farthest = 4 * reach

/**
 * Joins the figures of different files that answer one question: within a bucket, the likeliest
 * pair first, while whole clusters stay alike and pass the gates. No figure is compared with more
 * than `probes × reach` others, so the work grows with n log n. Unfit ones stay alone.
 */
export function link(candidates: Candidate[]): Candidate[][] {
  const buckets = Map.groupBy(
    candidates.filter(({ unfit }) => unfit === undefined),
    ({ bucket }) => bucket,
  )
  const alone = candidates.filter(({ unfit }) => unfit !== undefined).map((one) => [one])
  return [...[...buckets.values()].flatMap(linkBucket), ...alone]
}

function linkBucket(candidates: Candidate[]): Candidate[][] {
  const [first] = candidates
  // A text repeats itself; what is asked is whether another one says the same.
  if (candidates.every(({ figure }) => figure.file === first?.figure.file))
    return candidates.map((one) => [one])
  const clusters = new Map(candidates.map((candidate) => [candidate, clusterOf(candidate)]))
  const singles = new Map(clusters)
  for (const [x, y] of likeliestPairs(candidates, singles)) {
    const [a, b] = [clusters.get(x), clusters.get(y)]
    if (!a || !b || a === b) continue
    const like = likeness(a, b)
    if (like < barFor(x, y) || !mayJoin(a, b, like)) continue
    join(a, b, clusters)
  }
  for (const [x, y] of opposedPairs(candidates)) {
    const [a, b] = [clusters.get(x), clusters.get(y)]
    if (a && b && a !== b) join(a, b, clusters)
  }
  return [...new Set(clusters.values())].map(({ members }) => members)
}

function join(a: Cluster, b: Cluster, clusters: Map<Candidate, Cluster>): void {
  const moved = [...(a.members.length >= b.members.length ? b.members : a.members)]
  const whole = merged(a, b)
  for (const member of moved) clusters.set(member, whole)
}

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
      if (score !== undefined) pairs.push({ x, y, score })
    }
  }
  return pairs.sort((a, b) => b.score - a.score).map(({ x, y }) => [x, y])
}

/** How surely two figures answer one question; undefined where they do not. */
function scoreOf(
  x: Candidate,
  y: Candidate,
  clusters: Map<Candidate, Cluster>,
): number | undefined {
  const [a, b] = [clusters.get(x), clusters.get(y)]
  if (!a || !b) return undefined
  const like = likeness(a, b)
  if (like < barFor(x, y)) return undefined
  if (x.figure.kind === 'date') return datesMayJoin(x, y, like) ? like : undefined
  if (!mayJoin(a, b, like)) return undefined
  const value = isEqual(x, y) ? 0.1 * rarityOf(x.figure.lo) : 0
  return like * (0.6 + 0.6 * closeness(a.range, b.range)) + value
}

/** For each figure those of its value, or that share a weighty concept and lie next to it in value. */
function neighboursOf(candidates: Candidate[]): Map<Candidate, Set<Candidate>> {
  const spread = new Map<string, number>()
  for (const { vector } of candidates)
    for (const concept of vector.keys()) spread.set(concept, (spread.get(concept) ?? 0) + 1)
  const byValue = [...candidates].sort((a, b) => a.range.lo - b.range.lo)
  const lists = new Map<string, Candidate[]>()
  for (const candidate of byValue)
    for (const concept of [`= ${candidate.range.lo}`, ...heaviest(candidate, spread)]) {
      const list = lists.get(concept)
      if (list) list.push(candidate)
      else lists.set(concept, [candidate])
    }
  const found = new Map<Candidate, Set<Candidate>>(candidates.map((c) => [c, new Set()]))
  for (const list of lists.values())
    list.forEach((x, i) => {
      for (const y of nextOf(list, i)) {
        found.get(x)?.add(y)
        found.get(y)?.add(x)
      }
    })
  return found
}

/** The entries behind one that are of other files. */
function nextOf(list: Candidate[], at: number): Candidate[] {
  const file = list[at]?.figure.file
  const next: Candidate[] = []
  for (let i = at + 1; i < Math.min(list.length, at + farthest) && next.length < reach; i++) {
    const other = list[i]
    if (other && other.figure.file !== file) next.push(other)
  }
  return next
}

/** Of the concepts that others have too. */
const heaviest = ({ vector }: Candidate, spread: Map<string, number>): string[] =>
  [...vector]
    .filter(([concept]) => (spread.get(concept) ?? 0) > 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, probes)
    .map(([concept]) => concept)
