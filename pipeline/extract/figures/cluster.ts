import type { Figure } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import { directionOf, isChange } from './change.ts'
import { modifiersConflict } from './modifiers.ts'
import { isVague, type Range } from './numbers.ts'
import { qualifiersConflict } from './qualifiers.ts'

/** Figures that answer one question, with what the gates ask of all of them. */
export interface Cluster {
  members: Candidate[]
  /** Sum of the members' vectors. */
  sum: Map<string, number>
  range: Range
  qualifiers: Map<string, string>
  /** Years that all members share; none where no member names one. */
  years: string[]
  names: Set<string>
  numbered: Set<string>
  /** What is counted, where the sentences say. */
  things: Set<string>
  claims: Set<string>
  files: Map<string, Range>
  direction: 'up' | 'down' | undefined
  isChange: boolean
  vague: boolean
}

/** Members of a cluster that are looked at one by one, so that great clusters cost no more. */
const compared = 8

/** How far apart values may lie and still be answers to one question, by kind. */
const spread: Record<Exclude<Figure['kind'], 'date'>, number> = {
  money: 3,
  percent: 1.6,
  duration: 1.5,
  ratio: 3,
  count: 3,
}

/** A cluster of one figure. */
export function clusterOf(candidate: Candidate): Cluster {
  // An open end is left out here: "more than 200" is no reason to join it with 340.
  const { figure, claim, range, thing } = candidate
  return {
    members: [candidate],
    sum: new Map(candidate.vector),
    range,
    qualifiers: candidate.qualifiers,
    years: candidate.years,
    names: new Set(candidate.names.map((name) => name.toLowerCase())),
    numbered: new Set(candidate.numbered),
    things: new Set(thing ? [thing] : []),
    claims: new Set([claim.id]),
    files: new Map([[figure.file, range]]),
    direction: directionOf(candidate),
    isChange: isChange(candidate),
    vague: isVague(figure),
  }
}

/** Joins two clusters that may stand together; the greater takes the smaller in. */
export function merged(x: Cluster, y: Cluster): Cluster {
  const [a, b] = x.members.length >= y.members.length ? [x, y] : [y, x]
  a.members.push(...b.members)
  for (const [concept, weight] of b.sum) a.sum.set(concept, (a.sum.get(concept) ?? 0) + weight)
  for (const [dimension, value] of b.qualifiers) a.qualifiers.set(dimension, value)
  for (const name of b.names) a.names.add(name)
  for (const name of b.numbered) a.numbered.add(name)
  for (const thing of b.things) a.things.add(thing)
  for (const claim of b.claims) a.claims.add(claim)
  for (const [file, range] of b.files) a.files.set(file, around(a.files.get(file), range))
  a.range = around(a.range, b.range)
  a.years = a.years.length === 0 ? b.years : b.years.length === 0 ? a.years : shared(a, b)
  a.direction ??= b.direction
  a.vague ||= b.vague
  return a
}

const shared = (a: Cluster, b: Cluster): string[] => a.years.filter((y) => b.years.includes(y))

const around = (a: Range | undefined, b: Range): Range =>
  a ? { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) } : b

/** Mean cosine of all pairs, 0 to 1. */
export function likeness(a: Cluster, b: Cluster): number {
  const [small, large] = a.sum.size <= b.sum.size ? [a.sum, b.sum] : [b.sum, a.sum]
  let dot = 0
  for (const [concept, weight] of small) dot += weight * (large.get(concept) ?? 0)
  return dot / (a.members.length * b.members.length)
}

/** How near the values are, 0 to 1; 1 where they overlap. */
export function closeness(a: Range, b: Range): number {
  const [near, far] = [Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)]
  if (near <= far) return 1
  return far > 0 ? far / near : 0
}

/** Values may lie that far apart where the words round them are very much alike. */
const widest = 3
const muchAlike = 0.15

