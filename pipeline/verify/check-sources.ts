import { undo } from '../edits/undo.ts'
import type { Diagnostic } from '../error.ts'
import type { LedgerFile, SourceFile } from '../model.ts'
import { finding } from './finding.ts'

/**
 * Every source of the ledger is at hand, unchanged, and every claim is, after its edits are undone,
 * the characters at its place. Sources are found by what they hold, not by their names.
 */
export function checkSources(
  { sources, claims }: LedgerFile,
  files: readonly SourceFile[],
): Diagnostic[] {
  const byHash = new Map(files.map((file) => [file.sha256, file]))
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = new Map<string, SourceFile>()
  const missing = sources.flatMap(({ file, sha256, layer }) => {
    const source = byHash.get(sha256)
    if (source) found.set(file, source)
    if (source && source.layer?.sha256 === layer) return []
    const what = source ? 'is read otherwise than it was' : 'is not the file that was read'
    const message = source || byPath.has(file) ? `the source ${what}` : 'the source is not there'
    return [
      finding(source || byPath.has(file) ? 'E_SOURCE_CHANGED' : 'E_SOURCE_MISSING', message, {
        file,
      }),
    ]
  })
  const wrong = claims.flatMap(({ id, file, line, start, end, text, edits }) => {
    const source = found.get(file)
    if (source === undefined || undo(text, edits) === source.text.slice(start, end)) return []
    const message = `claim ${id} is not what the source says at its place: "${text}"`
    return [finding('E_CLAIM', message, { file, line })]
  })
  return [...missing, ...wrong]
}
