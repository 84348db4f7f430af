import type { Claim, Figure, FigureGroup } from '../model.ts'

export type Credibility = NonNullable<Claim['credibility']>

/** What other origins say to a claim. */
export interface Standing {
  /** Other origins that say the same. */
  held: number
  /** Other origins whose figure for the same thing cannot be brought together with its own. */
  against: number
  /** Another origin has a figure of its own that fits, in a claim that says something else as well. */
  figureFits: boolean
}

/** Flags of a group whose difference is no contradiction. */
const noConflict = new Set(['different-referent', 'superseded', 'rounding', 'hedged'])

/**
 * The Admiralty credibility of every claim, by id, from the ledger alone; how reliable a source is
 * has been declared and plays no part.
 *
 * 1: two or more other origins say it. 2: one other does. 3: an origin bears out its figure alone;
 * or it is confirmed and disputed alike; or it is confirmed, and a forecast or hedged to step 4 or
 * below. 4: more origins contradict its figure than hold it. 5: two or more do, and none holds it.
 * 6: no second origin speaks to it, or its source is machine-spun. Recommendations have none.
 */
export function credibilityOf(claims: Claim[], groups: FigureGroup[]): Map<string, Credibility> {
  const standing = standings(claims, groups)
  return new Map(
    claims.flatMap((claim): [string, Credibility][] => {
      if (claim.kind === 'recommendation') return []
      return [[claim.id, claim.spun ? 6 : capped(claim, gradeOf(standing(claim)))]]
    }),
  )
}

/** What other origins of a ledger say to each of its claims. */
export function standings(claims: Claim[], groups: FigureGroup[]): (claim: Claim) => Standing {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const figures = figuresByClaim(groups)
  return (claim) => standingOf(claim, byId, figures.get(claim.id) ?? [])
}

function gradeOf({ held, against, figureFits }: Standing): Credibility {
  if (against > held) return held === 0 && against > 1 ? 5 : 4
  if (against > 0) return 3
  if (held > 0) return held > 1 ? 1 : 2
  return figureFits ? 3 : 6
}

/** What its own source leaves open, others cannot confirm. */
function capped({ kind, hedge }: Claim, grade: Credibility): Credibility {
  const open = kind === 'forecast' || (hedge !== undefined && hedge.step <= 4)
  return open && grade < 3 ? 3 : grade
}

interface Placed {
  figure: Figure
  group: FigureGroup
}

function figuresByClaim(groups: FigureGroup[]): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const group of groups)
    for (const figure of group.values) {
      const list = found.get(figure.claim)
      if (list) list.push({ figure, group })
      else found.set(figure.claim, [{ figure, group }])
    }
  return found
}

function standingOf(claim: Claim, byId: Map<string, Claim>, placed: Placed[]): Standing {
  const same = claim.alike.flatMap((id) => byId.get(id) ?? []).filter(({ spun }) => !spun)
  const held = new Set(same.map(({ origin }) => origin))
  held.delete(claim.origin)
  const against = new Set<string>()
  let figureFits = false
  for (const { figure, group } of placed)
    for (const other of group.values) {
      if (other.origin === claim.origin || byId.get(other.claim)?.spun) continue
      if (other.lo <= figure.hi && figure.lo <= other.hi) figureFits = true
      else if (isConflict(group)) against.add(other.origin)
    }
  return { held: held.size, against: against.size, figureFits }
}

const isConflict = ({ verdict, flags }: FigureGroup): boolean =>
  verdict === 'differ' && !flags.some((flag) => noConflict.has(flag))
