import type { Claim } from '../model.ts'

/** In which way a statement holds of the world. */
export type Modality = 'actual' | 'possible' | 'intended' | 'advised' | 'asked'

const intends =
  /\b(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|hope[sd]?|want(?:s|ed)?|wish(?:es|ed)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied)|attempt(?:s|ed)?|promis(?:es|ed)|pledge[sd]?|vow(?:s|ed)?|agree[sd]?|decide[sd]?|vote[sd]?|offer(?:s|ed)?|threaten(?:s|ed)?|refuse[sd]?|fail(?:s|ed)?|(?:is|are|was|were) (?:about|due|set|meant|supposed|expected|asked|told|urged|likely|unable)) to\b|\b(?:consider(?:s|ed|ing)?|proposes?|proposed) (?:an?|the|\w+ing)\b/i

const possible = /\b(?:may|might|could|would)\b|\b(?:possibly|perhaps|maybe)\b/

/**
 * The modality of a claim. Hearsay does not count: "the port claims that dues rose" and "dues
 * rose" state one thing, "the port plans to raise dues" another.
 */
export function modalityOf({ kind, text }: Pick<Claim, 'kind' | 'text'>): Modality {
  if (/\?["”’')\]]*$/.test(text)) return 'asked'
  if (kind === 'recommendation') return 'advised'
  if (kind === 'forecast' || intends.test(text)) return 'intended'
  return possible.test(text) ? 'possible' : 'actual'
}

/** Whether two claims state things of one modality, without which neither bears the other out. */
export const mayCorroborate = (
  a: Pick<Claim, 'kind' | 'text'>,
  b: Pick<Claim, 'kind' | 'text'>,
): boolean => {
  const modality = modalityOf(a)
  return modality !== 'asked' && modality === modalityOf(b)
}
