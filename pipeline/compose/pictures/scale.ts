/** An axis: where values stand on it, and its labels. */
export interface Scale {
  /** Share of the width, from 0 to 1. */
  at(value: number): number
  ticks: { label: string; at: number }[]
}

/**
 * An axis through zero, with round steps: on one that began at the least value, a rounding would
 * look like a quarrel. `label` writes a step, and is told of the last.
 */
export function scaleThroughZero(
  values: readonly number[],
  label: (value: number, last: boolean) => string,
): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = roundStep((high - low) / 3)
  return scale(Math.floor(low / step), Math.ceil(high / step), step, label)
}

/** An axis from the first year to the end of the last one; values are years with their fractions. */
export function scaleOfYears(values: readonly number[]): Scale {
  const low = Math.floor(Math.min(...values))
  const high = Math.max(low + 1, Math.ceil(Math.max(...values)))
  const step = Math.max(1, roundStep((high - low) / 5))
  return scale(Math.floor(low / step), Math.ceil(high / step), step, String)
}

function scale(
  first: number,
  last: number,
  step: number,
  label: (value: number, last: boolean) => string,
): Scale {
  const count = Math.max(1, last - first)
  const ticks = Array.from({ length: count + 1 }, (_, i) => ({
    // A tenth has no exact binary form: 3 × 0.1 is not 0.3.
    label: label(Number(((first + i) * step).toPrecision(12)), i === count),
    at: i / count,
  }))
  return { at: (value) => (value / step - first) / count, ticks }
}

/** The next round number above: 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  if (least <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}
