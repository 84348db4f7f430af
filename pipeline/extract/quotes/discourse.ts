import { pronounOf } from '../../language/given-names.ts'
import { bodyNouns, bodyWords, isAnonymous, roleTitles } from '../../language/speech.ts'
import type { Voice } from '../speaker.ts'
import { bearerOf } from './attributions.ts'
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

interface Person {
  name: string
  pronoun: 'he' | 'she' | undefined
}

/** Who has been spoken of up to a place in a text, so that "she said" can be read. */
export interface Discourse {
  /** People who were the subject of a sentence or spoke, the last first. */
  people: Person[]
  /** The last body ("the council") that was a subject or spoke. */
  body?: string
  /** Who spoke the last words in marks. */
  voice?: Voice
}

// The shortest: "The water company | apologised" and not "The water company apologised | on".
const someone = `(?:${describedBy(`(?:${bodyNouns}|${[...roleTitles].join('|')})`)}|${proper}|${pronoun}(?![${letter}’']))`
const opening = new RegExp(
  `^(?:[^:.“"]{2,40}: )?(?:[^,.“"]{2,60}, )??(${someone})${aside} [${lower}]`,
)

/** The subject at the head of a sentence: "Jane Roe has farmed …", "In May, the council …". */
export function subjectOf(whole: string): string | undefined {
  const sentence = whole.slice(rolesBefore(whole))
  const match = opening.exec(sentence)
  const found = match?.[1]
  if (!match || found === undefined || isPronoun.test(found) || !isSubject(found)) return undefined
  return bearerOf(sentence, match[0].indexOf(found), found)
}

/** Adds one who was a subject or spoke. `fullNames` gives the surnames of a source. */
export function mention(
  discourse: Discourse,
  subject: string,
  fullNames: ReadonlyMap<string, string>,
): Discourse {
  const name = nameOf(subject)
  const known = fullNames.get(name) ?? name
  if (isPerson(subject, known))
    return {
      ...discourse,
      people: [personOf(subject, known, discourse), ...othersThan(known, discourse)],
    }
  if (isAnonymous(name)) return discourse
  return { ...discourse, body: known }
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
  return { ...discourse, people: [...discourse.people, personOf(name, name, discourse)] }
}

const othersThan = (name: string, { people }: Discourse): Person[] =>
  people.filter((person) => person.name !== name)

/** "Ms Roe", "the spokeswoman" say which pronoun is theirs; it is kept for later mentions. */
function personOf(subject: string, name: string, { people }: Discourse): Person {
  const known = people.find((person) => person.name === name)?.pronoun
  return { name, pronoun: pronounOf(subject) ?? known ?? pronounOf(name) }
}

/** A name of two parts that is no body's, or a role: "Jane Roe", "the minister". */
export function isPerson(subject: string, name: string): boolean {
  if (/^\p{Lu}/u.test(name) && !/^(?:The|An?) /.test(name))
    return !bodyWords.test(name) && (/ /.test(name) || /^(?:Mr|Mrs|Ms|Miss|Dr)\.? /.test(subject))
  const head = name.split(/ (?:of|for|at|from|in|on) /)[0] ?? name
  return head
    .split(/[ -]/)
    .some((word) => roleTitles.has(word.toLowerCase()) && !bodyWords.test(word))
}

/** Who a subject is: itself under its full name, or whom its pronoun stands for; nobody is guessed. */
export function voiceOfSubject(
  subject: string,
  discourse: Discourse,
  fullNames: ReadonlyMap<string, string>,
): Voice {
  if (!isPronoun.test(subject)) {
    const name = nameOf(subject)
    if (isAnonymous(name)) return { anonymous: subject }
    return { speaker: fullNames.get(name) ?? name }
  }
  const which = subject.toLowerCase()
  if (which === 'it') return discourse.body === undefined ? {} : { speaker: discourse.body }
  if (which === 'they') return theirs(discourse)
  const person = discourse.people.find(({ pronoun }) => (pronoun ?? which) === which)
  return person === undefined ? {} : { speaker: person.name }
}

/** "They said" goes on for a body or a crowd that has just spoken. */
function theirs({ voice, body }: Discourse): Voice {
  if (voice?.anonymous !== undefined) return { anonymous: voice.anonymous }
  if (body === undefined) return {}
  const [head = ''] = body.split(/ (?:at|of|from|for|in) /)
  return voice?.speaker === body || head.endsWith('s') ? { speaker: body } : {}
}
