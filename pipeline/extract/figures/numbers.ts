/** Numbers in words and the magnitudes that follow them. */

const ones = 'one two three four five six seven eight nine'.split(' ')
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tys = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const words = new Map<string, number>([
  ...ones.map((word, i): [string, number] => [word, i + 1]),
  ...teens.map((word, i): [string, number] => [word, i + 10]),
  ...tys.map((word, i): [string, number] => [word, (i + 2) * 10]),
])

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

/** "fourteen" or "Fourteen": case counts in patterns that look for small nouns. */
const either = (word: string): string =>
  `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`
const anyOf = (list: string[]): string => `(?:${list.map(either).join('|')})`
const below100 = `(?:${anyOf(tys)}(?:[- ]${anyOf(ones)}\\b)?|${anyOf(teens)}|${anyOf(ones)})`

/** Pieces of patterns; none captures. Thousands are parted by commas or by spaces that do not break. */
export const numeral =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
export const numberWord = `(?:${below100} hundred(?: and ${below100})?|${below100})`
export const magnitude = '(?:hundred|thousand|million|billion|trillion)'
/** A magnitude in letters that stand at the number: "40k", "2.5bn". */
export const shortMagnitude = '(?:bn|mn|tn|[mkb])'
export const dash = '(?:\\s?[-–—]\\s?| to | or )'

/** The value of a numeral or of a number in words; NaN for anything else. */
export function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  const plain = text.toLowerCase()
  if (/^\d/.test(plain)) return Number.parseFloat(plain.replace(/[,\u00a0\u202f]/g, ''))
  const [hundreds, rest] = plain.split(/ hundred(?: and )?/)
  if (rest !== undefined) return smallNumber(hundreds) * 100 + (rest === '' ? 0 : smallNumber(rest))
  return smallNumber(plain)
}

function smallNumber(text: string | undefined): number {
  const parts = (text ?? '').split(/[- ]/).map((word) => words.get(word) ?? Number.NaN)
  return parts.reduce((sum, part) => sum + part, 0)
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

/** Two numbers with their magnitudes as a range: in "3–5 million" the first goes by the second's. */
export function rangeBetween(
  [low, lowScale]: [string | undefined, string | undefined],
  [high, highScale]: [string | undefined, string | undefined],
): Range {
  const first = numberOf(low)
  if (high === undefined) return { lo: scaled(first, lowScale), hi: scaled(first, lowScale) }
  const shared = lowScale ?? (first < 1000 ? highScale : undefined)
  return { lo: scaled(first, shared), hi: scaled(numberOf(high), highScale) }
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
  if (few === undefined) return { lo: base, hi: (base < 1000 ? 10 : 1000) * base }
  if (/several|few|some|many/i.test(few)) return { lo: 2 * base, hi: 10 * base }
  if (/^half/i.test(few)) return { lo: base / 2, hi: base / 2 }
  const count = /^an?$/i.test(few) ? 1 : numberOf(few)
  return { lo: scaled(count, unit), hi: scaled(count, unit) }
}
