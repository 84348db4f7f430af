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
  'words',
  'gates',
] as const

export type Stage = (typeof stages)[number]

const ofAudiences: ReadonlySet<string> = new Set<Stage>(['evidence', 'words', 'gates'])

/** Whether a stage is made for an audience, and not of the dossier alone. */
export const isOfAudiences = (stage: string): boolean => ofAudiences.has(stage)
