import type { AudienceSpec } from '../schema.ts'

/** For those who decide: two pages, from the bottom line to options and risks. */
export const policy = {
  series: 'Policy brief',
  template: 'policy',
  accent: '#1f4e79',
  words: { min: 1000, max: 1500 },
  questions: [
    'What would it cost to implement, and who would pay?',
    'Who would be responsible for carrying it out?',
    'Who would be made worse off?',
    'What happens if nothing is done?',
  ],
  outline: [
    { block: 'status', words: 30 },
    { block: 'bottom-line', words: 90 },
    { block: 'takeaways', words: 150, max: 5 },
    {
      block: 'statements',
      title: 'The problem, and why now',
      words: 120,
      kinds: ['fact'],
    },
    { block: 'findings', words: 330, max: 3 },
    { block: 'disagreements', max: 5 },
    {
      block: 'options',
      title: 'Options, with arguments as sourced',
      words: 180,
      missing: 'No source sets out options.',
    },
    {
      block: 'recommendations',
      words: 120,
      missing: 'No source makes a recommendation.',
    },
    { block: 'risks', title: 'Implementation and risks', words: 100 },
    { block: 'questions', title: 'What the sources leave open', words: 80 },
    { block: 'confidence', words: 120 },
    { block: 'sources' },
    { block: 'coverage' },
  ],
} satisfies AudienceSpec
