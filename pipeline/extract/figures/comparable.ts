import { baseUnit } from '../../language/units.ts'
import type { Figure } from '../../model.ts'
import { daysOf, nearestYear } from './days.ts'
import type { Range } from './numbers.ts'

/** Days in a unit of time. */
const days: Record<string, number> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
}

/**
 * A figure's range in the unit that its kind is compared in: times in days, measures in the base of
 * their dimension, dates in days since year 0. A day without a year is taken for the one nearest to
 * its source's date, `dated`.
 */
export function comparable(figure: Figure, dated: string | undefined): Range {
  const { kind, unit, lo, hi, value } = figure
  const isPartial = kind === 'date' && String(value).startsWith('--')
  if (isPartial && dated !== undefined && dated.length >= 4)
    return daysOf(nearestYear(String(value), dated))
  const factor =
    kind === 'duration' ? (days[unit] ?? 1) : kind === 'count' ? baseUnit(unit).factor : 1
  return { lo: Number((lo * factor).toPrecision(12)), hi: Number((hi * factor).toPrecision(12)) }
}

/** "About 1,200", "nearly 60 per cent": zeros at the end stand for no digits. */
const roughly =
  /\b(?:about|around|roughly|nearly|almost|some|approximately|approx\.|circa|close to|just (?:over|under)|more or less) \D{0,4}$/i

/** Rounding takes no more than this part of a number: "5 million" is not 5.4. */
const most = 0.03
/** Nor more than this where the text calls it rough: "about 4,000" may be 4,200. */
const mostRough = 0.05
/** "Almost half" may be 45 per cent. */
const mostOfWords = 0.1

/**
 * The range of what may have been rounded to a figure: "41 days" for 40.5 to 41.5, "about 1,200" for
 * 1,169 to 1,231; with open ends at infinity. `before` are the words in front of the figure.
 */
export function roundedRange(
  figure: Pick<Figure, 'kind' | 'text' | 'bound'>,
  { lo, hi }: Range,
  before: string,
): Range {
  if (figure.kind === 'date') return { lo, hi }
  const slack = lo === hi ? slackOf(figure.text, lo, roughly.test(before)) : 0
  return {
    lo: figure.bound === 'most' ? Number.NEGATIVE_INFINITY : lo - slack,
    hi: figure.bound === 'least' ? Number.POSITIVE_INFINITY : hi + slack,
  }
}

const fraction = /\b(?:half|thirds?|quarters?|fifths?|in (?:five|ten|four|three))\b/i

/** Not quite half a unit of the last digit, so that neighbours do not meet. */
function slackOf(text: string, value: number, isRough: boolean): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]?.replaceAll(',', '')
  if (value === 0) return 0
  if (digits === undefined)
    return isRough && fraction.test(text) ? mostOfWords * Math.abs(value) : 0
  const decimals = digits.split('.')[1]?.length ?? 0
  const zeros = isRough && decimals === 0 ? (/0*$/.exec(digits)?.[0].length ?? 0) : 0
  const unit = (Math.abs(value) / Number(digits)) * 10 ** (zeros - decimals)
  return Math.min(0.499 * unit, (isRough ? mostRough : most) * Math.abs(value)) || 0
}
