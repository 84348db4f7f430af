/**
 * A brief as rich as a real one: every layout, every kind of statement, several citations to a
 * statement. A speaker is named beside a statement only where its words do not. What it says comes from the three sources of tests/dossiers/school-meals.
 */
import type {
  BlockLayout,
  BlockView,
  Brief,
  Citation,
  ClaimKind,
  NoteView,
  Run,
  SourceView,
  Statement,
  StatementGroup,
  Table,
  TableCell,
} from '../../pipeline/model.ts'

/** A cited passage: number of the source, line, and the words that stand there. */
type Passage = [n: number, line: number, words: string]

interface Words {
  kind?: ClaimKind
  by?: string
  support?: string
  grade?: string
}

const kindLabels: Record<ClaimKind, string> = {
  fact: '',
  claim: 'Reported claim',
  forecast: 'Forecast',
  recommendation: 'Recommendation',
}

const files = ['council-blog.txt', 'evaluation.html', 'ministry-note.md']

/** Numbers notes and citations while the statements of one brief are written down. */
class Desk {
  readonly notes: NoteView[] = []
  #cited = 0

  /** A statement; words in [brackets] are marked as added. */
  say(text: string, passages: Passage[], words: Words = {}): Statement {
    const citations = this.cite(passages)
    const kind = words.kind ?? 'fact'
    return {
      id: `claim-${citations[0]?.mark ?? 'none'}`,
      runs: splitRuns(text),
      kind,
      kindLabel: kindLabels[kind],
      speaker: words.by ?? '',
      support: words.support ?? '',
      grade: words.grade ?? '',
      citations,
    }
  }

  cell(text: string, passages: Passage[] = []): TableCell {
    return { text, numeric: /^[€\d–]/.test(text), citations: this.cite(passages) }
  }

  cite(passages: Passage[]): Citation[] {
    return passages.map(([n, line, words]) => {
      const note = this.#noteFor(n, line, words)
      this.#cited += 1
      const from = `cite-${this.#cited}`
      note.from.push(from)
      return { n, mark: note.mark, note: note.id, from }
    })
  }

  #noteFor(n: number, line: number, passage: string): NoteView {
    const ofSource = this.notes.filter((note) => note.n === n)
    const known = ofSource.find((note) => note.passage === passage)
    if (known) return known
    const mark = `${n}${String.fromCharCode(97 + ofSource.length)}`
    const file = files[n - 1] ?? ''
    const note = {
      id: `note-${mark}`,
      n,
      mark,
      file,
      line,
      passage,
      claim: `claim-${mark}`,
      from: [],
    }
    this.notes.push(note)
    return note
  }
}

function splitRuns(text: string): Run[] {
  const runs: Run[] = []
  for (const [index, part] of text.split(/(\[[^\]]*\])/).entries()) {
    if (part) runs.push({ text: part, added: index % 2 === 1 })
  }
  return runs
}

const noTable: Table = { caption: '', columns: [], rows: [] }

function block(
  type: string,
  heading: string,
  layout: BlockLayout,
  filled: Partial<BlockView>,
): BlockView {
  const empty = {
    intro: '',
    statements: [],
    groups: [],
    table: noTable,
    paragraphs: [],
    sources: [],
  }
  return { ...empty, id: type, block: type, heading, layout, ...filled }
}

const gone: Passage = [
  1,
  18,
  'Harrowick Council runs the free lunches in all 47 schools of the town.',
]
const takeUp81: Passage = [
  3,
  18,
  "Take-up in Harrowick was **81 percent** of enrolled pupils in the autumn term of 2024, according to the Ministry's [caterer returns](https://example.org/norland/returns).",
]
const takeUp74: Passage = [
  2,
  39,
  'Take-up in Harrowick was 74&nbsp;percent of enrolled pupils in the autumn term of 2024.',
]
const takeUp88: Passage = [
  1,
  30,
  'Harrowick Council counts only the pupils who are in school on the day, and 88 percent of them took a free meal in the autumn term of 2024.',
]
const cost340: Passage = [
  3,
  32,
  'Each free meal in Harrowick cost €3.40 in 2024, counting food and labour, against a planned €3.60.',
]
const cost390: Passage = [
  1,
  22,
  'Costs: Each free meal in Harrowick cost €3.90 in 2024, counting food and labour, according to the council’s audited accounts.',
]
const cost510: Passage = [
  2,
  52,
  'The full cost of a free meal in Harrowick was &euro;5.10 in 2024, counting kitchen refits and administration as well as food and labour.',
]
const national310: Passage = [
  3,
  32,
  'The Ministry expects a national scheme to cost about €310 million a year from September 2027, counting food and labour only.',
]
const national470: Passage = [
  2,
  52,
  'The evaluators project that a national scheme will cost &euro;470&nbsp;million a year at full cost.',
]
const absence: Passage = [
  2,
  49,
  'Absence fell by 1.8 days a pupil in the first school year, which suggests but does not prove an effect.',
]
const noTown: Passage = [
  2,
  58,
  'The evaluation had no comparison town, so the fall in absence may have other causes.',
]
const shares: Passage = [
  1,
  24,
  'Shares in Pellmore Catering rose 6 percent on the Norland exchange on 10 October 2024.',
]
const sharesToo: Passage = [
  2,
  54,
  'Shares in Pellmore Catering rose about 6&nbsp;percent on 10&nbsp;October 2024, after the firm announced a price rise of 9&nbsp;percent.',
]
const served: Passage = [
  3,
  18,
  "Harrowick's schools served 2.6 million free meals in 2024, a total that the Ministry takes from supplier invoices.",
]
const servedToo: Passage = [
  2,
  39,
  'The till records show 2.6&nbsp;million free meals in Harrowick in 2024.',
]

