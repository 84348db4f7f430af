import { functionWords } from '../language/words.ts'
import type { Phrase } from './match-phrases.ts'

/** Words that say nothing of their own; "due" stands in "due to" and "is due". */
const empty = new Set([...functionWords, 'due'])

/**
 * Is a word, as it is written, alike to a phrase of one word by its stem alone? "Due" is no form
 * of "dues", and "can" none of "cans". In capitals it is a name: "WHO".
 */
export function isChance({ stems, text }: Phrase, written: string): boolean {
  const word = written.toLowerCase()
  if (stems.length > 1 || !empty.has(word) || written === written.toUpperCase()) return false
  return text.toLowerCase() !== word
}