/** Whether the figures of two clusters, whose words are as alike as `like`, may answer one question. */
export function mayJoin(a: Cluster, b: Cluster, like: number): boolean {
  const [first] = a.members
  if (!first || meets(a.claims, b.claims)) return false
  const close = closeness(a.range, b.range)
  if (
    first.figure.kind !== 'date' &&
    close < 1 &&
    !mayDiffer(a, b, like, spread[first.figure.kind])
  )
    return false
  if (qualifiersConflict(a.qualifiers, b.qualifiers, close === 1, like)) return false
  if (yearsConflict(a, b, close === 1)) return false
  if (close < 1 && modifiersApart(a, b)) return false
  if (a.isChange !== b.isChange) return false
  if (a.direction && b.direction && a.direction !== b.direction) return false
  return (
    !numbersConflict(a, b) &&
    !namesConflict(a, b) &&
    !eventsConflict(a, b) &&
    !contradictsItself(a, b)
  )
}

/** Whether values that do not meet may be two answers: neither vague nor too far apart. */
function mayDiffer(a: Cluster, b: Cluster, like: number, reach: number): boolean {
  if (a.vague || b.vague || thingsConflict(a, b, like)) return false
  // 3,000 homes a year are another number than 2,870 homes.
  if (a.things.size > 0 && a.qualifiers.get('per') !== b.qualifiers.get('per')) return false
  return closeness(a.range, b.range) >= 1 / (like >= muchAlike ? widest : reach)
}

/** Different years; or an old year beside a value that, naming none, is of its source's own time. */
function yearsConflict(a: Cluster, b: Cluster, equal: boolean): boolean {
  if (a.years.length > 0 && b.years.length > 0) return shared(a, b).length === 0
  if (equal || a.years.length === b.years.length) return false
  const [old, now] = a.years.length > 0 ? [a, b] : [b, a]
  const newest = old.years.reduce((max, year) => Math.max(max, Number(year)), 0)
  return now.members
    .slice(0, compared)
    .some(({ dated }) => dated !== undefined && newest < Number(dated.slice(0, 4)) - 1)
}

const modifiersApart = (a: Cluster, b: Cluster): boolean =>
  a.members
    .slice(0, compared)
    .some((x) => b.members.slice(0, compared).some((y) => modifiersConflict(x, y)))

function meets(a: Set<string>, b: Set<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const item of small) if (large.has(item)) return true
  return false
}

/** "Four cases" and "five patients": things that go by other names are one only where equal. */
const thingsConflict = (a: Cluster, b: Cluster, like: number): boolean =>
  a.things.size > 0 && b.things.size > 0 && !meets(a.things, b.things) && like < muchAlike

/** A text that gives two values answers two questions. */
function contradictsItself(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.files.size <= b.files.size ? [a, b] : [b, a]
  for (const [file, range] of small.files) {
    const other = large.files.get(file)
    if (other && closeness(range, other) < 1) return true
  }
  return false
}

/** Line 4 is not line 2, though R1 and V3 may be variants of one thing. */
function numbersConflict(a: Cluster, b: Cluster): boolean {
  const labels = new Map([...a.numbered].map((name) => [name.split(' ')[0], name]))
  return [...b.numbered].some((name) => {
    const other = labels.get(name.split(' ')[0])
    return other !== undefined && !a.numbered.has(name)
  })
}

/** "mk3", "t-4": names of models, in small letters as often as not. */
const model = /(?<![\p{L}\p{N}])\p{L}{1,4}-?\d+(?:\.\d+)?(?![\p{L}\p{N}])/gu

/** A time is that of an event, and "two weeks after mk2" is no answer to when mk3 comes. */
function eventsConflict(a: Cluster, b: Cluster): boolean {
  if (a.members[0]?.figure.kind !== 'duration') return false
  const [x, y] = [a, b].map(
    ({ members }) =>
      new Set(members.slice(0, compared).flatMap(({ words }) => words.match(model) ?? [])),
  )
  return x !== undefined && y !== undefined && x.size > 0 && y.size > 0 && !meets(x, y)
}

/** Version and model numbers name variants of one thing; other names name different things. */
function namesConflict(a: Cluster, b: Cluster): boolean {
  const [x, y] = [a, b].map(({ names }) => [...names].filter((name) => !/\d/.test(name)))
  if (!x || !y || x.length === 0 || y.length === 0) return false
  if (x.some((name) => b.names.has(name))) return false
  return !mentions(a, y) && !mentions(b, x)
}

/** Names that the other's sentence or heading holds, though not next to the figure. */
const mentions = ({ members }: Cluster, names: string[]): boolean =>
  members.slice(0, compared).some(({ words }) => names.some((name) => words.includes(name)))
