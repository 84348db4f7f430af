/**
 * Which lists are written with blank lines. That follows from what is in them; whether a source
 * has the blank lines is layout, and the parser miscounts them where lists stand in quotations
 * (in `> - - a`, `>`, `> - b` it finds the inner list spread).
 */
import type { List, ListItem, Nodes } from 'mdast'

/** Blank lines stand between the blocks of an item, unless it is a paragraph and a list below. */
export function isSpreadItem({ children }: ListItem): boolean {
  const [first, second, ...more] = children
  if (!second) return false
  if (first?.type !== 'paragraph' || second.type !== 'list' || more.length > 0) return true
  return !canFollow(second)
}

/**
 * Only numbers that begin with 1 can follow a paragraph without a blank line, and that goes for
 * all that stands on the line: `- 7. x` below a paragraph is an item that reads "7. x".
 */
function canFollow(node: Nodes): boolean {
  if (node.type === 'list' && node.ordered && node.start !== 1) return false
  const first = 'children' in node ? node.children[0] : undefined
  return first === undefined || canFollow(first)
}

/** Blank lines in an item want blank lines between the items. */
export function isSpreadList({ children }: List): boolean {
  return children.length > 1 && children.some((item) => item.spread === true)
}
