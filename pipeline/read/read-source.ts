import { createHash } from 'node:crypto'
import type { Disk } from '../effects.ts'
import { BriefError, type Diagnostic, fail } from '../error.ts'
import type { Metadata, SourceFile } from '../model.ts'
import { contentOf } from './content-of.ts'
import type { ConvertLimits } from './convert/converted.ts'
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
  limits: ConvertLimits & { sourceBytes: number },
): Promise<ReadSource> {
  const { declared, overrules, diagnostics: ofSidecar } = await readSidecar(source.location, disk)
  const { file, diagnostics: ofText } = await readText(source, declared, limits)
  const useless = overrules.length > 0 && file && file.format !== 'text'
  const diagnostics = [...ofText, ...ofSidecar, ...(useless ? [linesUnused(source.location)] : [])]
  if (file === undefined || diagnostics.some((d) => d.severity === 'error')) {
    return { file: undefined, diagnostics }
  }
  const overruled = overrules.length > 0 ? { overrules } : {}
  return { file: { ...file, ...overruled, messages: diagnostics }, diagnostics }
}

async function readText(
  source: FoundSource,
  declared: Metadata,
  limits: ConvertLimits & { sourceBytes: number },
): Promise<ReadSource> {
  const { found, location } = source
  try {
    const { bytes } = found
    if (bytes.length > limits.sourceBytes)
      throw tooLarge(location, bytes.length, limits.sourceBytes)
    const { warnings, ...content } = await contentOf(source, bytes, limits)
    if (!hasWords(content)) {
      return { file: undefined, diagnostics: [...warnings, empty(location)] }
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const stored = { path: found.path, sha256, bytes: bytes.length }
    return { file: { ...stored, ...content, declared, messages: [] }, diagnostics: warnings }
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return { file: undefined, diagnostics: error.diagnostics }
  }
}

/** A page may be shown by a program; a layer without words comes from an empty document. */
function hasWords({ text, layer, format }: Pick<SourceFile, 'text' | 'layer' | 'format'>): boolean {
  const words = layer && format === 'html' ? text.replace(/<[^<>]*>/g, '') : text
  return words.trim() !== ''
}

function linesUnused(file: string): Diagnostic {
  const message = 'what the sidecar says under "lines" holds for plain texts alone'
  const hint = 'take it out, or change the markup of the source'
  return { code: 'W_LINES_UNUSED', severity: 'warning', message, file: `${file}.yaml`, hint }
}

function tooLarge(file: string, bytes: number, limit: number): BriefError {
  const message = `${bytes} bytes, where at most ${limit} are read`
  const hint = 'split it, or raise limits.sourceBytes'
  return fail('sources', 'E_TOO_LARGE', message, { file, hint })
}

function empty(file: string): Diagnostic {
  return { code: 'W_EMPTY_SOURCE', severity: 'warning', message: 'empty, and left out', file }
}
