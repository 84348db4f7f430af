import type { Claim } from '../model.ts'

/**
 * Whether a claim may stand in a brief at all: not cut off, in the brief's language, and without
 * words in quotation marks where a program has swapped its source's words, since nobody said those.
 */
export function mayPrint(claim: Claim): boolean {
  const { truncated, language, spun, text } = claim
  return !truncated && language === undefined && !(spun && /["“”«»]/.test(text)) && isWhole(claim)
}

/**
 * A sentence of a longer quotation cannot be given marks of its own, since no edit puts any in. One
 * that opens or closes the quotation is refused; one inside is printed beside its speaker's name,
 * which alone shows that the words are not the source's own, or not at all.
 */
function isWhole({ quoted, speaker, anonymous, spun }: Claim): boolean {
  if (quoted === undefined) return true
  return quoted === 'inside' && !spun && (speaker ?? anonymous) !== undefined
}
