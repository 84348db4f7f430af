import { describe, expect, it } from 'vitest'
import { ledgerOf } from './support/figure-groups.ts'

/** Two texts, and the groups over both: values (of dates the months) and verdict. */
const cases: [string, string[], [number[], string][]][] = [
  [
    'a saving is no cost',
    [
      'Spending on hired drivers came to £38 million last year, the bus company says.',
      'The plan costs a lot. About £19 million of this is expected to come back through lower spending on hired drivers.',
    ],
    [],
  ],
  [
    'two works that both cost something are two',
    [
      'The tram depot will cost £32 million.',
      'Painters will be busy on the bridge for a summer, costing £19 million.',
    ],
    [],
  ],
  [
    'a wait and a length are two',
    [
      'The mayor will review the night bus after six weeks.',
      'The night bus was agreed after a six-week trial, said the mayor.',
    ],
    [],
  ],
  [
    'times of two models are two',
    [
      'The release of the mk2 plough came about two months after the show, the maker says.',
      'The release of the mk3 plough is expected within a month, the maker says.',
    ],
    [],
  ],
  [
    'what someone asks is no rule',
    [
      '# Herring\n\nThe limit for herring nets is five metres.',
      '# Herring\n\n## What we ask\n\nA limit for herring nets of ten metres.',
    ],
    [],
  ],
  [
    'one says, the other says',
    [
      'The ministry says that the tunnel will cost £84 million. The builders, who dig it, say £120 million.',
      'The builders put the cost of the tunnel at £120 million.',
    ],
    [[[84e6, 120e6, 120e6], 'differ']],
  ],
  [
    'values with their names in brackets',
    ['Cost per boat: €12,400 (the union) or €4,700 (the ministry)', 'Each boat will cost €12,400.'],
    [[[12_400, 4700, 12_400], 'differ']],
  ],
  [
    'rough words are rounded',
    [
      'The county will spend roughly £400,000 on lamps for the cycle path.',
      'Lamps for the cycle path will cost the county £416,000.',
    ],
    [[[400_000, 416_000], 'agree']],
  ],
  [
    'almost half',
    [
      'Ferries pay almost half of all port dues.',
      'Of all port dues, ferries pay 45 per cent, and ferries know it.',
    ],
    [[[50, 45], 'agree']],
  ],
  [
    'up to more than a range allows',
    [
      'Pilots lose between 10 and 15 minutes of every shift to fog, the harbour says.',
      'Fog takes up to 20 minutes of a shift from harbour pilots.',
    ],
    [[[10, 20], 'differ']],
  ],
  [
    'a law in force and one that takes effect',
    [
      'The fishing law would come into force on 1 April 2027.',
      'Skippers wait. The fishing law is expected to take effect in July 2027.',
    ],
    [[[4, 7], 'differ']],
  ],
  [
    'overseas is no thing that is counted',
    [
      'The yard has hired 340 welders from overseas since May.',
      'Since May, 430 overseas welders have been hired by the yard.',
    ],
    [[[340, 430], 'differ']],
  ],
]

/** A text with a date in its front matter and one without. */
const undated = [
  '---\ndate: 2031-05-02\n---\n\nThe herring season will run from 1 October to 12 January.',
  '* Herring season begins 1 October and closes 12 January',
]

describe('figures of two texts', () => {
  it.each(cases)('%s', async (_, texts, groups) => {
    const files = Object.fromEntries(texts.map((text, i) => [`${i + 1}.md`, `${text}\n`]))
    const { figures } = await ledgerOf(files)
    const joined = figures.filter(({ verdict }) => verdict !== 'single')
    expect(
      joined.map(({ values, verdict }) => [
        values.map(({ lo, kind, value }) =>
          kind === 'date' ? Number(String(value).slice(5, 7)) : lo,
        ),
        verdict,
      ]),
    ).toEqual(groups)
  })

  it('take the days of an undated text for those of the others', async () => {
    const files = Object.fromEntries(undated.map((text, i) => [`${i + 1}.md`, `${text}\n`]))
    const { figures } = await ledgerOf(files)
    expect(figures.map(({ values, verdict }) => [values.length, verdict])).toEqual([
      [2, 'agree'],
      [2, 'agree'],
    ])
  })
})
