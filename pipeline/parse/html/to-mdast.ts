import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { toMdast as convert, defaultHandlers, type State } from 'hast-util-to-mdast'
import type { Nodes, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'
import { linkFate, linkReasons } from '../safe-link.ts'

/**
 * Makes the tree of Markdown out of what is left of a page. There is no raw HTML in it and no
 * picture; links lead to the web or to mail, and relative ones to where they lead from `base`.
 */
export function toMdast(
  page: HastRoot,
  base: string | undefined,
  file: SourceFile,
): { tree: Root; log: Cleaning[] } {
  // A root becomes a root.
  const tree = convert(page, {
    document: true,
    handlers: { table, figcaption, q, wbr: () => undefined },
  }) as Root
  const log: Cleaning[] = []
  settleLinks(tree, base, (node, fate) => {
    const what = { rule: fate, action: 'changed', label: 'paragraph' } as const
    log.push(cleaning(file, spanOf(node.position), { ...what, reason: linkReasons[fate] }))
  })
  return { tree, log }
}

/** A table, and its caption as a paragraph before it. */
function table(state: State, node: Element): RootContent[] {
  const captions = node.children.filter((child) => isNamed(child, 'caption'))
  const paragraphs = captions.flatMap((child) => captionOf(state, child))
  return [...paragraphs, defaultHandlers.table(state, node)]
}

const isNamed = (node: HastNodes, name: string): node is Element =>
  node.type === 'element' && node.tagName === name

function figcaption(state: State, node: Element): RootContent[] {
  return captionOf(state, node)
}

function captionOf(state: State, node: Element): RootContent[] {
  const { tagName, position } = node
  const guess = { label: 'caption', score: 1, rule: tagName, reason: `A <${tagName}>.` } as const
  return state.toFlow(state.all(node)).map((block) => {
    if (block.type !== 'paragraph') return block
    const caption: Paragraph = { ...block, data: { ...block.data, guess } }
    return position && !block.position ? { ...caption, position } : caption
  })
}

/** Quotation marks for `<q>`, single ones within others; each has the place of a tag. */
function q(state: State, node: Element): RootContent[] {
  const value = state.qNesting % 2 === 0 ? '"' : "'"
  state.qNesting++
  const contents = state.all(node)
  state.qNesting--
  const start = contents[0]?.position?.start
  const end = contents.at(-1)?.position?.end
  const mark = (place: Text['position']): Text => ({
    type: 'text',
    value,
    ...(place && { position: place }),
  })
  const { position } = node
  return [
    mark(position && start && { start: position.start, end: start }),
    ...contents,
    mark(position && end && { start: end, end: position.end }),
  ]
}

type Unkept = Exclude<ReturnType<typeof linkFate>, 'kept'>

/** Gives links whole addresses, and puts their words in place of those that are not kept. */
function settleLinks(
  tree: Root,
  base: string | undefined,
  onUnkept: (node: Nodes, fate: Unkept) => void,
): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'html' || node.type === 'image') {
      parent.children.splice(index, 1)
      return index
    }
    if (node.type !== 'link') return undefined
    node.url = wholeUrl(node.url, base)
    const fate = linkFate(node.url)
    if (fate === 'kept') return undefined
    if (node.url !== '') onUnkept(node, fate)
    // The children of a link can stand wherever the link can.
    parent.children.splice(index, 1, ...(node.children as never[]))
    return index
  })
}

/** A relative address from where the page stands; places within the page stay as they are. */
function wholeUrl(url: string, base: string | undefined): string {
  const relative = linkFate(url) === 'relative-link' && url !== '' && !url.trim().startsWith('#')
  return relative && base !== undefined && URL.canParse(url, base)
    ? new URL(url, base).href
    : url.trim()
}
