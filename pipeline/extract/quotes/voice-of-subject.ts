import { isAnonymous } from '../../language/speech.ts'
import type { Voice } from '../speaker.ts'
import type { Discourse } from './discourse.ts'
import { isPronoun, nameOf } from './phrases.ts'

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
  // Who asks is not who answers, unless the pronoun is surely theirs.
  const person = discourse.people.find(
    ({ pronoun }) => (pronoun ?? (discourse.asked ? undefined : which)) === which,
  )
  if (person === undefined || person.age > memory) return {}
  return person.anonymous ? { anonymous: person.name } : { speaker: person.name }
}

/** After so many sentences on other things "he" is a guess. */
const memory = 3

/** "They said" goes on for a body or a crowd that has just spoken. */
function theirs({ voice, body }: Discourse): Voice {
  if (voice?.anonymous !== undefined) return { anonymous: voice.anonymous }
  if (body === undefined) return {}
  const [head = ''] = body.split(/ (?:at|of|from|for|in) /)
  return voice?.speaker === body || head.endsWith('s') ? { speaker: body } : {}
}
