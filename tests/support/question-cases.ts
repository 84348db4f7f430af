import { readFileSync } from 'node:fs'
import { defaultGates } from '../../pipeline/config/defaults.ts'
import type { Ledger } from '../../pipeline/model.ts'
import { candidatesOf } from '../../pipeline/select/candidates.ts'
import { noneChosen } from '../../pipeline/select/chosen.ts'
import { chooseAnswers } from '../../pipeline/select/questions.ts'

const anything = { ...defaultGates, sourceShare: 1 }

/** A question, words of the claims that answer it, and what was chosen to answer. */
export interface QuestionCase {
  question: string
  wanted: string[]
  found: string[]
}

/** Asks a ledger the questions of a table below `tests/cases`. */
export function questionCases(document: string, ledger: Ledger): QuestionCase[] {
  const text = readFileSync(new URL(`../cases/${document}`, import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => /^\| [^|]+\? \|.*\|$/.test(line))
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim.text]))
  const pool = candidatesOf(ledger, '')
  return rows.map((row) => {
    const [question = '', answer = ''] = row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    const evidence = chooseAnswers([question], pool, 0, noneChosen(ledger, anything))
    const found = evidence.map(({ claim }) => claims.get(claim) ?? '')
    return { question, wanted: answer === '-' ? [] : answer.split(', '), found }
  })
}
