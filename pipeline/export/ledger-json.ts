import type { Document, Ledger, LedgerClaim, LedgerFile } from '../model.ts'
import { selectorsOf } from './selectors.ts'

/** The ledger as the text of `ledger.json`, with the place of each claim as selectors. */
export function ledgerJson(ledger: Ledger, documents: readonly Document[]): string {
  const selector = new Map<string, LedgerClaim['selector']>()
  for (const { file } of documents) {
    const claims = ledger.claims.filter((claim) => claim.file === file.path)
    const found = selectorsOf(file.text, claims)
    for (const [i, { id }] of claims.entries()) selector.set(id, found[i] ?? [])
  }
  const claims = ledger.claims.map((claim) => ({
    ...claim,
    selector: selector.get(claim.id) ?? [],
  }))
  const file: LedgerFile = { schema: 1, ...ledger, claims }
  return `${JSON.stringify(file, null, 2)}\n`
}
