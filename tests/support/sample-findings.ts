import type { BlockView, StatementGroup } from '../../pipeline/model.ts'
import { block, type Desk } from './sample-desk.ts'
import { council, institute, ministry, passages } from './sample-passages.ts'

export function bottomLine(desk: Desk): BlockView {
  const statements = [
    desk.say(
      'Each free meal in Harrowick cost €3.40 in 2024, counting food and labour, against a planned €3.60.',
      passages.cost340,
      { kind: 'claim', by: ministry },
    ),
    desk.say(
      'The full cost of a free meal in Harrowick was €5.10 in 2024, counting kitchen refits and administration as well as food and labour.',
      passages.cost510,
      { kind: 'claim', by: institute },
    ),
    desk.say(
      'The evaluators could not reconcile their count with the 81 percent that the Ministry published.',
      [2, 39],
    ),
    desk.say(
      'Parliament is expected to decide between the two options by 30 November 2025.',
      [3, 41],
      { kind: 'forecast' },
    ),
  ]
  return block('bottom-line', 'Bottom line', 'prose', { statements })
}

export function takeaways(desk: Desk): BlockView {
  const statements = [
    desk.say(
      "Harrowick's schools served 2.6 million free meals in 2024, a total that the Ministry takes from supplier invoices.",
      passages.served,
      { support: '2 origins', grade: 'B1', also: [passages.servedToo] },
    ),
    desk.say(
      'Take-up in Harrowick was 74 percent of enrolled pupils in the autumn term of 2024.',
      passages.takeUp74,
      { by: institute, grade: 'F3' },
    ),
    desk.say(
      'The evaluators project that a national scheme will cost €470 million a year at full cost.',
      passages.national470,
      { kind: 'forecast', by: institute, grade: 'F3' },
    ),
    desk.say(
      'Absence fell by 1.8 days a pupil in the first school year, which suggests but does not prove an effect.',
      [2, 49],
      { kind: 'claim', by: institute, grade: 'F3' },
    ),
    desk.say(
      'Harrowick Council expects its reserves for school meals to run out by March 2026 unless the grant rises.',
      [1, 46],
      { kind: 'forecast', grade: 'F6' },
    ),
  ]
  const intro =
    'Each with the reliability of its source (A to F, as declared) and its credibility (1 to 6, as computed).'
  return block('takeaways', 'Key takeaways', 'statements', { intro, statements })
}

export function problem(desk: Desk): BlockView {
  const statements = [
    desk.say(
      'Parliament passed the Meals Act on 14 March 2023, after one family in five had reported skipping meals that winter.',
      [3, 14],
    ),
    desk.say(
      "The pilot opened in 35 primary schools of Harrowick on 4 September 2023 and reached the town's 12 secondary schools on 15 January 2024.",
      [3, 14],
    ),
    desk.say('Harrowick Council runs the free lunches in all 47 schools of the town.', [1, 18], {
      support: '2 origins',
    }),
    desk.say(
      "The Ministry's grant to Harrowick Council came to €8.8 million in 2024 and is fixed until August 2026.",
      [3, 32],
    ),
    desk.say(
      'Harrowick Council covered the gap, roughly €1.3 million over the year, from its reserves.',
      [1, 22],
      { kind: 'claim' },
    ),
  ]
  return block('problem', 'One family in five skipped meals; a law followed', 'prose', {
    statements,
  })
}

export function findings(desk: Desk): BlockView {
  return block('findings', 'What the sources say', 'groups', {
    intro: 'By theme, the best supported first.',
    groups: [takeUp(desk), costs(desk), suppliers(desk), pupils(desk)],
  })
}

function takeUp(desk: Desk): StatementGroup {
  const statements = [
    desk.say(
      "Take-up in Harrowick was 81 percent of enrolled pupils in the autumn term of 2024, according to the Ministry's caterer returns.",
      passages.takeUp81,
      { kind: 'claim', by: ministry },
    ),
    desk.say(
      'The Ministry believes that serving every pupil at the same counter may have reduced the stigma of a free lunch.',
      [3, 18],
      { kind: 'claim', by: ministry },
    ),
    desk.say(
      'Secondary pupils reportedly leave the queue when it lasts longer than ten minutes.',
      [1, 30],
      { kind: 'claim' },
    ),
    desk.say(
      '“The lunch queue is now the one place where nobody can tell who has money,” said Marit Ovesko, head of Quayside Primary School.',
      [1, 32],
      { kind: 'claim' },
    ),
  ]
  return { heading: 'Who eats: take-up and stigma', note: '3 origins', statements }
}

function costs(desk: Desk): StatementGroup {
  const statements = [
    desk.say(
      'Each free meal in Harrowick cost €3.90 in 2024, counting food and labour, according to the council’s audited accounts.',
      passages.cost390,
      { kind: 'claim', by: council },
    ),
    desk.say(
      'The Ministry [of Schools] probably left out holiday pay when it put the same cost at €3.40.',
      [
        1,
        22,
        'The Ministry of Schools probably left out holiday pay when it put the same cost at €3.40.',
      ],
      { kind: 'claim', by: council },
    ),
    desk.say(
      'The Ministry expects a national scheme to cost about €310 million a year from September 2027, counting food and labour only.',
      passages.national310,
      { kind: 'forecast', by: ministry },
    ),
  ]
  return { heading: 'What a meal costs and who pays', note: '3 origins', statements }
}

function suppliers(desk: Desk): StatementGroup {
  const sharesToo =
    'Shares in Pellmore Catering rose about 6&nbsp;percent on 10&nbsp;October 2024, after the firm announced a price rise of 9&nbsp;percent.'
  const statements = [
    desk.say(
      'Pellmore Catering holds the contract for 31 of the 47 schools and raised its prices by 9 percent on 9 October 2024.',
      [1, 24],
      { by: council },
    ),
    desk.say(
      'Shares in Pellmore Catering rose 6 percent on the Norland exchange on 10 October 2024.',
      [1, 24],
      { support: '2 origins', also: [[2, 54, sharesToo]] },
    ),
  ]
  return { heading: 'Suppliers, contracts and prices', note: '2 origins', statements }
}

function pupils(desk: Desk): StatementGroup {
  const statements = [
    desk.say('The evaluators found no measurable change in reading scores.', [2, 49]),
    desk.say(
      'Teachers in Harrowick report better concentration in the afternoon, although the Ministry has not yet tested that claim.',
      [3, 28],
      { kind: 'claim', by: 'unnamed teachers, via the Norland Ministry of Schools' },
    ),
  ]
  return { heading: 'Effects on pupils: attendance and learning', note: '2 origins', statements }
}
