import {
  dash,
  magnitude,
  magnitudeOf,
  numberOf,
  numberWord,
  numeral,
  rangeBetween,
  vagueRange,
} from './numbers.ts'
import type { Pattern, Reading } from './pattern.ts'

const count = `(?:${numeral}|${numberWord})`
const few = `(?:${count}|[Ss]everal|[Mm]any|[Aa] few|[Ss]ome|[Hh]alf an?|[Aa]n?)`
/** A word between a number and what is counted; a preposition begins something else. */
const modifier =
  '(?!(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|for|or|and|to|by|in|on|at|than|per|with|from|as|that|who|which|were|was|are|is|had|have|has|of)\\b)[\\p{L}\\p{N}-]+'
const tens = '(?:(?:[Tt]ens|10s|[Dd]ozens|[Hh]undreds|100s|[Tt]housands)(?: of| or \\w+))'
/** Plurals without an -s. */
const irregular =
  'people|children|men|women|staff|sheep|cattle|fish|fishermen|aircraft|deer|teeth|mice|geese|oxen|salmon|trout|poultry|personnel|police|media|data|midwives|lives|wives|knives|species|series|crew|livestock|fishers|homes'
const noun = `(?:(?:${irregular})|(?!(?:overseas|various|previous)\\b)[\\p{Ll}][\\p{Ll}-]*[\\p{Ll}]s)`
const through = `(?:${dash}|(?<=\\b[Bb]etween [a-z0-9,.-]{1,14}) and )`

export const countPatterns: Pattern[] = [
  [
    'count',
    new RegExp(
      `\\b(${count})(?:([kmb]|bn|mn)\\b| (bn|mn|m)\\b)?(?:${through}(${count})(?:([kmb]|bn)\\b| (${magnitude}))?)?((?: ${modifier}){0,3}?) (${noun})\\b`,
      'gu',
    ),
    readCount,
  ],
  [
    'count',
    new RegExp(
      `\\b(?:(${few}) )?(?:(${tens}) )?([Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|[Dd]ozen)s?\\b(?:(?: of)?(?: ${modifier}){0,2}? (${noun})\\b)?`,
      'gu',
    ),
    readMagnitude,
  ],
]

function readMagnitude(m: RegExpMatchArray): Reading | undefined {
  const [whole, some, manyOf, scale = '', things = ''] = m
  const plural = new RegExp(`${scale}s`, 'i').test(whole)
  if (some === undefined && manyOf === undefined && !plural) return undefined
  const take =
    things === '' || !noCount.test(things) ? {} : { take: whole.length - things.length - 1 }
  const unit = 'take' in take ? '' : things.toLowerCase()
  return { unit, ...vagueRange(some, manyOf, scale), ...take }
}

/** Nouns in -s that are counted by no one, and units that other patterns read. */
const noCount =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds|times|is|was|has|does|this|its|us|as|plus|versus|less|dollars|euros|pounds|pence|thus|always|perhaps|across|besides|towards|unless|previous|various|his|hers|yours|theirs|ours|afterwards|overseas|gains|says|rises|falls|costs|thirds|quarters|fifths|tenths|halves)$/i

function readCount(m: RegExpMatchArray): Reading | undefined {
  const [, first = '', short, spaced, second, shortTo, longTo, between = '', things = ''] = m
  if (noCount.test(things) || /^one$/i.test(first)) return undefined
  // "12 schools says" is cut at the first plural; "of the 40" and a serial number count nothing.
  if (/^\d{7,}$/.test(first)) return undefined
  // "in 2024 schools": a year, not a number of schools.
  if (/^(?:19|20)\d\d$/.test(first) && short === undefined) return undefined
  if (/\d/.test(between) && /^\d{1,2}$/.test(first)) return undefined
  const range = rangeBetween([first, short ?? spaced], [second, shortTo ?? longTo])
  if (Number.isNaN(numberOf(first)) || magnitudeOf(short) < 1) return undefined
  return { unit: things.toLowerCase(), ...range }
}
