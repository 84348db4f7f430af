import type { Disk } from '../effects.ts'
import type { Diagnostic } from '../error.ts'
import { BriefError } from '../error.ts'
import { readMetadata } from '../metadata/read-metadata.ts'
import type { Metadata } from '../model.ts'
import { decode } from './decode.ts'

export interface Sidecar {
  declared: Metadata
  diagnostics: Diagnostic[]
}

/** What the file beside a source, `<source>.yaml`, declares of it; nothing without one. */
export async function readSidecar(location: string, disk: Disk): Promise<Sidecar> {
  const file = `${location}.yaml`
  try {
    const bytes = await disk.readIfAny(file)
    if (bytes === undefined) return { declared: {}, diagnostics: [] }
    const { text, warnings } = decode(bytes, file, 'text')
    const { meta, diagnostics } = readMetadata(text, { file, firstLine: 1 })
    return { declared: meta, diagnostics: [...warnings, ...diagnostics] }
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return { declared: {}, diagnostics: error.diagnostics }
  }
}
