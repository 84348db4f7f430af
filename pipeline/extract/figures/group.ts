import { createHash } from 'node:crypto'
import type { Claim, Figure, FigureFlag, FigureGroup } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import { candidatesOf } from './candidates.ts'
import { roundedRange } from './comparable.ts'
import { link } from './link.ts'
import { supersedes } from './stance.ts'

/** Values this close may be one number, rounded: 16 and 17 per cent, 5.5 and 5.6 million. */
const roundingError = 0.06

/**
 * Groups figures of different sources that measure one thing: gates first (kind, unit, what is
 * counted, qualifiers, years, names, values within reach), then like words round them; `dates` are
 * those of the sources by file. Figures that stand alone are groups of one.
 */
export function groupFigures(
  figures: Figure[],
  claims: Claim[],
  dates: ReadonlyMap<string, string> = new Map(),
): FigureGroup[] {
  return link(candidatesOf(figures, claims, dates)).map(groupOf)
}

function groupOf(members: Candidate[]): FigureGroup {
  const values = members
    .map(({ figure }) => figure)
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1))
  const [first] = values
  const files = new Set(values.map((value) => value.file))
  const spun = members.some(({ claim }) => claim.spun)
  const apart = areApart(members)
  return {
    id: `f-${createHash('sha256')
      .update(values.map((v) => `${v.claim}:${v.start}`).join())
      .digest('hex')
      .slice(0, 10)}`,
    subject: subjectOf(members),
    unit: first?.unit ?? '',
    verdict: files.size < 2 ? 'single' : apart ? 'differ' : 'agree',
    flags: [
      ...flagsOf(members, values, files.size),
      ...(apart && isSuperseded(members) ? (['superseded'] as const) : []),
      ...(members.some(({ unfit }) => unfit === 'damaged') ? (['damaged'] as const) : []),
      ...(spun ? (['spun'] as const) : []),
    ],
    values,
  }
}

/** The heading of the first, or the opening of its sentence. */
function subjectOf(members: Candidate[]): string {
  const [first] = members
  if (!first) return ''
  return first.claim.heading || first.claim.text.slice(0, 60)
}

/** Whether some two ranges do not meet. */
function areApart(members: Candidate[]): boolean {
  const ranges = members.map(({ figure, range, before }) => roundedRange(figure, range, before))
  return (
    exceedsRange(members) ||
    ranges.reduce((max, { lo }) => Math.max(max, lo), Number.NEGATIVE_INFINITY) >
      ranges.reduce((min, { hi }) => Math.min(min, hi), Number.POSITIVE_INFINITY)
  )
}

/** "Up to 20 minutes" tops "10 to 15 minutes", though it bounds them from above. */
function exceedsRange(members: Candidate[]): boolean {
  const top = members.reduce(
    (min, { range: { lo, hi } }) => (lo < hi ? Math.min(min, hi) : min),
    Number.POSITIVE_INFINITY,
  )
  return members.some(
    ({ figure: { kind, bound }, range }) =>
      kind !== 'date' && bound === 'most' && range.lo === range.hi && range.hi > 1.1 * top,
  )
}

/** "12 per cent proposed" in April, "10 per cent adopted" in June: an order, where dates do not deny it. */
function isSuperseded(members: Candidate[]): boolean {
  // A file has one date; of its members with one stance, one will do.
  const ones = [
    ...new Map(members.map((one) => [`${one.stance} ${one.figure.file}`, one])).values(),
  ].filter(({ stance }) => stance !== undefined)
  return ones.some((earlier) =>
    ones.some((later) => {
      if (earlier.figure.file === later.figure.file) return false
      const known = earlier.dated !== undefined && later.dated !== undefined
      if (known && (earlier.dated ?? '') > (later.dated ?? '')) return false
      return supersedes(earlier.stance, later.stance) && (known || earlier.stance === 'proposed')
    }),
  )
}

function flagsOf(members: Candidate[], values: Figure[], files: number): FigureFlag[] {
  const flags: FigureFlag[] = []
  if (files < 2) return flags
  if (new Set(values.map((v) => v.origin)).size < 2) flags.push('same-origin')
  if (differInNames(members)) flags.push('different-referent')
  if (values.some((v) => v.hedge !== undefined)) flags.push('hedged')
  const [min, max] = values.reduce(
    ([least, most], { lo }) => [Math.min(least, lo), Math.max(most, lo)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  if (values[0]?.kind !== 'date' && min !== max && (max - min) / max <= roundingError)
    flags.push('rounding')
  return flags
}

/** "R1 cost 5 million" beside "V3 cost 5": the words of the two name different things. */
function differInNames(members: Candidate[]): boolean {
  const named = members
    .map(({ names }) => names.map((name) => name.toLowerCase()))
    .filter((names) => names.length > 0)
  const [first, ...rest] = named
  return rest.some((names) => !names.some((name) => first?.includes(name)))
}
