import type { Brief } from '../../pipeline/model.ts'
import { block, Desk } from './sample-desk.ts'
import { bottomLine, findings, problem, takeaways } from './sample-findings.ts'
import { confidence, differences, options, recommendations, risks } from './sample-options.ts'
import { sources } from './sample-passages.ts'

/**
 * A brief as rich as a real one: every layout, every kind of statement, several citations to a
 * statement. A speaker stands beside a statement only where its words do not name one. What it
 * says comes from the three sources of tests/dossiers/school-meals.
 *
 * @param changes fields to put in place of the sample's own
 */
export function sampleBrief(changes: Partial<Brief> = {}): Brief {
  const desk = new Desk()
  const blocks = [
    bottomLine(desk),
    takeaways(desk),
    problem(desk),
    findings(desk),
    differences(desk),
    options(desk),
    recommendations(desk),
    risks(desk),
    confidence(),
    block('sources', 'Sources', 'sources', { sources }),
  ]
  return {
    audience: 'policy',
    template: 'policy',
    series: 'Policy brief',
    title: 'Free school meals reach most pupils, but at a higher cost than reported',
    dossier: 'Free school meals in Norland',
    language: 'en',
    date: '2025-05-20',
    dateLabel: '20 May 2025',
    status: 'As of 20 May 2025 · 3 sources · 3 origins · 1 of them primary',
    warnings: [
      'One source is written by a party with an interest in the outcome (source 1).',
      'Two sources have no declared reliability (sources 1 and 2).',
    ],
    paper: 'A4',
    accent: '#1f4e79',
    draft: false,
    contents: blocks.map(({ id, heading }) => ({ id, heading, page: '' })),
    blocks,
    sources,
    notes: desk.notes.toSorted((a, b) => a.n - b.n || (a.mark < b.mark ? -1 : 1)),
    generator: 'brief 0.1.0',
    ...changes,
  }
}
