import type { Edit, EditRule } from '../model.ts'
import { undo } from './undo.ts'

/** Edits that take away or replace what a reader of the source never sees. */
const unseen: ReadonlySet<EditRule> = new Set([
  'white-space',
  'list-marker',
  'markup',
  'entity',
  'citation-mark',
])

/**
 * The words of a source as its readers see them: an edited text with what was changed in its words
 * put back, and without tags, entities and marks of lists and notes, `74&nbsp;percent`.
 */
export function restoreWords(text: string, edits: readonly Edit[]): string {
  return undo(
    text,
    edits.filter(({ rule }) => !unseen.has(rule)),
  )
}
