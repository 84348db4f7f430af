import type { OutputFile } from '../effects.ts'
import type { Document, Ledger } from '../model.ts'
import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'
import { figuresCsv } from './figures-csv.ts'
import { ledgerJson } from './ledger-json.ts'

/** The ledger as files that other programs read; the same ledger gives the same bytes. */
export function exportLedger(ledger: Ledger, documents: readonly Document[]): OutputFile[] {
  return [
    { path: 'ledger.json', data: ledgerJson(ledger, documents) },
    { path: 'figures.csv', data: figuresCsv(ledger) },
    { path: 'references.json', data: cslJson(ledger.sources) },
    { path: 'references.bib', data: bibtex(ledger.sources) },
  ]
}
