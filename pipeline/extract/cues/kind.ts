import { expectation } from '../../language/hedges.ts'
import type { ClaimKind, Cue } from '../../model.ts'
import { imperativeIn } from './imperative.ts'
import {
  dated,
  followsFrom,
  foresaw,
  foresees,
  habit,
  noAdvice,
  recommends,
  recommendsNothing,
  reports,
} from './kind-phrases.ts'
import type { Part } from './part-headings.ts'

/** What bears on the kind of a sentence beside its own words. */
export interface KindContext {
  /** Somebody is known to say it, by name or not. */
  spoken: boolean
  /** What the heading, lead-in or label above says, with its words. */
  above?: { part: Part; words: string } | undefined
}

export interface Kind {
  kind: ClaimKind
  cues: Cue[]
}

/**
 * Kind of a statement and the words that say so: a recommendation before a forecast before a
 * claim, else a fact. A question states nothing, which is as much as somebody's claim.
 */
export function kindOf(text: string, { spoken, above }: KindContext): Kind {
  if (/\?["”’')\]]*$/.test(text)) return made('claim', '?')
  const advice = adviceIn(text, above)
  if (advice !== undefined) return made('recommendation', advice)
  // "It was meant to cut delays, but delays grew" tells what came of it.
  const past = /[,;] but\b/.test(text) ? undefined : foresaw.exec(text)?.[0]
  const future = foresightIn(text)
  if (future !== undefined) return made('forecast', future)
  const said = past ?? reports.exec(text)?.[0]
  if (said !== undefined) return made('claim', said)
  return { kind: spoken ? 'claim' : 'fact', cues: [] }
}

const made = (kind: ClaimKind, words: string): Kind => ({ kind, cues: [{ as: kind, words }] })

/** The words that advise, or those of the heading "Recommendations" above an item. */
function adviceIn(text: string, above: KindContext['above']): string | undefined {
  const listed = above?.part === 'recommendation'
  // Under "Options" or "How it works" an order names an option or a step.
  // An item that goes on from its lead-in orders nothing: "three bad choices: … pay an agency".
  const goesOn = /^\p{Ll}/u.test(text)
  const order = listed || (above === undefined && !goesOn) ? imperativeIn(text) : undefined
  if (order !== undefined) return order
  const words = advised(text)
  if (words !== undefined) return words
  return listed && !foresees.test(text) && !reports.test(text) ? above.words : undefined
}

function advised(text: string): string | undefined {
  // "Should the vote fail, …" is a condition.
  if (/^Should\b/.test(text) || recommendsNothing.test(text) || noAdvice.test(text))
    return undefined
  const words = recommends.exec(text)?.[0]
  return words !== undefined && /^should\b/i.test(words) && expectation.test(text)
    ? undefined
    : words
}

/** "The ferry should arrive by May"; in "the report, which should be out, is late" it is an aside. */
function expectedIn(text: string): string | undefined {
  const found = expectation.exec(text)
  return found && !/\b(?:which|that|who) $/.test(text.slice(0, found.index)) ? found[0] : undefined
}

const whether = /\bwhether(?: [\p{L}’'-]+){1,6} $/iu

/** The words that foresee; none in a denial, a habit, or what was foreseen long ago. */
function foresightIn(text: string): string | undefined {
  if (/\bden(?:y|ies|ied|ying)\b/.test(text)) return undefined
  if (habit.test(text) && !dated.test(text)) return undefined
  const expected = expectedIn(text) ?? followsFrom.exec(text)?.[0]
  const found = foresees.exec(text)
  // "Whether the wall will hold is an open question" foresees nothing.
  if (found && whether.test(text.slice(Math.max(0, found.index - 60), found.index)))
    return undefined
  return found?.[0] ?? expected?.slice(0, 60)
}
