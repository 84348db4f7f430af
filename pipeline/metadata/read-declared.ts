import type { Diagnostic } from '../error.ts'
import type { Metadata, Overrule } from '../model.ts'
import { map } from './check.ts'
import { overrules } from './overrules.ts'
import { parseYaml } from './parse-yaml.ts'
import { METADATA_LIMIT, metadataFields } from './read-metadata.ts'

export interface Declared {
  declared: Metadata
  /** In the order of the lines; empty without any. */
  overrules: Overrule[]
  diagnostics: Diagnostic[]
}

const sidecar = map<Metadata & { lines?: Overrule[] }>({ ...metadataFields, lines: overrules })

/**
 * Reads a sidecar: metadata, and under `lines` what single lines of the source are.
 *
 * @returns what is right, and an error for everything that is not, with its place
 */
export function readDeclared(yamlText: string, file: string): Declared {
  const yaml = parseYaml(yamlText, { file, firstLine: 1, limit: METADATA_LIMIT })
  const { lines = [], ...declared } = (yaml.root && sidecar(yaml.root, '', yaml)) ?? {}
  return { declared, overrules: lines, diagnostics: yaml.diagnostics }
}
