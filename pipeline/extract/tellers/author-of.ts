import { isPersonName } from '../../language/names.ts'
import type { Document, SourceKind } from '../../model.ts'

/** Kinds whose "I" is their author's. */
const own: ReadonlySet<SourceKind> = new Set(['article', 'note', 'correspondence'])

/** The one person who writes a source in their own voice; undefined where that is not sure. */
export function authorOf({ meta, judgement }: Document): string | undefined {
  const kind = meta.kind ?? judgement?.kind ?? 'article'
  const { author = '' } = meta
  if (!own.has(kind) || judgement?.generated || (judgement?.spun.length ?? 0) > 0) return undefined
  return isPersonName(author) && !/ (?:and|&) /.test(author) ? author : undefined
}
