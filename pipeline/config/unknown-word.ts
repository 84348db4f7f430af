import { nearest } from '../language/nearest.ts'

const mostListed = 24

/** Message and hint for a word that is none of those known: `what` is "key", "theme" and so on. */
export function unknownWord(what: string, word: string, known: readonly string[]) {
  const guess = nearest(word, known)
  const question = guess === undefined ? '' : `: did you mean ${quoted(guess)}?`
  return { message: `Unknown ${what} ${quoted(word)}${question}`, hint: listed(`${what}s`, known) }
}

function listed(whats: string, known: readonly string[]): string {
  const more = known.length > mostListed ? `, and ${known.length - mostListed} more` : ''
  return `The ${whats} known here: ${known.slice(0, mostListed).join(', ')}${more}.`
}

const mostQuoted = 60

/** A word of the user's, in marks, escaped as JSON and cut where it is long. */
export function quoted(word: string): string {
  return JSON.stringify(word.length > mostQuoted ? `${word.slice(0, mostQuoted)}…` : word)
}
