import type { FigureKind } from '../../model.ts'
import {
  dash,
  magnitude,
  numberOf,
  numberWord,
  numeral,
  type Range,
  scaled,
  vagueRange,
} from './numbers.ts'

/** `skip` characters of a match are not the figure's. */
export type Reading = Range & { unit: string; value?: string; skip?: number }
export type Pattern = [FigureKind, RegExp, (m: RegExpMatchArray) => Reading | undefined]

const currencies: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY' }
/** ISO 4217, before the number: "EUR 14.2 million". */
const codes =
  'USD|EUR|GBP|CNY|JPY|CHF|SEK|NOK|DKK|PLN|CZK|HUF|CAD|AUD|NZD|INR|BRL|ZAR|KRW|SGD|HKD|TRY|MXN'
const currencyWords: Record<string, string> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yuan: 'CNY',
}
const count = `(?:${numeral}|${numberWord})`
const few = `(?:${count}|several|many|a few|some|an?)`
/** A word between a number and what is counted; a preposition begins something else. */
const modifier = '(?!(?:for|or|and|to|by|in|on|at|than|per|with|from)\\b)[\\p{L}\\p{N}-]+'
const tens = '(?:(?:tens|10s|dozens|hundreds|100s|thousands)(?: of| or \\w+))'

/** In order: the first pattern to claim a stretch of the sentence keeps it. */
export const patterns: Pattern[] = [
  [
    'money',
    new RegExp(
      `(?:(?:US)?([$€£¥])|\\b(${codes}))\\s?(${numeral})(?:${dash}[$€£¥]?(${numeral}))?(?:\\s?(${magnitude}|bn|mn|tn|[mkb](?![a-z])))?(?: dollars)?`,
      'gi',
    ),
    (m) => ({
      unit: currencies[m[1] ?? ''] ?? (m[2] ?? '').toUpperCase(),
      lo: scaled(numberOf(m[3]), m[5]),
      hi: scaled(numberOf(m[4] ?? m[3]), m[5]),
    }),
  ],
  [
    'money',
    new RegExp(
      `(?:(${few}) )?(?:(${tens}) )?(?:(${magnitude})s?(?: of)? )?(dollar|euro|pound|yuan)s?\\b`,
      'gi',
    ),
    readMoneyWords,
  ],
  [
    'percent',
    new RegExp(
      `(${numeral}|${numberWord})(?:${dash}(${numeral}))?\\s?(?:%|percent\\b|per cent\\b)(?: points?\\b)?`,
      'gi',
    ),
    (m) => ({ unit: '%', lo: numberOf(m[1]), hi: numberOf(m[2] ?? m[1]) }),
  ],
  [
    'date',
    /\b((?:19|20)\d\d)\s?(?:[-–—/]|to|and)\s?((?:19|20)\d\d|\d\d)\b(?!\s?(?:%|per))/g,
    readYears,
  ],
  [
    'ratio',
    new RegExp(
      `\\b(${count})(?:x\\b|-?fold\\b| times\\b)(?: (?:lower|less|higher|more|cheaper|faster|as|per year))?`,
      'gi',
    ),
    (m) => ({ unit: 'x', lo: numberOf(m[1]), hi: numberOf(m[1]) }),
  ],
  [
    'ratio',
    new RegExp(`\\b(${numeral}) to (1)\\b`, 'g'),
    (m) => ({ unit: 'x', lo: numberOf(m[1]), hi: numberOf(m[1]) }),
  ],
  [
    'duration',
    new RegExp(
      `\\b(${count}|an?)(-and-a-half| and a half)?(?:${dash}(${count}))?[- ](year|month|week|day|hour|minute)s?\\b(?! old)`,
      'gi',
    ),
    readDuration,
  ],
  [
    'count',
    new RegExp(
      `\\b(?:(${few}) )?(?:(${tens}) )?(${magnitude}|dozen)s?\\b(?:(?: of)?(?: ${modifier}){0,2}? (\\p{L}[\\p{L}-]+s)\\b)?`,
      'giu',
    ),
    readMagnitude,
  ],
  [
    'count',
    new RegExp(`\\b(${count})((?: [\\p{L}\\p{N}-]+){0,2}?) ([\\p{L}]{3,}s)\\b`, 'gu'),
    readCount,
  ],
  [
    'date',
    /\b(?:in|by|since|from|until|till|around|before|after|during|of|late|early|mid)[- ]((?:19|20)\d\d)\b/gi,
    readYear,
  ],
  [
    'date',
    // "the 2022 rules", "2019's harvest": a year that stands before a noun.
    /\b(?:the |[’']s )((?:19|20)\d\d)\b(?= \p{L})|\b((?:19|20)\d\d)(?=[’']s\b)/giu,
    readYear,
  ],
]

function readMoneyWords(m: RegExpMatchArray): Reading | undefined {
  const [, some, manyOf, scale, currency = ''] = m
  if (some === undefined && manyOf === undefined && scale === undefined) return undefined
  const range = vagueRange(some, manyOf, scale ?? '')
  return { unit: currencyWords[currency.toLowerCase()] ?? '', ...range }
}

/** The words before a year tell it from a number, and are no part of it. */
function readYear(m: RegExpMatchArray): Reading {
  const year = m[1] ?? m[2] ?? ''
  return { unit: 'year', lo: Number(year), hi: Number(year), value: year, skip: m[0].length - 4 }
}

function readYears(m: RegExpMatchArray): Reading | undefined {
  const lo = Number(m[1])
  const hi = m[2]?.length === 2 ? Number(`${m[1]?.slice(0, 2)}${m[2]}`) : Number(m[2])
  return hi >= lo ? { unit: 'year', lo, hi, value: lo === hi ? `${lo}` : `${lo}/${hi}` } : undefined
}

/** "Six million a year" is a rate; "within a year" is a time. */
const spans =
  /\b(?:within|in|for|after|over|of|about|nearly|almost|than|takes?|took|lasts?|lasted|another|every|half) $/i

function readDuration(m: RegExpMatchArray): Reading | undefined {
  const before = m.input?.slice(Math.max(0, (m.index ?? 0) - 12), m.index) ?? ''
  if (/^an?$/i.test(m[1] ?? '') && !m[2] && !spans.test(before)) return undefined
  const first = /^an?$/i.test(m[1] ?? '') ? 1 : numberOf(m[1])
  const lo = first + (m[2] ? 0.5 : 0)
  return { unit: (m[4] ?? '').toLowerCase(), lo, hi: m[3] ? numberOf(m[3]) : lo }
}

function readMagnitude(m: RegExpMatchArray): Reading | undefined {
  const [whole, some, manyOf, scale = '', noun = ''] = m
  const plural = new RegExp(`${scale}s`, 'i').test(whole)
  if (some === undefined && manyOf === undefined && !plural) return undefined
  return { unit: noun.toLowerCase(), ...vagueRange(some, manyOf, scale) }
}

/** Nouns in -s that are counted by no one, and units that other patterns read. */
const noCount =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|times|is|was|has|does|this|its|us|as|plus|versus|less|points?|dollars|euros|pounds)$/i

function readCount(m: RegExpMatchArray): Reading | undefined {
  const noun = m[3] ?? ''
  if (noCount.test(noun) || /^one$/i.test(m[1] ?? '')) return undefined
  const value = numberOf(m[1])
  // A serial number counts nothing.
  if (/^\d{7,}$/.test(m[1] ?? '')) return undefined
  // "in 2024 schools": a year, not a number of schools.
  if (/^(?:19|20)\d\d$/.test(m[1] ?? '')) return undefined
  return { unit: noun.toLowerCase(), lo: value, hi: value }
}