const ministry = 'Norland Ministry of Schools'
const institute = 'Quillon Institute'
const council = 'Harrowick Council'

const sources: SourceView[] = [
  {
    n: 1,
    id: 'source-1',
    title: "What the Ministry's lunch sums leave out",
    byline: 'Tomas Ferrow, 3 March 2025',
    url: '',
    descriptor: 'Blog article by the treasurer of Harrowick Council.',
    reliability: '',
    origin: 'Harrowick Council',
    warnings: ['The author declares an interest in a larger grant.'],
  },
  {
    n: 2,
    id: 'source-2',
    title: 'Evaluation of the Harrowick school meals pilot',
    byline: 'Saskia Verhoun and Corin Adeyo, Quillon Institute, 20 May 2025',
    url: 'https://example.org/quillon/harrowick-evaluation',
    descriptor: 'Evaluation report, paid for by the Norland Ministry of Schools.',
    reliability: '',
    origin: 'Quillon Institute',
    warnings: [],
  },
  {
    n: 3,
    id: 'source-3',
    title: 'Free school meals in Harrowick: the first full year',
    byline: 'Ilse Brandvik, Norland Ministry of Schools, 18 February 2025',
    url: 'https://example.org/norland/ministry-of-schools/meals-note',
    descriptor: 'Article of the ministry that runs the scheme.',
    reliability:
      'B: The Ministry holds the caterer returns and signs its note, but it is reporting on its own scheme.',
    origin: 'Norland Ministry of Schools',
    warnings: [],
  },
]

function bottomLine(desk: Desk): BlockView {
  return block('bottom-line', 'Bottom line', 'prose', {
    statements: [
      desk.say(
        'Each free meal in Harrowick cost €3.40 in 2024, counting food and labour, against a planned €3.60.',
        [cost340],
        { kind: 'claim', by: ministry },
      ),
      desk.say(
        'The full cost of a free meal in Harrowick was €5.10 in 2024, counting kitchen refits and administration as well as food and labour.',
        [cost510],
        { kind: 'claim', by: institute },
      ),
      desk.say(
        'The evaluators could not reconcile their count with the 81 percent that the Ministry published.',
        [
          [
            2,
            39,
            'The evaluators could not reconcile their count with the 81&nbsp;percent that the Ministry published.',
          ],
        ],
      ),
      desk.say(
        'Parliament is expected to decide between the two options by 30 November 2025.',
        [[3, 41, 'Parliament is expected to decide between the two options by 30 November 2025.']],
        { kind: 'forecast' },
      ),
    ],
  })
}

function takeaways(desk: Desk): BlockView {
  return block('takeaways', 'Key takeaways', 'statements', {
    intro:
      'Each with the reliability of its source (A to F, as declared) and its credibility (1 to 6, as computed).',
    statements: [
      desk.say(
        "Harrowick's schools served 2.6 million free meals in 2024, a total that the Ministry takes from supplier invoices.",
        [served, servedToo],
        { support: '2 origins', grade: 'B1' },
      ),
      desk.say(
        'Take-up in Harrowick was 74 percent of enrolled pupils in the autumn term of 2024.',
        [takeUp74],
        { by: institute, grade: 'F3' },
      ),
      desk.say(
        'The evaluators project that a national scheme will cost €470 million a year at full cost.',
        [national470],
        { kind: 'forecast', by: institute, grade: 'F3' },
      ),
      desk.say(
        'Absence fell by 1.8 days a pupil in the first school year, which suggests but does not prove an effect.',
        [absence],
        { kind: 'claim', by: institute, grade: 'F3' },
      ),
      desk.say(
        'Harrowick Council expects its reserves for school meals to run out by March 2026 unless the grant rises.',
        [
          [
            1,
            46,
            '- Harrowick Council expects its reserves for school meals to run out by March 2026 unless the grant rises.',
          ],
        ],
        { kind: 'forecast', grade: 'F6' },
      ),
    ],
  })
}

