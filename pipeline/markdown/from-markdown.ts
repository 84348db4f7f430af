import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { processor } from './processor.ts'
import { isSpreadItem, isSpreadList } from './spread.ts'

/**
 * Parses Markdown. Positions are offsets of `text`.
 *
 * Never throws, but takes a time that grows faster than hostile text does: what nobody vouches
 * for goes through the guard of `parse/markdown` first.
 */
export function fromMarkdown(text: string): Root {
  const tree = processor.parse(text)
  visit(tree, 'list', (list) => {
    for (const item of list.children) item.spread = isSpreadItem(item)
    list.spread = isSpreadList(list)
  })
  return tree
}
