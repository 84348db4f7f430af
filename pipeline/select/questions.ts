import { stemCounts } from '../language/similarity.ts'
import type { Evidence } from '../model.ts'
import type { Candidate } from './candidates.ts'

/** Share of a question's content words that an answer must hold: a wrong answer is worse than none. */
const needed = 0.8

/** The claim that answers each question best; a question without one is left open. */
export function chooseAnswers(questions: string[], pool: Candidate[], block: number): Evidence[] {
  // What a term means answers no question about the case at hand.
  const answers = pool.filter(({ claim }) => !claim.roles.includes('definition'))
  const stems = answers.map(({ claim }) => stemCounts(`${claim.text} ${claim.heading}`))
  return questions.flatMap((question) => {
    const asked = [...stemCounts(question).keys()]
    let best: { index: number; share: number } | undefined
    stems.forEach((held, index) => {
      const share = asked.filter((stem) => held.has(stem)).length / Math.max(asked.length, 1)
      if (share >= needed && share > (best?.share ?? 0)) best = { index, share }
    })
    const candidate = best && answers[best.index]
    if (!best || !candidate) return []
    const reason = `holds ${Math.round(best.share * 100)} % of the question's words`
    return [{ block, claim: candidate.claim.id, group: question, score: best.share, reason }]
  })
}
