import * as z from 'zod'
import { type Diagnostic, fail } from '../error.ts'
import { ledgerSchema } from '../export/ledger-schema.ts'
import type { LedgerFile, PrintedEvidence } from '../model.ts'
import { readSealed, type SealedPdf } from '../seal/read-sealed.ts'
import { sha256 } from '../seal/sha256.ts'
import { finding } from './finding.ts'

/** A brief as its PDF holds it. */
export interface OpenBrief {
  sealed: SealedPdf
  ledger: LedgerFile
  evidence: PrintedEvidence
  /** What of the seal and of the attachments does not hold. */
  findings: Diagnostic[]
}

const text = z.string()

const evidenceSchema: z.ZodType<PrintedEvidence> = z.object({
  audience: text,
  title: text,
  statements: z.array(z.object({ block: text, claim: text, text })),
  passages: z.array(
    z.object({ claim: text, mark: text, file: text, line: z.int(), passage: text }),
  ),
})

const manifestSchema = z.object({
  outputs: z.array(z.object({ path: text, sha256: text })),
})

/**
 * Opens a brief and checks its seal: that no byte has changed, and that its attachments are those
 * that its manifest lists. Throws `BriefError` (sources) for a file that is no brief.
 */
export async function openBrief(bytes: Uint8Array, file: string): Promise<OpenBrief> {
  const sealed = await readSealed(bytes).catch((cause: unknown) => {
    const error = fail('sources', 'E_NOT_A_BRIEF', 'it is no PDF that can be read', { file })
    error.cause = cause
    throw error
  })
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(jsonOf(sealed.attachments.get(name)))
    if (parsed.success) return parsed.data
    const hint = 'only PDFs that this program has made can be verified'
    throw fail('sources', 'E_NOT_A_BRIEF', `it carries no ${name} that can be read`, { file, hint })
  }
  const ledger = read('ledger.json', ledgerSchema)
  const evidence = read('evidence.json', evidenceSchema)
  const manifest = read('manifest.json', manifestSchema)
  const seal = sealed.untouched
    ? []
    : [finding('E_SEAL', 'its bytes are not those that were sealed', { file })]
  const altered = manifest.outputs
    .filter(({ path, sha256: hash }) => sha256(sealed.attachments.get(path) ?? '') !== hash)
    .map(({ path }) => finding('E_ATTACHMENT', `${path} in it is not the one sealed`, { file }))
  return { sealed, ledger, evidence, findings: [...seal, ...altered] }
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
