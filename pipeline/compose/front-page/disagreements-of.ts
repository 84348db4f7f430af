import type { Choice, FigureGroup, Ledger } from '../../model.ts'

/** The questions that sources answer differently, and the claims that answer each. */
export interface Disagreements {
  choices: Choice[]
  byClaim: Map<string, Choice[]>
}

/** The groups of figures that differ, each with an id for the page. */
export function disagreementsOf({ figures }: Pick<Ledger, 'figures'>): Disagreements {
  const differing = figures.filter(({ verdict }) => verdict === 'differ')
  const choices = differing.map((group) => ({ id: group.id, label: labelOf(group) }))
  const byClaim = new Map<string, Choice[]>()
  for (const [i, { values }] of differing.entries()) {
    const choice = choices[i]
    if (!choice) continue
    for (const claim of new Set(values.map((value) => value.claim))) {
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), choice])
    }
  }
  return { choices, byClaim }
}

/** So many answers are named. */
const mostAnswers = 4

/** "What a meal costs: €3.40 / €5.10": several questions may be asked under one heading. */
function labelOf({ subject, values }: FigureGroup): string {
  const answers = [...new Set(values.map(({ text }) => text))]
  const more = answers.length > mostAnswers ? ' / …' : ''
  return `${subject}: ${answers.slice(0, mostAnswers).join(' / ')}${more}`
}
