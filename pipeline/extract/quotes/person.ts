import { pronounOf } from '../../language/given-names.ts'
import { bodyWords, isAnonymous, personNouns, roleTitles } from '../../language/speech.ts'

/** One who has been spoken of. */
export interface Person {
  name: string
  pronoun: 'he' | 'she' | undefined
  /** "A driver at the depot": not named. */
  anonymous?: true
  /** How many sentences have been read since one was about them. */
  age: number
}

/** "A driver", "my grandmother": one person by a noun for persons. */
const onePerson = new RegExp(
  `^(?:an?|one|another|the|his|her|their|our|my) (?:[\\p{L}-]+ ){0,3}(?:${personNouns})(?= (?:of|for|at|from|in|on)\\b|$)`,
  'iu',
)
export const isOnePerson = (name: string): boolean => onePerson.test(name)

/** "Ms Roe", "the spokeswoman" say which pronoun is theirs; it is kept for later mentions. */
export function personOf(subject: string, name: string, people: Person[]): Person {
  const known = people.find((person) => person.name === name)?.pronoun
  const pronoun = pronounOf(subject) ?? known ?? pronounOf(name)
  return { name, pronoun, age: 0, ...(isAnonymous(name) ? { anonymous: true as const } : {}) }
}

/** "The Chair", "The Medical Director" */
const roleAlone = /^the (?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}\p{Ll}+$/iu

const titled =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev)\.? \p{Lu}/u

/** A name of two parts that is no body's, or a role: "Jane Roe", "the minister". */
export function isPerson(subject: string, name: string): boolean {
  if (roleAlone.test(subject) && roleTitles.has(subject.split(' ').at(-1)?.toLowerCase() ?? ''))
    return !bodyWords.test(name)
  // "The Hospitals Confederation": persons have no article before their names alone.
  if (/^the \p{Lu}/iu.test(subject) && subject.slice(4) === name) return false
  if (/^\p{Lu}/u.test(name) && !/^(?:The|An?) /.test(name))
    return !bodyWords.test(name) && (/ /.test(name) || titled.test(subject))
  const head = name.split(/ (?:of|for|at|from|in|on) /)[0] ?? name
  return head
    .split(/[ -]/)
    .some((word) => roleTitles.has(word.toLowerCase()) && !bodyWords.test(word))
}
