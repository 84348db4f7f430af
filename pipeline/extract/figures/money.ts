import {
  dash,
  magnitude,
  numberOf,
  numberWord,
  numeral,
  rangeBetween,
  shortMagnitude,
  vagueRange,
} from './numbers.ts'
import type { Pattern, Reading } from './pattern.ts'

const signs: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
}
/** ISO 4217, before or after the number: "EUR 14.2 million", "300 CHF". */
const codes =
  'USD|EUR|GBP|CNY|JPY|CHF|SEK|NOK|DKK|PLN|CZK|HUF|CAD|AUD|NZD|INR|BRL|ZAR|KRW|SGD|HKD|TRY|MXN|KES|NGN'
const names: Record<string, string> = {
  'us dollar': 'USD',
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  franc: 'CHF',
  krona: 'SEK',
  krone: 'NOK',
  kroner: 'NOK',
  kronor: 'SEK',
  rupee: 'INR',
  rand: 'ZAR',
  peso: 'MXN',
  zloty: 'PLN',
  cent: 'cent',
  pence: 'pence',
}

const sign = '(?:(?:US|AU?|CA?|NZ|HK|S|R)?\\$|[€£¥₹₩₺₽])'
const scale = `(?:\\s?(?:${magnitude}|${shortMagnitude}(?![a-z0-9])))`
const count = `(?:${numeral}|${numberWord})`
const currency = `(?:${Object.keys(names).join('|')})`
const few = `(?:${count}|several|many|a few|some|half an?|an?)`
const tens = '(?:(?:tens|10s|dozens|hundreds|100s|thousands)(?: of| or \\w+))'
/** "to", or "and" behind "between". */
const through = `(?:${dash}|(?<=\\bbetween [^a-z]{1,12}(?:million|billion|thousand|bn|mn|m|k)?) and )`

export const moneyPatterns: Pattern[] = [
  [
    'money',
    new RegExp(
      `(?:(${sign})|\\b(${codes}))\\s?(${numeral})(${scale})?(?:${through}(?:${sign}|(?:${codes})\\s?)?(${numeral})(${scale})?)?(?: dollars\\b)?`,
      'gi',
    ),
    (m) => ({
      unit: signs[(m[1] ?? '').toUpperCase()] ?? (m[2] ?? '').toUpperCase(),
      ...rangeBetween([m[3], m[4]?.trim()], [m[5], m[6]?.trim()]),
    }),
  ],
  [
    'money',
    new RegExp(
      `\\b(${numeral})(${scale})?(?:${dash}(${numeral})(${scale})?)?\\s?(€|(?:${codes})\\b)`,
      'g',
    ),
    (m) => ({
      unit: signs[m[5] ?? ''] ?? m[5] ?? '',
      ...rangeBetween([m[1], m[2]?.trim()], [m[3], m[4]?.trim()]),
    }),
  ],
  [
    'money',
    new RegExp(
      `\\b(${count})( (?:${magnitude}))?(?:${through}(${count})( (?:${magnitude}))?) (${currency})s?\\b`,
      'gi',
    ),
    (m) => ({
      unit: names[(m[5] ?? '').toLowerCase()] ?? '',
      ...rangeBetween([m[1], m[2]?.trim()], [m[3], m[4]?.trim()]),
    }),
  ],
  [
    'money',
    new RegExp(
      `(?:(${few}) )?(?:(${tens}) )?(?:(${magnitude})s?(?: of)? )?(${currency})s?\\b`,
      'gi',
    ),
    readMoneyWords,
  ],
  [
    'money',
    new RegExp(`\\b(${numeral})p\\b`, 'g'),
    (m) => ({ unit: 'pence', lo: numberOf(m[1]), hi: numberOf(m[1]) }),
  ],
]

function readMoneyWords(m: RegExpMatchArray): Reading | undefined {
  const [, some, manyOf, size, name = ''] = m
  if (some === undefined && manyOf === undefined && size === undefined) return undefined
  // "A dollar", "some pounds": the currency itself, or no number to speak of.
  if (/^(?:an?|some|many)$/i.test(some ?? '') && size === undefined) return undefined
  return { unit: names[name.toLowerCase()] ?? '', ...vagueRange(some, manyOf, size ?? '') }
}
