import type { Root, RootContent } from 'mdast'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'

/**
 * Takes comments over several blocks out of a tree, in place: from a block that begins with `%%` to
 * the one that ends with it. What is never closed stays: it may be no comment.
 *
 * @returns the log of it
 */
export function dropCommentBlocks(tree: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  const kept: RootContent[] = []
  for (let i = 0; i < tree.children.length; ) {
    const next = commentEnd(tree.children, i, file)
    const start = spanOf(tree.children[i]?.position).start
    if (next === i) kept.push(...tree.children.slice(i, ++i))
    else {
      const { end } = spanOf(tree.children[next - 1]?.position)
      const what = { rule: 'comment', action: 'removed', label: 'junk' } as const
      const reason = 'A comment between %% marks.'
      log.push(cleaning(file, { start, end }, { ...what, reason }))
      i = next
    }
  }
  tree.children = kept
  return log
}

/** Behind the last block of a comment that begins at a block; that block where none does. */
function commentEnd(blocks: RootContent[], start: number, { text }: SourceFile): number {
  const sourceOf = (at: number): string => {
    const block = blocks[at]
    if (!block || block.type === 'code') return ''
    const span = spanOf(block.position)
    return text.slice(span.start, span.end)
  }
  const first = sourceOf(start)
  if (!first.startsWith('%%') || blocks[start]?.type !== 'paragraph') return start
  const closed = first.indexOf('%%', 2)
  if (closed >= 0) return closed === first.length - 2 ? start + 1 : start
  for (let at = start + 1; at < blocks.length; at++) {
    const source = sourceOf(at)
    if (source.includes('%%')) return source.endsWith('%%') ? at + 1 : start
  }
  return start
}
