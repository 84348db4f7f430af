import { restoreWords } from '../edits/restore-words.ts'
import type { Diagnostic } from '../error.ts'
import type { LedgerFile, PrintedEvidence } from '../model.ts'
import { finding } from './finding.ts'

/**
 * Every statement that a brief says it prints is a claim of its ledger, or a stretch of one, and
 * every passage is the claim's own words.
 */
export function checkStatements(
  { claims }: LedgerFile,
  { statements, passages }: PrintedEvidence,
): Diagnostic[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const said = statements.flatMap(({ claim: id, text }) => {
    const claim = byId.get(id)
    if (claim === undefined) return [finding('E_NO_CLAIM', `claim ${id} is not in the ledger`)]
    const stretch = text.replace(/^… | …$/g, '').replace(/^Forecast: /, '')
    if (claim.text.includes(stretch) || isRemark(text)) return []
    const message = `claim ${id} does not say what is printed of it: "${text}"`
    return [finding('E_STATEMENT', message, { file: claim.file, line: claim.line })]
  })
  const quoted = passages.flatMap(({ claim: id, passage, mark }) => {
    const claim = byId.get(id)
    if (claim && restoreWords(claim.text, claim.edits) === passage) return []
    return [finding('E_PASSAGE', `passage ${mark} is not that of claim ${id}: "${passage}"`)]
  })
  return [...said, ...quoted]
}

/** Said in place of words that may not be quoted. */
const isRemark = (text: string): boolean => text.startsWith('not quoted: ')
