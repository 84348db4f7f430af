import type { Term } from '../model.ts'

/** Do words only hint at their theme? Phrases, and their acronyms, do more. */
export const isHint = ({ rule }: Pick<Term, 'rule'>): boolean =>
  rule !== undefined && rule !== 'acronym'
