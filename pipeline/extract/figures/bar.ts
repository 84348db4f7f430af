import { conceptOf } from '../../language/concepts.ts'
import { stemOf } from '../../language/tokens.ts'
import { isUnitOfMeasure } from '../../language/units.ts'
import type { Candidate } from './candidate.ts'
import { closeness } from './cluster.ts'
import { isElliptic } from './opposed.ts'

/** How alike the words round two figures must be: far more so for values that differ or are common. */
const bars = {
  /** Values that differ; of things of which there are many, as one rare noun names both. */
  differ: 0.09,
  many: 0.05,
  /** What dates ask for besides is in `events.ts`. */
  date: 0.08,
  nounAlone: 0.3,
  /** The noun tells the figure from all others of its text. */
  onlyNoun: 0.12,
  /** 5,000 trout and 8,000 fish that died in one river. */
  otherNoun: 0.2,
  /** A year and seven months. */
  otherUnit: 0.15,
  /** Shares of anything, that have but one word in common. */
  share: 0.25,
  /** What one counts is not said, or goes by a word that the other uses too. */
  unsaid: 0.25,
  /** Equal values, from round ones to those of three digits that count. */
  equal: [0.1, 0.07, 0.025, 0],
  /** Equal, of things called by different words: cases and patients, doses and shots. */
  otherThing: [2, 2, 0.08, 0.001],
  otherUnsaid: [2, 0.12, 0.05, 0.01],
}
const fewThings = 12
const never = 2
/** Concepts of less weight stand in a heading or the sentence before. */
const weighty = 0.1
const slightest = 0.005

/** The likeness from which two figures answer one question; above 1 where none would do. */
export function barFor(x: Candidate, y: Candidate): number {
  if (x.figure.kind === 'date') return bars.date
  return isEqual(x, y) ? barForEqual(x, y) : barForApart(x, y)
}

function barForEqual(x: Candidate, y: Candidate): number {
  const rarity = Math.min(rarityOf(x.figure.lo), rarityOf(y.figure.lo))
  const naming = namingOf(x, y)
  if (naming === 'other') return pick(bars.otherThing, rarity)
  if (naming !== 'same') return pick(bars.otherUnsaid, rarity)
  if (rarity > 1 && naming === 'same' && (isElliptic(x) || isElliptic(y))) return slightest
  // Any time of some weeks is as likely as any other.
  return pick(bars.equal, x.figure.kind === 'duration' ? Math.min(2, rarity) : rarity)
}

function barForApart(x: Candidate, y: Candidate): number {
  const { kind } = x.figure
  const naming = namingOf(x, y)
  if (naming === 'other') return sharedWords(x, y) < 2 ? never : bars.otherNoun
  if (naming !== 'same') return bars.unsaid
  if (kind === 'percent' && sharedWords(x, y) < 2) return bars.share
  if (kind === 'money' && !sharesSubject(x, y)) return never
  return kind === 'duration' ? barForTimes(x, y) : barForNumbers(x, y)
}

function barForTimes(x: Candidate, y: Candidate): number {
  // Careers and histories all have their years.
  if (x.figure.unit === 'year' && sharedWords(x, y) < 2) return bars.share
  return x.figure.unit === y.figure.unit ? bars.differ : bars.otherUnit
}

function barForNumbers(x: Candidate, y: Candidate): number {
  const { kind, unit, hi } = x.figure
  if (kind !== 'count' || hi <= fewThings || isUnitOfMeasure(unit)) return bars.differ
  if (sharesMore(x, y)) return bars.many
  return x.only && y.only ? bars.onlyNoun : bars.nounAlone
}

const pick = (list: number[], i: number): number => list[i] ?? never

/** Whether two figures are one number. */
export const isEqual = (x: Candidate, y: Candidate): boolean =>
  closeness(x.range, y.range) > 0.999 &&
  closeness({ lo: x.range.lo, hi: x.range.lo }, { lo: y.range.lo, hi: y.range.lo }) > 0.999

/**
 * How much an equal value tells: 3 for three digits that count (two texts with 418 complaints speak
 * of the same ones), 2 for two, 1 for round ones and a dozen.
 */
export function rarityOf(value: number): 1 | 2 | 3 {
  const digits = value
    .toPrecision(6)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  if (digits.length >= 3) return 3
  // A dozen is round; 2.4 is not.
  const isDozen = Number.isInteger(value) && value <= fewThings
  return digits.length === 2 && !isDozen && (!digits.endsWith('5') || value < fewThings) ? 2 : 1
}

/** Concepts of the own words of both. */
const sharedWords = (x: Candidate, y: Candidate): number =>
  [...x.vector].filter(([c, weight]) => weight > weighty && (y.vector.get(c) ?? 0) > weighty).length

/** What is said of any sum of money. */
const ofMoney = new Set(
  `cost price pay spend charge bill worth ask money sum amount fund give take set need estimate
  expect first new year support help finance back`
    .split(/\s+/)
    .map((word) => conceptOf(stemOf(word))),
)

/** Two campaigns that both cost something are not one campaign. */
const sharesSubject = (x: Candidate, y: Candidate): boolean =>
  [...x.vector].some(
    ([c, weight]) => !ofMoney.has(c) && weight * (y.vector.get(c) ?? 0) > slightest,
  )

/**
 * Whether two counts have more in common than the noun: 3,000 new homes are not 2,870 empty ones.
 */
const sharesMore = (x: Candidate, y: Candidate): boolean =>
  [...x.vector].some(
    ([c, weight]) =>
      c !== x.thing && c !== `count ${x.thing}` && weight * (y.vector.get(c) ?? 0) > slightest,
  )

/** Whether two counts name one thing, one of them none, one a word of the other's, or two. */
function namingOf(x: Candidate, y: Candidate): 'same' | 'unsaid' | 'shared' | 'other' {
  if (x.thing === y.thing) return x.thing === '' ? 'unsaid' : 'same'
  if (x.thing === '' || y.thing === '') return 'unsaid'
  const shared = y.vector.has(x.thing ?? '') || x.vector.has(y.thing ?? '')
  return shared ? 'shared' : 'other'
}
