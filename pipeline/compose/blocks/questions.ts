import type { StatementGroup } from '../../model.ts'
import type { Composer } from '../context.ts'
import { sayKindOnce, statementOf } from '../statement.ts'

/** The audience's questions, each with what a source says to it; those that none addresses, at once. */
export const questions: Composer = (context) => {
  const asked = context.audience.questions.slice(0, context.config.max)
  if (asked.length === 0) return undefined
  const groups = asked.map((question): StatementGroup => {
    const answers = context.evidence
      .filter(({ group }) => group === question)
      .flatMap(({ claim }) => context.claims.get(claim) ?? [])
    return { heading: question, ...sayKindOnce(answers.map((one) => statementOf(one, context))) }
  })
  const open = groups.filter(({ statements }) => statements.length === 0)
  const answered = groups.filter(({ statements }) => statements.length > 0)
  const unanswered = open.map(({ heading }) => heading).join(' ')
  const note = unanswered === '' ? '' : `No statement was found that answers: ${unanswered}`
  if (answered.length === 0) return { layout: 'text', paragraphs: [note] }
  return { layout: 'groups', intro: note, groups: answered }
}
