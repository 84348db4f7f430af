import type { Heading, Paragraph, PhrasingContent, Root, TableCell } from 'mdast'
import { fromMarkdown } from '../../markdown/from-markdown.ts'
import { writeMarkdown } from '../../markdown/write-markdown.ts'
import { plainPhrasing } from './phrasing.ts'
import { sameTree } from './same-tree.ts'

/** A paragraph or heading that survives being written and parsed, if need be as plain text. */
export function roundTrip<T extends Paragraph | Heading>(block: T): T {
  const survives = (children: PhrasingContent[]): boolean => {
    const root: Root = { type: 'root', children: [{ ...block, children }] }
    return sameTree(fromMarkdown(writeMarkdown(root)), root)
  }
  const breaks = block.type === 'paragraph'
  return { ...block, children: safest(block.children, breaks, survives) }
}

/** The same for the cell of a table. */
export function roundTripCell(cell: TableCell): TableCell {
  const survives = (children: PhrasingContent[]): boolean => {
    const row = { type: 'tableRow' as const, children: [{ ...cell, children }] }
    const root: Root = {
      type: 'root',
      children: [{ type: 'table', align: [null], children: [row] }],
    }
    return sameTree(fromMarkdown(writeMarkdown(root)), root)
  }
  return { ...cell, children: safest(cell.children, false, survives) }
}

function safest(
  children: PhrasingContent[],
  breaks: boolean,
  survives: (children: PhrasingContent[]) => boolean,
): PhrasingContent[] {
  const atRisk = children.some((node, i) => isAtRisk(node, children[i - 1], children[i + 1]))
  if (!atRisk) return children
  const kept = countOf(children) <= mostMarkup && survives(children)
  return kept ? children : plainPhrasing(children, { breaks })
}

/** A block with more markup is no prose, and parsing takes time with the square of it. */
const mostMarkup = 300

function countOf(nodes: PhrasingContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text' || node.type === 'break') return sum
    return sum + 1 + ('children' in node ? countOf(node.children) : 0)
  }, 0)
}

/** Text is escaped safely, and so is plain markup between spaces; all else is tried out. */
function isAtRisk(
  node: PhrasingContent,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): boolean {
  if (node.type === 'text' || node.type === 'break') return false
  if (!('children' in node) || !isPlain(node.children)) return true
  if (node.type === 'link' && !/^https?:\/\/[\w./?=%#+,;:@-]+$/.test(node.url)) return true
  const stands = !before || (before.type === 'text' && /[ (“‘]$/.test(before.value))
  return (
    !stands || (after !== undefined && !(after.type === 'text' && /^[ .,;:!?)]/.test(after.value)))
  )
}

function isPlain([only, ...more]: PhrasingContent[]): boolean {
  if (only?.type !== 'text' || more.length > 0) return false
  const { value } = only
  return (
    /^[\p{L}\p{N}]/u.test(value) && /[\p{L}\p{N}]$/u.test(value) && !/[\\`*_[\]<>&~|]/.test(value)
  )
}
