import type { Claim } from '../model.ts'

/** Why a claim may stand in no brief at all. */
export type Unprintable =
  | 'truncated'
  | 'foreign'
  | 'spun-quotation'
  | 'altered-quotation'
  | 'part-of-quotation'

/**
 * Why a claim may not stand in a brief, or undefined where it may: it is cut off, in another
 * language than the brief, or has words in quotation marks where a program has swapped its
 * source's words, since nobody said those; or has a quotation that the original contradicts.
 */
export function whyUnprintable(claim: Claim): Unprintable | undefined {
  const { truncated, language, spun, misquotes, text } = claim
  if (truncated) return 'truncated'
  if (language !== undefined) return 'foreign'
  if (spun && /["“”«»]/.test(text)) return 'spun-quotation'
  if (misquotes !== undefined) return 'altered-quotation'
  return isWhole(claim) ? undefined : 'part-of-quotation'
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

/** Whether a claim may stand in a brief at all. */
export const mayPrint = (claim: Claim): boolean => whyUnprintable(claim) === undefined
