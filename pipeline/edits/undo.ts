import type { Edit } from '../model.ts'

/** Puts back what the edits replaced; they are in order and do not overlap. */
export function undo(text: string, edits: readonly Edit[]): string {
  let undone = ''
  let at = 0
  for (const { start, end, from } of edits) {
    undone += text.slice(at, start) + from
    at = end
  }
  return undone + text.slice(at)
}
