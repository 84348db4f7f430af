import { wordsOf } from '../language/words.ts'
import type { Claim, Document, SourceRecord } from '../model.ts'

/** A source as the ledger names it, with what a reader should be warned of. */
export function recordOf(
  document: Document,
  claims: Claim[],
  originOf: Map<string, string>,
): SourceRecord {
  const { file, meta } = document
  const own = claims.filter((claim) => claim.file === file.path)
  return {
    ...meta,
    file: file.path,
    sha256: file.sha256,
    kind: meta.kind ?? 'article',
    origin: originOf.get(file.path) ?? '',
    words: own.reduce((sum, claim) => sum + wordsOf(claim.text).length, 0),
    warnings: [
      ...(meta.title ? [] : ['untitled']),
      ...(meta.author || meta.publisher ? [] : ['unsigned']),
      ...(meta.date ? [] : ['undated']),
    ],
  }
}
