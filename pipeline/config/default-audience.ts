import type { AudienceSpec } from './schema.ts'
import type { WordRange } from './types.ts'

export const defaultWords: WordRange = { min: 500, max: 1200 }

/** What an audience starts from that is neither built in nor like another one. */
export const defaultAudience = {
  series: 'Brief',
  template: 'policy',
  accent: '#37474f',
  words: defaultWords,
  themes: {},
  questions: [],
  notice: '',
  outline: [
    { block: 'status' },
    { block: 'bottom-line' },
    { block: 'takeaways' },
    { block: 'findings' },
    { block: 'disagreements' },
    { block: 'timeline' },
    { block: 'confidence' },
    { block: 'sources' },
  ],
} satisfies AudienceSpec
