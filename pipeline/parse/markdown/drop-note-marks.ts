import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'
import { type NoteMark, noteMarks } from './note-marks.ts'
import type { PlaceText } from './place-text.ts'

interface Context {
  file: SourceFile
  place: PlaceText
  log: Cleaning[]
}

/**
 * Takes the marks of programs for notes out of a tree, in place: `==highlights==`, `[[links]]`,
 * `![[embeds]]`, `%%comments%%`, `^block-ids`, lines of `#tags`, notes and citations within the
 * line. The words that remain keep their places.
 *
 * @returns the log of it
 */
export function dropNoteMarks(tree: Root, file: SourceFile, place: PlaceText): Cleaning[] {
  const log: Cleaning[] = []
  visit(tree, { file, place, log })
  return log
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete'])

function visit(node: Nodes, context: Context): void {
  if (!('children' in node)) return
  if (phrasing.has(node.type)) dropMarks(node, context)
  for (const child of node.children) visit(child, context)
}

function dropMarks(parent: Parents, context: Context): void {
  const words = parent.children.map((child) => (child.type === 'text' ? child.value : '\ufffc'))
  const marks = noteMarks(words.join(''), parent.type === 'heading')
  if (marks.length === 0) return
  const kept: Nodes[] = []
  let at = 0
  let next = 0
  for (const [i, child] of parent.children.entries()) {
    const end = at + (words[i] ?? '').length
    const inside: NoteMark[] = []
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[next]) {
      inside.push(mark)
      // It may go on in the next child.
      if (mark.end > end) break
      next++
    }
    kept.push(...partsOf(child, { start: at, end }, inside, context))
    at = end
  }
  // Parts of texts stand where the texts stood.
  parent.children = kept as typeof parent.children
}

/** What is left of a child, given the marks that lie in it. */
function partsOf(
  child: Nodes,
  { start, end }: { start: number; end: number },
  marks: NoteMark[],
  context: Context,
): Nodes[] {
  if (marks.length === 0) return [child]
  if (child.type !== 'text')
    return marks.some((m) => m.start <= start && m.end >= end) ? [] : [child]
  const part = context.place(child)
  if (!part) return [child]
  const parts: Text[] = []
  let at = 0
  for (const mark of marks) {
    const from = Math.max(mark.start - start, 0)
    const to = Math.min(mark.end, end) - start
    if (from > at) parts.push(part(at, from))
    const gone = part(from, to)
    if (mark.to !== '') parts.push({ ...gone, value: mark.to })
    note(mark, gone, context)
    at = to
  }
  if (at < child.value.length) parts.push(part(at, child.value.length))
  return parts
}

function note(mark: NoteMark, gone: PhrasingContent, { log, file }: Context): void {
  const { rule, removed, reason } = mark
  const label = removed ? 'junk' : 'paragraph'
  const action = removed ? 'removed' : 'changed'
  log.push(cleaning(file, spanOf(gone.position), { rule, action, label, reason }))
}
