/** What `inspect` can print, by key, in this order. */
export const stages = [
  'lines',
  'sections',
  'sentences',
  'claims',
  'figures',
  'quotes',
  'notQuotes',
  'origins',
  'documents',
  'possibleAliases',
  'oppositions',
  'timeline',
  'evidence',
] as const

export type Stage = (typeof stages)[number]
