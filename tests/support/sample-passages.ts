import type { SourceView } from '../../pipeline/model.ts'
import type { Passage } from './sample-desk.ts'

export const ministry = 'Norland Ministry of Schools'
export const institute = 'Quillon Institute'
export const council = 'Harrowick Council'

/** Passages that are cited more than once, or that the brief prints without their markup. */
export const passages = {
  takeUp81: [
    3,
    18,
    "Take-up in Harrowick was **81 percent** of enrolled pupils in the autumn term of 2024, according to the Ministry's [caterer returns](https://example.org/norland/returns).",
  ],
  takeUp74: [
    2,
    39,
    'Take-up in Harrowick was 74&nbsp;percent of enrolled pupils in the autumn term of 2024.',
  ],
  takeUp88: [
    1,
    30,
    'Harrowick Council counts only the pupils who are in school on the day, and 88 percent of them took a free meal in the autumn term of 2024.',
  ],
  cost340: [
    3,
    32,
    'Each free meal in Harrowick cost €3.40 in 2024, counting food and labour, against a planned €3.60.',
  ],
  cost390: [
    1,
    22,
    'Costs: Each free meal in Harrowick cost €3.90 in 2024, counting food and labour, according to the council’s audited accounts.',
  ],
  cost510: [
    2,
    52,
    'The full cost of a free meal in Harrowick was &euro;5.10 in 2024, counting kitchen refits and administration as well as food and labour.',
  ],
  national310: [
    3,
    32,
    'The Ministry expects a national scheme to cost about €310 million a year from September 2027, counting food and labour only.',
  ],
  national470: [
    2,
    52,
    'The evaluators project that a national scheme will cost &euro;470&nbsp;million a year at full cost.',
  ],
  served: [
    3,
    18,
    "Harrowick's schools served 2.6 million free meals in 2024, a total that the Ministry takes from supplier invoices.",
  ],
  servedToo: [2, 39, 'The till records show 2.6&nbsp;million free meals in Harrowick in 2024.'],
} satisfies Record<string, Passage>

export const sources: SourceView[] = [
  {
    n: 1,
    id: 'source-1',
    title: "What the Ministry's lunch sums leave out",
    byline: 'Tomas Ferrow, 3 March 2025',
    url: '',
    descriptor: 'Blog article by the treasurer of Harrowick Council',
    reliability: '',
    origin: '',
    warnings: ['declares an interest in the outcome'],
  },
  {
    n: 2,
    id: 'source-2',
    title: 'Evaluation of the Harrowick school meals pilot',
    byline: 'Saskia Verhoun and Corin Adeyo, Quillon Institute, 20 May 2025',
    url: 'https://example.org/quillon/harrowick-evaluation',
    descriptor: 'Evaluation report, paid for by the Norland Ministry of Schools',
    reliability: '',
    origin: '',
    warnings: [],
  },
  {
    n: 3,
    id: 'source-3',
    title: 'Free school meals in Harrowick: the first full year',
    byline: 'Ilse Brandvik, Norland Ministry of Schools, 18 February 2025',
    url: 'https://example.org/norland/ministry-of-schools/meals-note',
    descriptor: 'Article of the ministry that runs the scheme',
    reliability:
      'B: The Ministry holds the caterer returns and signs its note, but it is reporting on its own scheme.',
    origin: '',
    warnings: [],
  },
]
