import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestDossier } from './support/digest-dossier.ts'
import { questionCases } from './support/question-cases.ts'
import { root } from './support/run-brief.ts'

it('questions are answered by claims that answer them, or left open', async () => {
  const { ledger } = await digestDossier(join(root, 'tests/dossiers/school-meals'))
  const cases = questionCases('questions.md', ledger)
  const wrong = cases.filter(({ wanted, found }) =>
    found.some((text) => !wanted.some((words) => text.includes(words))),
  )
  expect(wrong).toEqual([])
  const answered = cases.filter(({ wanted, found }) => wanted.length > 0 && found.length > 0)
  const owed = cases.filter(({ wanted }) => wanted.length > 0)
  expect(answered.length / owed.length).toBeGreaterThanOrEqual(0.8)
})
