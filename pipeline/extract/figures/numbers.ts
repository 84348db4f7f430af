/** Numbers in words and the magnitudes that follow them. */

const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  dozen: 12,
}

/** Pieces of patterns; none captures. */
export const numeral = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
export const numberWord = `(?:${Object.keys(words).join('|')})`
export const magnitude = '(?:hundred|thousand|million|billion|trillion)'
export const dash = '(?:\\s?[-–—]\\s?| to )'

/** The value of a numeral or number word; NaN for anything else. */
export function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  return words[text.toLowerCase()] ?? Number.parseFloat(text.replaceAll(',', ''))
}

/** What a magnitude multiplies by; 1 for none. */
export function magnitudeOf(text: string | undefined): number {
  return magnitudes[(text ?? '').toLowerCase().replace(/s$/, '')] ?? 1
}

/** A number times a magnitude, without the dust of binary fractions: 4.1 million is 4100000. */
export const scaled = (value: number, unit: string | undefined): number =>
  Number((value * magnitudeOf(unit)).toPrecision(12))

export interface Range {
  lo: number
  hi: number
}

/** "Tens of millions": words for an order of magnitude, not for a number. */
export const isVague = ({ lo, hi }: Range): boolean => lo > 0 && hi / lo >= 4

const tensOf: [RegExp, number][] = [
  [/^(?:tens|10s)/i, 10],
  [/^dozens/i, 12],
  [/^(?:hundreds|100s)/i, 100],
  [/^thousands/i, 1000],
]

/** The range that words like "hundreds of millions" or "several thousand" stand for. */
export function vagueRange(few: string | undefined, tens: string | undefined, unit: string): Range {
  const base = magnitudeOf(unit)
  if (tens) {
    const times = tensOf.find(([pattern]) => pattern.test(tens))?.[1] ?? 1
    return { lo: times * base, hi: (/ or /i.test(tens) ? 1000 : times * 10) * base }
  }
  if (few === undefined) return { lo: base, hi: 1000 * base }
  if (/several|few|some|many/i.test(few)) return { lo: 2 * base, hi: 10 * base }
  const count = /^an?$/i.test(few) ? 1 : numberOf(few)
  return { lo: scaled(count, unit), hi: scaled(count, unit) }
}
