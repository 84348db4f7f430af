import type { Claim } from '../model.ts'

/**
 * Whether a claim may stand in a brief at all: not cut off, in the brief's language, and without
 * words in quotation marks where a program has swapped its source's words, since nobody said those.
 */
export function mayPrint({ truncated, language, spun, text }: Claim): boolean {
  return !truncated && language === undefined && !(spun && /["“”«»]/.test(text))
}
