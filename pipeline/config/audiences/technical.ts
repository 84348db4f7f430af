import type { AudienceSpec } from '../schema.ts'

/** For those who build or review: terms, method and results as reported, and their limits. */
export const technical = {
  series: 'Technical brief',
  template: 'technical',
  accent: '#5a3d7a',
  words: { min: 1200, max: 1800 },
  questions: [
    'Has anybody reproduced the results independently?',
    'What data was used, and can others have it?',
    'Who measured, how, and against what baseline?',
    'What equipment and time did it take?',
  ],
  outline: [
    { block: 'status', words: 30 },
    { block: 'bottom-line', title: 'Summary', words: 100 },
    { block: 'definitions', title: 'Scope and terms', words: 150, max: 8 },
    {
      block: 'statements',
      title: 'System and method, as reported',
      words: 250,
      max: 8,
      roles: ['method'],
      missing: 'No source describes a method.',
    },
    {
      block: 'statements',
      title: 'Reported results',
      words: 200,
      max: 8,
      roles: ['result'],
      missing: 'No source reports a result.',
    },
    { block: 'figures', title: 'Figures, and what they measure', max: 12 },
    { block: 'findings', title: 'Evidence by theme', words: 350 },
    {
      block: 'statements',
      title: 'Trends and outlook',
      words: 150,
      kinds: ['forecast'],
    },
    {
      block: 'statements',
      title: 'Limits and threats to validity',
      words: 150,
      roles: ['limit', 'con'],
      missing: 'No source states a limit of its findings.',
    },
    { block: 'disagreements', title: 'Contradictions between sources', max: 8 },
    { block: 'questions', words: 80 },
    { block: 'confidence', words: 120 },
    { block: 'notes' },
    { block: 'sources', title: 'References' },
    { block: 'coverage' },
  ],
} satisfies AudienceSpec
