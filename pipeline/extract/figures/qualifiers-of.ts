import { conceptOf } from '../../language/concepts.ts'
import { stemOf } from '../../language/tokens.ts'
import { unitOfMeasure, unitSymbol } from '../../language/units.ts'
import type { Figure } from '../../model.ts'
import { rate } from './bucket.ts'
import { qualifiersIn } from './qualifiers.ts'

/** "71 euros | per megawatt hour". */
export const perMeasure = new RegExp(
  `^ (?:per|an?|each|every) (${unitOfMeasure})(?![\\p{L}\\p{N}])`,
  'u',
)

/** "£2.70 | per prisoner per day": the time parts more than whom it is for. */
const perTime = /^ (?:per|an?|each|every) \p{Ll}+ (?:per|an?|each|every) (day|week|month|year)\b/u

/** "31 cases | per 100,000". */
const perNumber = /^ (?:per|in every|for every|out of every) (\d[\d,]*\d)/

/** "six-week": a hyphen between number and unit. */
const attributive = /[\p{L}\d]-(?:minute|hour|day|week|month|year)$/u

/** Headings of what someone wants and nobody has granted. */
const asking =
  /^(?:what (?:we|they|\p{L}+) (?:ask|want|demand|call|would like)|(?:our|their|the|\p{L}+) (?:demands|asks)\b|demands\b|we (?:ask|call|want|demand)\b)/iu

/** What the words say, and what the amount is for: "120 dollars per hectare". */
export function qualifiersOf(
  { kind, text, unit }: Figure,
  own: string,
  heading: string,
): Map<string, string> {
  // "A six-week consultation" lasts; "after six weeks" is a point in time.
  const mark = kind === 'duration' && attributive.test(text) ? '[long] #' : '#'
  const asked = asking.test(heading) ? '[asked] ' : ''
  const qualifiers = qualifiersIn(asked + own.replace(text, mark))
  const behind = own.slice(own.indexOf(text) + text.length)
  const measure = perMeasure.exec(behind)?.[1]
  // "£19 million of this" is a part; "two thirds of that" may be what another text calls 67 %.
  if (kind !== 'percent' && /^ of (?:this|that|these|those|it|them)\b/.test(behind))
    qualifiers.set('scope', 'part')
  const per =
    (measure === undefined ? undefined : unitSymbol(measure)) ??
    rate.exec(unit)?.[0].slice(1) ??
    perNumber.exec(behind)?.[1] ??
    perTime.exec(behind)?.[1] ??
    /^ (?:per|an?|each|every) (?:[a-z]+-)?(\p{Ll}+)/u.exec(behind)?.[1] ??
    (/\b(?:annual(?:ly)?|yearly)\b/i.test(own) ? 'year' : undefined)
  if (per !== undefined) qualifiers.set('per', conceptOf(stemOf(per)))
  return qualifiers
}
