import type { Range } from './numbers.ts'

/** Days of a year of months that are all alike. */
export const daysPerYear = 372
const perMonth = 31

/**
 * The days that an ISO date stands for, as a range to compare dates by: a year is all of its days,
 * so that "2026" holds "December 2026". Days count from year 0; without a year, from 1 January.
 */
export function daysOf(iso: string): Range {
  const [y = '', m, d] = iso.startsWith('--')
    ? ['0', iso.slice(2, 4), iso.slice(5)]
    : iso.split('-')
  const lo = Number(y) * daysPerYear + (Number(m ?? 1) - 1) * perMonth + Number(d ?? 1)
  const length = m === undefined ? daysPerYear : d === undefined ? perMonth : 1
  return { lo, hi: lo + length - 1 }
}

/** First month and number of months of the parts of a year, seasons as north of the equator. */
const parts: [RegExp, number, number][] = [
  [/^spring/i, 3, 3],
  [/^summer/i, 6, 3],
  [/^autumn|^fall/i, 9, 3],
  [/^early|^the (?:start|beginning)/i, 1, 4],
  [/^mid/i, 5, 4],
  [/^late|^the end/i, 9, 4],
]

/** The days of "autumn 2026" or "late 2026"; the whole year where the words are none of these. */
export function partOfYear(words: string, year: number): Range {
  const [, month, length] = parts.find(([pattern]) => pattern.test(words)) ?? []
  const whole = daysOf(String(year))
  if (month === undefined || length === undefined) return whole
  const lo = whole.lo + (month - 1) * perMonth
  return { lo, hi: lo + length * perMonth - 1 }
}

/** The ISO date of a day without a year that lies nearest to a source's own date. */
export function nearestYear(iso: string, sourceDate: string): string {
  const year = Number(sourceDate.slice(0, 4))
  const own = daysOf(sourceDate).lo
  const years = [year - 1, year, year + 1].map((y) => `${y}${iso.slice(1)}`)
  return years.reduce((best, date) =>
    Math.abs(daysOf(date).lo - own) < Math.abs(daysOf(best).lo - own) ? date : best,
  )
}
