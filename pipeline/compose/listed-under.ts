import { wordsOf } from '../language/words.ts'
import type { Claim } from '../model.ts'

/** A longer lead-in is a sentence of its own. */
const longest = 9

/**
 * For list items that are no sentences, the words that announce their list: its lead-in, else the
 * heading. "Prices fall" under "Two scenarios:" is not said to be so, and a reader must know.
 *
 * @returns by id of the claim, "listed under Two scenarios"
 */
export function listedUnder(claims: Claim[]): Map<string, string> {
  const found = new Map<string, string>()
  let leadIn: Claim | undefined
  for (const claim of claims) {
    if (claim.text.endsWith(':')) leadIn = claim
    else if (claim.form !== 'item') leadIn = undefined
    const words = isFragment(claim) ? announced(claim, leadIn) : ''
    if (words !== '') found.set(claim.id, `listed under ${words}`)
  }
  return found
}

/** An item with more words says enough by itself. */
const telling = 10

/** No sentence, and without what governs it before it in brackets. */
const isFragment = ({ form, text, edits }: Claim): boolean =>
  form === 'item' &&
  wordsOf(text).length <= telling &&
  !/[.!?:”"]$/.test(text) &&
  !edits.some(({ rule }) => rule === 'lead-in')

function announced({ file, heading }: Claim, leadIn: Claim | undefined): string {
  const own = leadIn?.file === file && leadIn.heading === heading ? leadIn.text : ''
  return (
    [own, heading]
      .map((words) => words.replace(/^\d{1,3}[.)] +/, '').replace(/:$/, ''))
      .find((words) => words !== '' && wordsOf(words).length <= longest) ?? ''
  )
}
