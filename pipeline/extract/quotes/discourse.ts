import { pronounOf } from '../../language/given-names.ts'
import { isPersonName } from '../../language/names.ts'
import { bodyNouns, isAnonymous, personNouns, roleTitles } from '../../language/speech.ts'
import type { Voice } from '../speaker.ts'
import { bearerOf } from './attributions.ts'
import { isOnePerson, isPerson, type Person, personOf } from './person.ts'
import {
  aside,
  describedBy,
  isPronoun,
  isSubject,
  letter,
  lower,
  nameOf,
  pronoun,
  proper,
  rolesBefore,
} from './phrases.ts'

/** Who has been spoken of up to a place in a text, so that "she said" can be read. */
export interface Discourse {
  /** People who were the subject of a sentence or spoke, the last first. */
  people: Person[]
  /** The last body ("the council") that was a subject or spoke. */
  body?: string
  /** The sentence before asks somebody something: "she said" may be the answer. */
  asked?: boolean
  /** Who spoke the last words in marks. */
  voice?: Voice
}

// The shortest: "The water company | apologised" and not "The water company apologised | on".
const someone = `(?:${describedBy(`(?:${bodyNouns}|${personNouns}|${[...roleTitles].join('|')})`)}|${proper}|${pronoun}(?![${letter}’']))`
const opening = new RegExp(
  `^(?:[^:.“"]{2,40}: )?(?:[^,.“"]{2,60}, )??(${someone})${aside} [${lower}]`,
)

/** "When the minister stepped out he had the look …": "he" is whom the clause is about. */
const clause = new RegExp(
  `^(?:When|After|As|Before|While|Once|Since|Although|Though|Because) (${someone})${aside} [${lower}][^.]{0,120}?,? (?:he|she) `,
)

/** "It was Jane Roe herself who rang back": she is what the sentence is about. */
const itWas = new RegExp(`\\b[Ii]t (?:is|was) (${proper})(?: himself| herself)? who\\b`)

/** The number of a minute or a clause: "43.5 Cllr Roe drew …", "(b) The fund shall …". */
const ordinal = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\([a-z\d]{1,3}\)) (?=\p{Lu})/u

/** The subject at the head of a sentence: "Jane Roe has farmed …", "In May, the council …". */
export function subjectOf(numbered: string): string | undefined {
  const whole = numbered.replace(ordinal, '')
  const cleft = itWas.exec(whole)?.[1]
  if (cleft !== undefined && isPersonName(nameOf(cleft))) return cleft
  const sentence = whole.slice(rolesBefore(whole))
  const match = opening.exec(sentence) ?? clause.exec(sentence)
  const found = match?.[1]
  if (!match || found === undefined || isPronoun.test(found) || !isSubject(found)) return undefined
  return bearerOf(sentence, match[0].indexOf(found), found)
}

/** "Ana and Per Roe": the surname is both people's. */
const sharedSurname = /(?<=^\p{Lu}\p{L}+) and \p{Lu}\p{L}+( \p{Lu}[\p{L}’-]+)$/u

/** Adds one who was a subject or spoke. `fullNames` gives the surnames of a source. */
export function mention(
  discourse: Discourse,
  subject: string,
  fullNames: ReadonlyMap<string, string>,
): Discourse {
  const both = subject.replace(sharedSurname, '$1$&').split(' and ')
  if (both.length === 2 && both.every((one) => isPersonName(nameOf(one))))
    return mentionBoth(discourse, both, fullNames)
  const name = nameOf(subject)
  const known = fullNames.get(name) ?? name
  if (isPerson(subject, known) || isOnePerson(name))
    return {
      ...discourse,
      people: [personOf(subject, known, discourse.people), ...othersThan(known, discourse)],
    }
  if (isAnonymous(name)) return discourse
  return { ...discourse, body: known }
}

/** "Ana Roe and Per Lund": each may be "she" or "he" where that tells them apart, else nobody is. */
function mentionBoth(
  discourse: Discourse,
  names: string[],
  fullNames: ReadonlyMap<string, string>,
): Discourse {
  const known = new Set(names.map((name) => pronounOf(nameOf(name))))
  if (known.size === 2 && !known.has(undefined))
    return names.reduce((so, name) => mention(so, name, fullNames), discourse)
  return { ...discourse, people: [] }
}

/**
 * Adds the one person whom a sentence names elsewhere than at its head, behind all who were
 * subjects: "It is barely light when Nils Haugen starts the engine."
 */
export function notice(
  discourse: Discourse,
  sentence: string,
  fullNames: ReadonlyMap<string, string>,
): Discourse {
  const surnames = sentence.match(/\p{Lu}[\p{L}’-]+/gu) ?? []
  const named = new Set(surnames.flatMap((surname) => fullNames.get(surname) ?? []))
  const [name, ...others] = named
  if (name === undefined || others.length > 0 || !isPerson(name, name)) return discourse
  if (discourse.people.some((person) => person.name === name)) return discourse
  return { ...discourse, people: [...discourse.people, personOf(name, name, discourse.people)] }
}

/** Keeps which pronoun one has been found to have: a driver whom the text calls "he" is not "she". */
export function pronounced(discourse: Discourse, subject: string, voice: Voice): Discourse {
  const pronoun: Person['pronoun'] = /^he$/i.test(subject)
    ? 'he'
    : /^she$/i.test(subject)
      ? 'she'
      : undefined
  const name = voice.speaker ?? voice.anonymous
  if (pronoun === undefined) return discourse
  const people = discourse.people.map((one) => (one.name === name ? { ...one, pronoun } : one))
  return { ...discourse, people }
}

/** Makes everybody one sentence older, but for whom a pronoun of the sentence stands. */
export function age(discourse: Discourse, sentence: string): Discourse {
  const pronouns = new Set(
    (sentence.match(/\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b/g) ?? []).map((word) =>
      /^he|^his/i.test(word) ? 'he' : 'she',
    ),
  )
  const kept = discourse.people.find(({ pronoun }) =>
    pronoun === undefined ? pronouns.size > 0 : pronouns.has(pronoun),
  )
  const people = discourse.people.map((person) => ({
    ...person,
    age: person === kept ? 0 : person.age + 1,
  }))
  return { ...discourse, people, asked: asks.test(sentence) }
}

const asks = /\basked (?:[^.]{0,60}\b)?(?:whether|if|when|where|why|how|what|who|for|about)\b/

const othersThan = (name: string, { people }: Discourse): Person[] =>
  people.filter((person) => person.name !== name)
