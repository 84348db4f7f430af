import { daysOf, partOfYear } from './days.ts'
import { dash, numberOf, numberWord, numeral } from './numbers.ts'
import type { Pattern, Reading } from './pattern.ts'

const count = `(?:${numeral}|${numberWord})`
const through = `(?:${dash}|(?<=\\bbetween [a-z0-9.-]{1,12}) and )`

export const durationPatterns: Pattern[] = [
  [
    'date',
    /\b((?:19|20)\d\d)\s?(?:[-–—/]|to|and)\s?((?:19|20)\d\d|\d\d)\b(?!\s?(?:%|per))/g,
    readYears,
  ],
  [
    'duration',
    new RegExp(
      `\\b(${count}|an?)(-and-a-half| and a half)?(?:${through}(${count}))?[- ](year|month|week|day|hour|minute|second)s?\\b(?! old)`,
      'gi',
    ),
    readDuration,
  ],
]

export const yearPatterns: Pattern[] = [
  [
    'date',
    /\b(?:spring|summer|autumn|fall|early|mid|late|the (?:start|beginning|end)(?= of))(?:[ -](?:of |in )?)((?:19|20)\d\d)\b/gi,
    (m) => ({ unit: 'year', value: m[1] ?? '', ...partOfYear(m[0], Number(m[1])) }),
  ],
  [
    'date',
    /\b(?:in|by|since|from|until|till|around|before|after|during|of|for)[- ]((?:19|20)\d\d)\b/gi,
    readYear,
  ],
  [
    'date',
    // "the 2022 rules", "2019's harvest": a year that stands before a noun.
    /\b(?:the |[’']s )((?:19|20)\d\d)\b(?= \p{L})|\b((?:19|20)\d\d)(?=[’']s\b)/giu,
    readYear,
  ],
]

/** The words before a year tell it from a number, and are no part of it. */
function readYear(m: RegExpMatchArray): Reading {
  const year = m[1] ?? m[2] ?? ''
  return { unit: 'year', ...daysOf(year), value: year, skip: m[0].length - year.length }
}

function readYears(m: RegExpMatchArray): Reading | undefined {
  const lo = Number(m[1])
  const hi = m[2]?.length === 2 ? Number(`${m[1]?.slice(0, 2)}${m[2]}`) : Number(m[2])
  if (hi < lo) return undefined
  const days = { lo: daysOf(`${lo}`).lo, hi: daysOf(`${hi}`).hi }
  return { unit: 'year', ...days, value: lo === hi ? `${lo}` : `${lo}/${hi}` }
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
