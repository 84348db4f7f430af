import type { AudienceSpec } from '../schema.ts'

/** For those with money at stake: figures first, both cases side by side, nothing advised. */
export const investor = {
  series: 'Investor brief',
  template: 'investor',
  accent: '#17594a',
  words: { min: 900, max: 1300 },
  questions: [
    'What are the margins, and what does one unit cost?',
    'What interest do those quoted have in the outcome?',
    'What would prove the thesis wrong?',
    'When are the next results due?',
  ],
  notice: 'Not investment advice. Forecasts and opinions are those of the sources named.',
  outline: [
    { block: 'status', words: 30 },
    { block: 'bottom-line', title: 'Summary', words: 80 },
    { block: 'takeaways', title: 'What changed', words: 100, max: 4 },
    { block: 'figures', figures: ['money', 'percent', 'ratio', 'count'], max: 7 },
    {
      block: 'statements',
      title: 'The thesis, as claimed',
      words: 120,
      kinds: ['claim', 'forecast'],
    },
    {
      block: 'statements',
      title: 'Market reaction',
      words: 80,
      roles: ['price-move'],
      missing: 'No source reports a price move.',
    },
    {
      block: 'sides',
      title: 'Bull and bear',
      words: 200,
      pro: { title: 'Bull case', roles: ['pro'] },
      con: { title: 'Bear case', roles: ['con'] },
    },
    {
      block: 'statements',
      title: 'Cost and unit economics',
      words: 120,
      figures: ['money', 'ratio'],
    },
    { block: 'players', title: 'Who speaks', max: 8 },
    {
      block: 'statements',
      title: 'Interests disclosed',
      words: 60,
      max: 3,
      roles: ['interest'],
      missing: 'No source discloses an interest of those it quotes.',
    },
    { block: 'recommendations', title: 'Regulatory exposure: what is urged', words: 100 },
    { block: 'timeline', title: 'Catalysts and dates', max: 8 },
    { block: 'risks', title: 'Risks and mitigants', words: 120 },
    { block: 'questions', title: 'What would change the view', words: 70 },
    { block: 'confidence', title: 'Fact, opinion and limits', words: 110 },
    { block: 'sources' },
    { block: 'coverage' },
  ],
} satisfies AudienceSpec