function problem(desk: Desk): BlockView {
  return block('problem', 'One family in five skipped meals; a law followed', 'prose', {
    statements: [
      desk.say(
        'Parliament passed the Meals Act on 14 March 2023, after one family in five had reported skipping meals that winter.',
        [
          [
            3,
            14,
            'Parliament passed the Meals Act on 14 March 2023, after one family in five had reported skipping meals that winter.',
          ],
        ],
      ),
      desk.say(
        "The pilot opened in 35 primary schools of Harrowick on 4 September 2023 and reached the town's 12 secondary schools on 15 January 2024.",
        [
          [
            3,
            14,
            "The pilot opened in 35 primary schools of Harrowick on 4 September 2023 and reached the town's 12 secondary schools on 15 January 2024.",
          ],
        ],
      ),
      desk.say('Harrowick Council runs the free lunches in all 47 schools of the town.', [gone], {
        support: '2 origins',
      }),
      desk.say(
        "The Ministry's grant to Harrowick Council came to €8.8 million in 2024 and is fixed until August 2026.",
        [
          [
            3,
            32,
            "The Ministry's grant to Harrowick Council came to €8.8 million in 2024 and is fixed until August 2026.",
          ],
        ],
      ),
      desk.say(
        'Harrowick Council covered the gap, roughly €1.3 million over the year, from its reserves.',
        [
          [
            1,
            22,
            'Harrowick Council covered the gap, roughly €1.3 million over the year, from its reserves.',
          ],
        ],
        { kind: 'claim' },
      ),
    ],
  })
}

function themes(desk: Desk): BlockView {
  return block('themes', 'What the sources say', 'groups', {
    intro: 'By theme, the best supported first.',
    groups: [takeUpTheme(desk), costTheme(desk), supplierTheme(desk), pupilTheme(desk)],
  })
}

function takeUpTheme(desk: Desk): StatementGroup {
  return {
    heading: 'Who eats: take-up and stigma',
    note: '3 origins',
    statements: [
      desk.say(
        "Take-up in Harrowick was 81 percent of enrolled pupils in the autumn term of 2024, according to the Ministry's caterer returns.",
        [takeUp81],
        { kind: 'claim', by: ministry },
      ),
      desk.say(
        'The Ministry believes that serving every pupil at the same counter may have reduced the stigma of a free lunch.',
        [
          [
            3,
            18,
            'The Ministry believes that serving every pupil at the same counter may have reduced the stigma of a free lunch.',
          ],
        ],
        { kind: 'claim', by: ministry },
      ),
      desk.say(
        'Secondary pupils reportedly leave the queue when it lasts longer than ten minutes.',
        [
          [
            1,
            30,
            'Secondary pupils reportedly leave the queue when it lasts longer than ten minutes.',
          ],
        ],
        { kind: 'claim' },
      ),
      desk.say(
        '“The lunch queue is now the one place where nobody can tell who has money,” said Marit Ovesko, head of Quayside Primary School.',
        [
          [
            1,
            32,
            '“The lunch queue is now the one place where nobody can tell who has money,” said Marit Ovesko, head of Quayside Primary School.',
          ],
        ],
        { kind: 'claim', by: 'Marit Ovesko' },
      ),
    ],
  }
}

function costTheme(desk: Desk): StatementGroup {
  return {
    heading: 'What a meal costs and who pays',
    note: '3 origins',
    statements: [
      desk.say(
        'Each free meal in Harrowick cost €3.90 in 2024, counting food and labour, according to the council’s audited accounts.',
        [cost390],
        { kind: 'claim', by: council },
      ),
      desk.say(
        'The Ministry [of Schools] probably left out holiday pay when it put the same cost at €3.40.',
        [
          [
            1,
            22,
            'The Ministry of Schools probably left out holiday pay when it put the same cost at €3.40.',
          ],
        ],
        { kind: 'claim', by: council },
      ),
      desk.say(
        'The Ministry expects a national scheme to cost about €310 million a year from September 2027, counting food and labour only.',
        [national310],
        { kind: 'forecast', by: ministry },
      ),
    ],
  }
}

