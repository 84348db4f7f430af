import type { List, ListItem, Nodes, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { isSpreadItem, isSpreadList } from '../markdown/spread.ts'
import { phrasingOf } from './canonical/phrasing.ts'
import { placed, placeOver } from './canonical/place.ts'
import { roundTrip } from './canonical/round-trip.ts'
import { tableOf } from './canonical/table.ts'

/**
 * Reduces a tree to headings, paragraphs, lists, quotations, code, tables, thematic breaks and,
 * inside them, text, emphasis, strong, delete, inline code, links and breaks, so that Markdown
 * written from it parses to the same tree again. Text without words (white space, empty nodes)
 * and what has no words of its own (pictures, raw HTML, definitions) is left out; notes stand
 * where their definitions stood. What Markdown cannot express is flattened to its text.
 *
 * @returns a new tree; nodes that remain keep their position and data, and those put together
 *   from several span them all. `canonical(canonical(tree))` equals `canonical(tree)`
 */
export function canonical(tree: Root): Root {
  return placed({ type: 'root', children: blocksOf(tree.children, 'root') }, tree)
}

type Container = 'root' | 'blockquote' | 'listItem'

/** Blocks as they are, and runs of inline nodes among them as paragraphs. */
function blocksOf(nodes: readonly Nodes[], container: Container): RootContent[] {
  const blocks: RootContent[] = []
  let run: Nodes[] = []
  const endRun = (): void => {
    if (run.length > 0) blocks.push(...paragraphOf(run, placeOver(run)))
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else {
      endRun()
      blocks.push(...blockOf(node, container))
    }
  }
  endRun()
  return blocks
}

const inline = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'break', 'linkReference'],
  ...['image', 'imageReference', 'footnoteReference'],
])

const isInline = (node: Nodes): boolean => inline.has(node.type)

function blockOf(node: Nodes, container: Container): RootContent[] {
  switch (node.type) {
    case 'heading': {
      const children = phrasingOf(node.children, { breaks: false })
      const { depth } = node
      return children.length > 0
        ? [roundTrip(placed({ type: 'heading', depth, children }, node))]
        : []
    }
    case 'paragraph':
      return paragraphOf(node.children, node.position ?? placeOver(node.children), node)
    case 'blockquote': {
      const children = blocksOf(node.children, 'blockquote').filter(isFlow)
      return children.length > 0 ? [placed({ type: 'blockquote', children }, node)] : []
    }
    case 'list':
      return listOf(node)
    case 'code': {
      const value = node.value.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
      const lang = node.lang && /^[\w+#.-]+$/.test(node.lang) ? node.lang : null
      return value.trim() === '' ? [] : [placed({ type: 'code', lang, meta: null, value }, node)]
    }
    case 'table':
      return tableOf(node)
    case 'thematicBreak':
      // The dash of an item and a rule behind it would be one rule.
      return container === 'listItem' ? [] : [placed({ type: 'thematicBreak' }, node)]
    default:
      return 'children' in node ? blocksOf(node.children, container) : []
  }
}

function paragraphOf(
  nodes: readonly Nodes[],
  position: Position | undefined,
  like?: Nodes,
): RootContent[] {
  const children = phrasingOf(nodes, { breaks: true })
  if (children.length === 0) return []
  return [roundTrip(placed({ type: 'paragraph', children }, { ...like, position }))]
}

/** Blocks that a quotation or an item can hold: all of them, once they have come this far. */
function isFlow(
  node: RootContent,
): node is Exclude<ListItem['children'][number], { type: 'html' }> {
  return !isInline(node)
}

function listOf(node: List): RootContent[] {
  const items = node.children.flatMap(itemOf)
  if (items.length === 0) return []
  const ordered = node.ordered === true
  const list: List = {
    type: 'list',
    ordered,
    start: ordered ? startOf(node.start, items.length) : null,
    spread: false,
    children: items,
  }
  return [placed({ ...list, spread: isSpreadList(list) }, node)]
}

/** A number has at most nine digits in Markdown, also the last one of the list. */
function startOf(start: number | null | undefined, items: number): number {
  const fits = Number.isInteger(start) && Number(start) >= 0 && Number(start) + items <= 999_999_999
  return fits ? Number(start) : 1
}

function itemOf(node: Nodes): ListItem[] {
  const children = blocksOf('children' in node ? node.children : [node], 'listItem').filter(isFlow)
  const [first] = children
  if (!first) return []
  const checked =
    node.type === 'listItem' && first.type === 'paragraph' ? (node.checked ?? null) : null
  const item: ListItem = { type: 'listItem', spread: false, checked, children }
  return [placed({ ...item, spread: isSpreadItem(item) }, node)]
}
