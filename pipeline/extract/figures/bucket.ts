import { conceptOf } from '../../language/concepts.ts'
import { stemOf } from '../../language/tokens.ts'
import { baseUnit, isUnitOfMeasure } from '../../language/units.ts'
import type { Figure } from '../../model.ts'

/** A unit that is one of time as well: "t/year". */
export const rate = /\/(?:day|week|month|year)$/

/** What a count counts, as a concept; empty where it does not say, undefined for what is no count of things. */
export const thingOf = ({ kind, unit }: Figure): string | undefined =>
  kind !== 'count' || isUnitOfMeasure(unit) ? undefined : conceptOf(stemOf(unit))

/** Kind and unit: only figures that have these in common can answer one question. */
export function bucketOf({ kind, unit }: Figure): string {
  // Percentage points are often called points.
  if (unit === 'points') return unit
  if (kind === 'count' && !isUnitOfMeasure(unit)) return 'count of things'
  if (kind === 'duration' || kind === 'date') return kind
  return `${kind} ${baseUnit(unit.replace(rate, '')).base}`
}
