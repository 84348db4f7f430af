import type { Heading, RootContent } from 'mdast'
import type { Cleaning } from '../model.ts'
import type { Repair } from './repair.ts'

/**
 * Makes ranks go down one step at a time: a page that jumps from `h2` to `h4` for the looks of it
 * would give a brief parts without a whole.
 */
export const mendHeadingRanks: Repair = (tree, source) => {
  const log: Cleaning[] = []
  const open: { was: number; is: number }[] = []
  const children = tree.children.map((node): RootContent => {
    if (node.type !== 'heading') return node
    while ((open.at(-1)?.was ?? 0) >= node.depth) open.pop()
    const above = open.at(-1)?.is
    const depth = above === undefined ? node.depth : above + 1
    open.push({ was: node.depth, is: depth })
    if (depth === node.depth || !isDepth(depth)) return node
    log.push(cleaningOf(node, depth, source))
    return { ...node, depth }
  })
  return { tree: log.length > 0 ? { ...tree, children } : tree, log }
}

const isDepth = (depth: number): depth is Heading['depth'] => depth >= 1 && depth <= 6

function cleaningOf(node: Heading, depth: number, source: string): Cleaning {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return {
    start,
    end,
    rule: 'heading-rank',
    action: 'changed',
    label: 'heading',
    reason: `rank ${node.depth} became ${depth}: no rank may be skipped`,
    text: source.slice(start, end),
  }
}