function supplierTheme(desk: Desk): StatementGroup {
  return {
    heading: 'Suppliers, contracts and prices',
    note: '2 origins',
    statements: [
      desk.say(
        'Pellmore Catering holds the contract for 31 of the 47 schools and raised its prices by 9 percent on 9 October 2024.',
        [
          [
            1,
            24,
            'Suppliers: Pellmore Catering holds the contract for 31 of the 47 schools and raised its prices by 9 percent on 9 October 2024.',
          ],
        ],
        { by: council },
      ),
      desk.say(
        'Shares in Pellmore Catering rose 6 percent on the Norland exchange on 10 October 2024.',
        [shares, sharesToo],
        { support: '2 origins' },
      ),
    ],
  }
}

function pupilTheme(desk: Desk): StatementGroup {
  return {
    heading: 'Effects on pupils: attendance and learning',
    note: '2 origins',
    statements: [
      desk.say('The evaluators found no measurable change in reading scores.', [
        [2, 49, 'The evaluators found no measurable change in reading scores.'],
      ]),
      desk.say(
        'Teachers in Harrowick report better concentration in the afternoon, although the Ministry has not yet tested that claim.',
        [
          [
            3,
            28,
            'Teachers in Harrowick report better concentration in the afternoon, although the Ministry has not yet tested that claim.',
          ],
        ],
        { kind: 'claim', by: 'unnamed teachers, via the Norland Ministry of Schools' },
      ),
    ],
  }
}

function differences(desk: Desk): BlockView {
  const row = (head: string, ...cells: TableCell[]) => ({ head, cells })
  const none = () => desk.cell('–')
  return block('disagreements', 'Where the sources disagree', 'table', {
    intro:
      'A difference is shown as a difference; figures with different referents are never averaged.',
    table: {
      caption: 'Figures that the sources give differently, and what each of them measured',
      columns: ['Question', 'Ministry', 'Council', 'Institute', 'Why they differ'],
      rows: [
        row(
          'Take-up, autumn 2024',
          desk.cell('81%', [takeUp81]),
          desk.cell('88%', [takeUp88]),
          desk.cell('74%', [takeUp74]),
          desk.cell(
            'Enrolled pupils by caterer returns; pupils present on the day; enrolled pupils by trays counted',
          ),
        ),
        row(
          'Cost of a meal, 2024',
          desk.cell('€3.40', [cost340]),
          desk.cell('€3.90', [cost390]),
          desk.cell('€5.10', [cost510]),
          desk.cell('Food and labour; food and labour with holiday pay; full cost with kitchens'),
        ),
        row(
          'National scheme, a year',
          desk.cell('€310 m', [national310]),
          none(),
          desk.cell('€470 m', [national470]),
          desk.cell('Food and labour; full cost'),
        ),
        row(
          'Free meals served, 2024',
          desk.cell('2.6 m', [served]),
          none(),
          desk.cell('2.6 m', [servedToo]),
          desk.cell('They agree: invoices and till records'),
        ),
      ],
    },
  })
}

function options(desk: Desk): BlockView {
  const by = {}
  return block('options', 'Two options for the national scheme', 'columns', {
    intro: 'Advantages and drawbacks are those that the Norland Ministry of Schools names.',
    groups: [
      {
        heading: 'Option A: central kitchens',
        note: 'Cheaper; food travels',
        statements: [
          desk.say(
            'The advantage of central kitchens is a lower unit cost, by roughly €0.30 a meal.',
            [
              [
                3,
                36,
                'The advantage of central kitchens is a lower unit cost, by roughly €0.30 a meal.',
              ],
            ],
            by,
          ),
          desk.say(
            'The drawback of central kitchens is that hot food may travel for 50 minutes.',
            [
              [
                3,
                36,
                'The drawback of central kitchens is that hot food may travel for 50 minutes.',
              ],
            ],
            by,
          ),
        ],
      },
      {
        heading: 'Option B: school kitchens',
        note: 'Fresher; wiring to renew',
        statements: [
          desk.say(
            'The advantage of school kitchens is fresher food and less waste.',
            [[3, 37, 'The advantage of school kitchens is fresher food and less waste.']],
            by,
          ),
          desk.say(
            'The drawback of school kitchens is that about 400 schools in Norland would need new wiring.',
            [
              [
                3,
                37,
                'The drawback of school kitchens is that about 400 schools in Norland would need new wiring.',
              ],
            ],
            by,
          ),
          desk.say(
            'A standard oven in the pilot draws 18 kilowatts and cooks 200 portions an hour.',
            [
              [
                2,
                52,
                'A standard oven in the pilot draws 18&nbsp;kilowatts and cooks 200 portions an hour.',
              ],
            ],
          ),
        ],
      },
    ],
  })
}

