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

/** What the words say, and what the amount is for: "120 dollars per hectare". */
export function qualifiersOf({ text, unit }: Figure, own: string): Map<string, string> {
  const qualifiers = qualifiersIn(own.replace(text, '#'))
  const behind = own.slice(own.indexOf(text) + text.length)
  const measure = perMeasure.exec(behind)?.[1]
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
