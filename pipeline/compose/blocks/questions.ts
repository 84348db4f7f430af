import type { Composer } from '../context.ts'
import { statementOf } from '../statement.ts'

/** The audience's questions, each with what a source says to it, or that none does. */
export const questions: Composer = (context) => {
  const groups = context.audience.questions.map((question) => {
    const answers = context.evidence
      .filter(({ group }) => group === question)
      .flatMap(({ claim }) => context.claims.get(claim) ?? [])
    return {
      heading: question,
      note: answers.length === 0 ? 'No source was found to address this.' : '',
      statements: answers.map((claim) => statementOf(claim, context)),
    }
  })
  return groups.length > 0 ? { layout: 'groups', groups } : undefined
}
