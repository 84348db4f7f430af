import type { BlockView, TableCell, TableRow } from '../../pipeline/model.ts'
import { block, type Desk } from './sample-desk.ts'
import { institute, ministry, passages } from './sample-passages.ts'

export function differences(desk: Desk): BlockView {
  const row = (head: string, ...cells: TableCell[]): TableRow => ({ head, cells })
  const rows = [
    row(
      'Take-up, autumn 2024',
      desk.cell('81%', passages.takeUp81),
      desk.cell('88%', passages.takeUp88),
      desk.cell('74%', passages.takeUp74),
      desk.cell(
        'Enrolled pupils by caterer returns; pupils present on the day; enrolled pupils by trays counted',
      ),
    ),
    row(
      'Cost of a meal, 2024',
      desk.cell('€3.40', passages.cost340),
      desk.cell('€3.90', passages.cost390),
      desk.cell('€5.10', passages.cost510),
      desk.cell('Food and labour; food and labour with holiday pay; full cost with kitchens'),
    ),
    row(
      'National scheme, a year',
      desk.cell('€310 m', passages.national310),
      desk.cell('–'),
      desk.cell('€470 m', passages.national470),
      desk.cell('Food and labour; full cost'),
    ),
    row(
      'Free meals served, 2024',
      desk.cell('2.6 m', passages.served),
      desk.cell('–'),
      desk.cell('2.6 m', passages.servedToo),
      desk.cell('They agree: invoices and till records'),
    ),
  ]
  const caption = 'Figures that the sources give differently, and what each of them measured'
  const columns = ['Question', 'Ministry', 'Council', 'Institute', 'Why they differ']
  return block('disagreements', 'Where the sources disagree', 'table', {
    intro: 'A difference is shown as a difference; different referents are never averaged.',
    table: { caption, columns, rows },
  })
}

export function options(desk: Desk): BlockView {
  const central = [
    desk.say(
      'The advantage of central kitchens is a lower unit cost, by roughly €0.30 a meal.',
      [3, 36],
    ),
    desk.say(
      'The drawback of central kitchens is that hot food may travel for 50 minutes.',
      [3, 36],
    ),
  ]
  const local = [
    desk.say('The advantage of school kitchens is fresher food and less waste.', [3, 37]),
    desk.say(
      'The drawback of school kitchens is that about 400 schools in Norland would need new wiring.',
      [3, 37],
    ),
    desk.say(
      'A standard oven in the pilot draws 18 kilowatts and cooks 200 portions an hour.',
      [2, 52],
    ),
  ]
  return block('options', 'Two options for the national scheme', 'columns', {
    intro: 'Advantages and drawbacks are those that the Norland Ministry of Schools names.',
    groups: [
      { heading: 'Option A: central kitchens', note: 'Cheaper; food travels', statements: central },
      { heading: 'Option B: school kitchens', note: 'Fresher; wiring to renew', statements: local },
    ],
  })
}

export function recommendations(desk: Desk): BlockView {
  const statements = [
    desk.say(
      'The evaluators recommend that councils publish take-up for each school every term.',
      [2, 62],
      { kind: 'recommendation', by: institute },
    ),
    desk.say(
      'The evaluators recommend that the Ministry pilot central kitchens in two towns before Parliament decides.',
      [2, 63],
      { kind: 'recommendation', by: institute },
    ),
    desk.say(
      'The Ministry recommends that every council appoint a named meals officer before it joins the national scheme.',
      [3, 39],
      { kind: 'recommendation', by: ministry },
    ),
    desk.say(
      'Harrowick Council urges Parliament to amend the School Meals Act so that kitchen repairs are funded apart from meals.',
      [1, 45],
      { kind: 'recommendation' },
    ),
  ]
  return block('recommendations', 'What the sources recommend', 'statements', {
    intro: 'Made by the sources named, not by this brief.',
    statements,
  })
}

export function risks(desk: Desk): BlockView {
  const food = 'Food prices could rise faster than the grant, which is fixed until August 2026'
  const statements = [
    desk.say(
      `[Harrowick Council sees three risks in the national scheme:] ${food}[.]`,
      [1, 37, food],
      { kind: 'forecast' },
    ),
    desk.say(
      'Norland could lack 300 school cooks by 2028, the evaluators warn, if pay does not rise.',
      [2, 66],
      { kind: 'forecast', by: institute },
    ),
    desk.say(
      'A second supplier in each district would soften the price risk, but the council estimates that it would add €0.15 to each meal.',
      [1, 41],
      { kind: 'claim' },
    ),
    desk.say(
      'The evaluation had no comparison town, so the fall in absence may have other causes.',
      [2, 58],
      { by: institute },
    ),
  ]
  return block('risks', 'Implementation and risks', 'statements', { statements })
}

export function confidence(): BlockView {
  const paragraphs = [
    'Every sentence above is a sentence of a source, shortened only where brackets or an ellipsis say so. Sentences were chosen by theme, support and origin; two texts that go back to one work count as one origin.',
    'No source addresses what the scheme would cost in rural districts. No source addresses what became of packed lunches.',
  ]
  return block('confidence', 'Confidence, gaps and method', 'text', { paragraphs })
}
