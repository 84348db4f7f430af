import type { Claim } from '../model.ts'

/** Why a claim may stand in no brief at all. */
export type Unprintable = 'truncated' | 'foreign' | 'spun-quotation'

/**
 * Why a claim may not stand in a brief, or undefined where it may: it is cut off, in another
 * language than the brief, or has words in quotation marks where a program has swapped its
 * source's words, since nobody said those.
 */
export function whyUnprintable({
  truncated,
  language,
  spun,
  text,
}: Claim): Unprintable | undefined {
  if (truncated) return 'truncated'
  if (language !== undefined) return 'foreign'
  return spun && /["“”«»]/.test(text) ? 'spun-quotation' : undefined
}

/** Whether a claim may stand in a brief at all. */
export const mayPrint = (claim: Claim): boolean => whyUnprintable(claim) === undefined
