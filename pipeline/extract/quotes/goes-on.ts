import type { Voice } from '../speaker.ts'
import type { Surroundings } from './attribute.ts'
import { subjectAt } from './attributions.ts'
import type { Told } from './blot.ts'
import { type Discourse, subjectOf } from './discourse.ts'
import { isPerson } from './person.ts'
import { isPronoun, nameOf } from './phrases.ts'
import { voiceOfSubject } from './voice-of-subject.ts'

/** Words in marks of a block that have been read. */
export interface Said {
  voice: Voice
  /** Index of the sentence that they end in. */
  line: number
}

/** What stands before words in marks that have no attribution of their own. */
export interface Before {
  around: Surroundings
  /** They open their block. */
  first: boolean
  lines: Told[]
  line: number
  /** The words in marks before them that somebody says, in the same block. */
  said: Said | undefined
  discourse: Discourse
  /** From the blocks before: whose mark was not closed; who is announced; who alone spoke last. */
  open?: Voice
  announced?: Voice
  lastBlock?: Voice
  fullNames: ReadonlyMap<string, string>
}

/**
 * Who says words in marks that nobody is named for: who spoke in the same sentence or the one
 * before, the person whom the sentence before is about, or whoever goes on from the block before.
 */
export function goesOn(before: Before): Voice {
  const { around, first, line, said } = before
  if (first && before.open) return before.open
  if (said && said.line === line) return said.voice
  if (around.head !== '' || !/^[\s.]*$/.test(around.tail)) return {}
  if (first) return before.announced ?? before.lastBlock ?? {}
  if (said && line - said.line <= 1) return said.voice
  return said ? {} : aboutWhom(before)
}

const inverted =
  /, (?:says|said|recalls|recalled|argues|argued|explains|explained|adds|added|insists|insisted) (?=\p{Lu})/u

/** "The lease cannot be sold, says Nils Haugen, who has tried. “I rang everybody …”" */
function reporterIn(text: string): string | undefined {
  const verb = inverted.exec(text)
  return verb ? subjectAt(text, verb.index + verb[0].length) : undefined
}

/** "Ahmed Said was not convinced. “Show me …”" */
function aboutWhom({ lines, line, discourse, fullNames }: Before): Voice {
  const text = lines[line - 1]?.text ?? ''
  const subject = reporterIn(text) ?? subjectOf(text) ?? /^(?:He|She)(?= \p{Ll})/u.exec(text)?.[0]
  if (subject === undefined) return {}
  if (isPronoun.test(subject)) return voiceOfSubject(subject, discourse, fullNames)
  const name = nameOf(subject)
  return isPerson(subject, fullNames.get(name) ?? name)
    ? voiceOfSubject(subject, discourse, fullNames)
    : {}
}
