import type { Disk } from '../effects.ts'
import type { Diagnostic } from '../error.ts'
import { BriefError } from '../error.ts'
import { type Declared, readDeclared } from '../metadata/read-declared.ts'
import { decode } from './decode.ts'

/** What the file beside a source, `<source>.yaml`, declares of it; nothing without one. */
export async function readSidecar(location: string, disk: Disk): Promise<Declared> {
  const file = `${location}.yaml`
  try {
    const bytes = await disk.readIfAny(file)
    if (bytes === undefined) return nothing([])
    const { text, warnings } = decode(bytes, file, 'text')
    const declared = readDeclared(text, file)
    return { ...declared, diagnostics: [...warnings, ...declared.diagnostics] }
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return nothing(error.diagnostics)
  }
}

const nothing = (diagnostics: Diagnostic[]): Declared => ({
  declared: {},
  overrules: [],
  diagnostics,
})
