import { createHash } from 'node:crypto'
import type { Disk } from '../effects.ts'
import { BriefError, type Diagnostic, fail } from '../error.ts'
import type { SourceFile } from '../model.ts'
import { decode } from './decode.ts'
import type { FoundSource } from './find-sources.ts'
import { readSidecar } from './read-sidecar.ts'

export interface ReadSource {
  /** Undefined when there are errors, and when there is nothing to read. */
  file: SourceFile | undefined
  diagnostics: Diagnostic[]
}

/** One source with its sidecar. Nothing is thrown: what is wrong with either is told together. */
export async function readSource(
  source: FoundSource,
  disk: Disk,
  sourceBytes: number,
): Promise<ReadSource> {
  const { declared, diagnostics: ofSidecar } = await readSidecar(source.location, disk)
  const { file, diagnostics: ofText } = readText(source, sourceBytes)
  const diagnostics = [...ofText, ...ofSidecar]
  if (file === undefined || diagnostics.some((d) => d.severity === 'error')) {
    return { file: undefined, diagnostics }
  }
  return { file: { ...file, declared, messages: diagnostics }, diagnostics }
}

function readText(source: FoundSource, sourceBytes: number): ReadSource {
  const { found, location, format } = source
  try {
    const { bytes } = found
    if (bytes.length > sourceBytes) throw tooLarge(location, bytes.length, sourceBytes)
    const { text, warnings } = decode(bytes, location, format)
    if (text.trim() === '') return { file: undefined, diagnostics: [...warnings, empty(location)] }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = { path: found.path, format, text, sha256, bytes: bytes.length }
    return { file: { ...file, declared: {}, messages: [] }, diagnostics: warnings }
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return { file: undefined, diagnostics: error.diagnostics }
  }
}

function tooLarge(file: string, bytes: number, limit: number): BriefError {
  const message = `${bytes} bytes, where at most ${limit} are read`
  const hint = 'split it, or raise limits.sourceBytes'
  return fail('sources', 'E_TOO_LARGE', message, { file, hint })
}

function empty(file: string): Diagnostic {
  return { code: 'W_EMPTY_SOURCE', severity: 'warning', message: 'empty, and left out', file }
}
