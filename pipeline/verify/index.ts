import type { Diagnostic } from '../error.ts'
import { bibtex } from '../export/bibtex.ts'
import { cslJson } from '../export/csl-json.ts'
import { figuresCsv } from '../export/figures-csv.ts'
import type { LedgerFile, SourceFile } from '../model.ts'
import type { ConvertLimits } from '../read/convert/converted.ts'
import { taggedText } from '../read/convert/pdf/tagged-text.ts'
import type { SealedPdf } from '../seal/read-sealed.ts'
import { checkPrint } from './check-print.ts'
import { checkSources } from './check-sources.ts'
import { checkStatements } from './check-statements.ts'
import { finding } from './finding.ts'
import { openBrief } from './open-brief.ts'

/** What verifying a brief has come to. */
export interface Verification {
  title: string
  statements: number
  passages: number
  claims: number
  sources: number
  /** The claims were held against the sources, and not against the ledger alone. */
  againstSources: boolean
  /** What does not hold; empty where all does. */
  findings: Diagnostic[]
}

/**
 * Proves a brief against the ledger inside its PDF: the bytes are those that were sealed, every
 * printed statement is a claim, and, where `sources` are given, every claim is the characters at
 * its place in a source of the recorded hash. It notices alteration; it is no signature. Throws
 * `BriefError` (sources) when the file is no brief.
 */
export async function verify(
  { path, bytes }: { path: string; bytes: Uint8Array },
  limits: ConvertLimits,
  sources?: readonly SourceFile[],
): Promise<Verification> {
  const { sealed, ledger, evidence, findings } = await openBrief(bytes, path)
  const texts = await taggedText(bytes, path, limits)
  const text = sealed.order.map(({ page, mcid }) => texts.get(`${page}:${mcid}`) ?? '').join(' ')
  return {
    title: evidence.title,
    statements: evidence.statements.length,
    passages: evidence.passages.length,
    claims: ledger.claims.length,
    sources: ledger.sources.length,
    againstSources: sources !== undefined,
    findings: [
      ...findings,
      ...checkDerived(ledger, sealed, path),
      ...checkStatements(ledger, evidence),
      ...checkPrint(text, evidence),
      ...(sources ? checkSources(ledger, sources) : []),
    ],
  }
}

/** The figures and references are those of the ledger. */
function checkDerived(ledger: LedgerFile, { attachments }: SealedPdf, file: string): Diagnostic[] {
  const derived: [name: string, text: string][] = [
    ['figures.csv', figuresCsv(ledger)],
    ['references.json', cslJson(ledger.sources)],
    ['references.bib', bibtex(ledger.sources)],
  ]
  return derived
    .filter(([name, text]) => new TextDecoder().decode(attachments.get(name)) !== text)
    .map(([name]) =>
      finding('E_ATTACHMENT', `${name} in it does not follow from its ledger`, { file }),
    )
}
