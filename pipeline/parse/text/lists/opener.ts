import { danglingOpeners, functionWords } from '../../../language/words.ts'
import type { Line } from '../lines.ts'

/**
 * How a line begins. Items of one list begin alike: the strong kinds are rare in running text, so
 * that two in a row show a list; the weak ones are how most sentences begin.
 */
export type Opener =
  | 'label'
  | 'lower'
  | 'gerund'
  | 'imperative'
  | 'infinitive'
  | 'figure'
  | 'question'
  | 'quotation'
  | 'pointing'
  | 'other'

const strong: ReadonlySet<Opener> = new Set([
  'label',
  'lower',
  'gerund',
  'imperative',
  'infinitive',
])

/** Whether lines in a row that begin so are a list. */
export const isStrong = (opener: Opener): boolean => strong.has(opener)

/** Words that only a verb in the imperative has right behind it at the head of a sentence. */
const behindVerb = new Set(
  'a an the your their its our this these those any all each every both it them sure more out up down aside back away whether that how what no yourself everything everyone anything'.split(
    ' ',
  ),
)
/** Words before those that are no verb. */
const noVerb = /^(?:all|both|half|not|such|what|quite|only|even|just|like|unlike|then)$/

/** Verbs that an instruction or a demand begins with, and that are hardly nouns or names. */
const verbs = new Set(
  `add adopt allow apply ask avoid become begin bring build choose click collect consider create
  develop eat enable encourage ensure enter establish expand explain find focus follow get give go
  identify improve include introduce invest join keep learn let listen look maintain make pay
  prepare protect provide publish put read reduce remember remove require select send set speak
  strengthen take talk tell think try turn update use wait write`.split(/\s+/),
)
/** "Do not use", "Never leave", "Please bring". */
const ordering = /^(?:do not|don[’']t|never|always|please)\b/i

/** "Costs: …", "Night cover – …": at most six words, and a few words behind them. */
const label = /^[\p{Lu}\p{N}][^:.!?]{1,60}(?::| [–—-])\s+\S/u

/** Says how a line begins. */
export function openerOf({ text, words }: Line): Opener {
  const [first = '', second = ''] = words
  if (/^["“‘«]/.test(text)) return 'quotation'
  if (text.endsWith('?')) return 'question'
  const head = label.exec(text)?.[0]
  if (head && head.split(/\s+/).length <= 7) return 'label'
  if (/^\p{Ll}/u.test(text)) return 'lower'
  if (/^[\p{Sc}\p{N}]/u.test(text)) return 'figure'
  if (/^To \p{Ll}/u.test(text)) return 'infinitive'
  if (
    /^\p{Lu}\p{Ll}{2,}ing$/u.test(first) &&
    !/^(?:Th|Dur|Accord|Includ|Morn|Even)ing$|^(?:Some|Any|Every|No)thing$/.test(first)
  )
    return 'gerund'
  const word = first.toLowerCase()
  if (ordering.test(text) || verbs.has(word) || isVerb(word, second)) return 'imperative'
  return danglingOpeners.has(word) ? 'pointing' : 'other'
}

/** A word is a verb by what stands behind it: "Train a mechanic", but not "Cables that fray". */
const isVerb = (word: string, next: string): boolean =>
  behindVerb.has(next) &&
  !functionWords.has(word) &&
  !noVerb.test(word) &&
  !/(?:[^s]s|ly)$/.test(word)
