import type { Brief, Ledger } from '../model.ts'
import { measured, type Reading, type Shown } from './gate.ts'
import { statementsOf } from './printed-claims.ts'

/**
 * Claims that two briefs print, and print differently: other words, another kind, another speaker,
 * or another passage behind them. None, or the build fails.
 */
export function consistency(briefs: Shown[], { claims }: Ledger): Reading[] {
  const prints = briefs.map(({ brief }) => printsOf(brief))
  const torn = claims.filter(({ id }) => {
    const forms = prints.flatMap((print) => print.get(id) ?? [])
    return new Set(forms).size > 1
  })
  if (briefs.length < 2) return []
  const message = `print a statement in two ways: ${torn.map(({ id }) => id).join(', ')}`
  return [
    {
      gate: 'consistency',
      audience: briefs.map(({ audience }) => audience.id).join(', '),
      ...measured(torn.length, torn.length === 0, 'failed', message),
    },
  ]
}

/** How a brief prints each claim, in one string. */
function printsOf(brief: Brief): Map<string, string> {
  const passages = new Map(brief.notes.map(({ claim, passage }) => [claim, passage]))
  return new Map(
    statementsOf(brief).map(({ id, runs, kind, speaker, support }) => {
      const words = runs.map(({ text }) => text).join('')
      return [id, [words, kind, speaker, support, passages.get(id)].join('\n')]
    }),
  )
}
