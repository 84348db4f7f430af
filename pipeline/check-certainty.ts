import { lostHedges } from './language/hedges.ts'
import type { Brief, Claim, Edit, Ledger, Statement } from './model.ts'

/** Edits that may leave words of the source out, or stand for words of it. */
const wordy = new Set<Edit['rule']>(['ellipsis', 'restored', 'lead-in'])

/**
 * Proves that nothing is printed with more certainty than its source has: every hedging word of a
 * claim's own characters, and of the lead-in that hedges for it, stands in the printed statement.
 *
 * @throws Error where one is lost, which is a bug of the program and of no source
 */
export function checkCertainty(brief: Brief, ledger: Ledger): void {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))
  const lost = statementsOf(brief).flatMap((statement) => {
    const claim = claims.get(statement.id)
    return claim ? lostIn(statement, claim) : [`${statement.id}: no such claim`]
  })
  if (lost.length > 0)
    throw new Error(`printed with more certainty than the source has:\n${lost.join('\n')}`)
}

const statementsOf = ({ blocks }: Brief): Statement[] =>
  blocks.flatMap(({ statements, groups }) => [
    ...statements,
    ...groups.flatMap((group) => group.statements),
  ])

function lostIn({ runs }: Statement, claim: Claim): string[] {
  const printed = runs.map(({ text }) => text).join('')
  const missing = new Set(lostHedges(wordsOfSource(claim), printed))
  for (const words of claim.hedge?.words ?? [])
    if (!printed.toLowerCase().includes(words)) missing.add(words)
  return [...missing].map(
    (words) => `${claim.file}:${claim.line}: “${words}” is lost in: ${printed}`,
  )
}

/** The claim as a reader of the source reads it: without markup, with every word. */
function wordsOfSource({ text, edits }: Claim): string {
  let words = ''
  let at = 0
  for (const { start, end, from, to, rule } of edits) {
    words += text.slice(at, start) + (wordy.has(rule) ? from : to)
    at = end
  }
  return words + text.slice(at)
}