function recommendations(desk: Desk): BlockView {
  const make = (text: string, by: string, passage: Passage) =>
    desk.say(text, [passage], { kind: 'recommendation', by })
  return block('recommendations', 'What the sources recommend', 'statements', {
    intro: 'Made by the sources named, not by this brief.',
    statements: [
      make(
        'The evaluators recommend that councils publish take-up for each school every term.',
        institute,
        [
          2,
          62,
          'The evaluators recommend that councils publish take-up for each school every term.',
        ],
      ),
      make(
        'The evaluators recommend that the Ministry pilot central kitchens in two towns before Parliament decides.',
        institute,
        [
          2,
          63,
          'The evaluators recommend that the Ministry pilot central kitchens in two towns before Parliament decides.',
        ],
      ),
      make(
        'The Ministry recommends that every council appoint a named meals officer before it joins the national scheme.',
        ministry,
        [
          3,
          39,
          'The Ministry recommends that every council appoint a named meals officer before it joins the national scheme.',
        ],
      ),
      make(
        'Harrowick Council urges Parliament to amend the School Meals Act so that kitchen repairs are funded apart from meals.',
        council,
        [
          1,
          45,
          '- Harrowick Council urges Parliament to amend the School Meals Act so that kitchen repairs are funded apart from meals.',
        ],
      ),
    ],
  })
}

function risks(desk: Desk): BlockView {
  const lead = '[Harrowick Council sees three risks in the national scheme:] '
  return block('risks', 'Implementation and risks', 'statements', {
    statements: [
      desk.say(
        `${lead}Food prices could rise faster than the grant, which is fixed until August 2026[.]`,
        [[1, 37, 'Food prices could rise faster than the grant, which is fixed until August 2026']],
        { kind: 'forecast' },
      ),
      desk.say(
        'Norland could lack 300 school cooks by 2028, the evaluators warn, if pay does not rise.',
        [
          [
            2,
            66,
            'Norland could lack 300 school cooks by 2028, the evaluators warn, if pay does not rise.',
          ],
        ],
        { kind: 'forecast', by: institute },
      ),
      desk.say(
        'A second supplier in each district would soften the price risk, but the council estimates that it would add €0.15 to each meal.',
        [
          [
            1,
            41,
            'A second supplier in each district would soften the price risk, but the council estimates that it would add €0.15 to each meal.',
          ],
        ],
        { kind: 'claim', by: council },
      ),
      desk.say(
        'The evaluation had no comparison town, so the fall in absence may have other causes.',
        [noTown],
        { by: institute },
      ),
    ],
  })
}

function gaps(): BlockView {
  return block('confidence', 'Confidence, gaps and method', 'text', {
    paragraphs: [
      'Every sentence above is a sentence of a source, shortened only where brackets or an ellipsis say so. Sentences were chosen by theme, support and origin; two texts that go back to one work count as one origin.',
      'No source addresses what the scheme would cost in rural districts. No source addresses what became of packed lunches.',
    ],
  })
}

/**
 * The sample, for one audience or another: only character, accent and paper differ.
 *
 * @param changes fields to put in place of the sample's own
 */
export function sampleBrief(changes: Partial<Brief> = {}): Brief {
  const desk = new Desk()
  const blocks = [
    bottomLine(desk),
    takeaways(desk),
    problem(desk),
    themes(desk),
    differences(desk),
    options(desk),
    recommendations(desk),
    risks(desk),
    gaps(),
    block('sources', 'Sources', 'sources', { sources }),
  ]
  const notes = desk.notes.toSorted((a, b) => a.n - b.n || (a.mark < b.mark ? -1 : 1))
  return {
    audience: 'policy',
    series: 'Policy brief',
    title: 'Free school meals reach most pupils, but at a higher cost than reported',
    dossier: 'Free school meals in Norland',
    language: 'en',
    date: '2025-05-20',
    dateLabel: '20 May 2025',
    status: '3 sources, 3 origins, 1 of them primary; draft',
    warnings: [
      'One source is written by a party with an interest in the outcome (source 1).',
      'Two sources have no declared reliability (sources 1 and 2).',
    ],
    paper: 'A4',
    accent: '#7a1f2b',
    blocks,
    sources,
    notes,
    generator: 'brief 0.1.0',
    ...changes,
  }
}
