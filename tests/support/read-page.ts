import type { Element, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

export interface Page {
  tree: Root
  elements: Element[]
  /** The elements of some names, in order. */
  all(...names: string[]): Element[]
  text(element: Element): string
  /** The value of an attribute by its name in hast: `id`, `href`, `className`. */
  attribute(element: Element, name: string): string
}

/** A page as a browser reads it. */
export function readPage(html: string): Page {
  const tree = unified().use(rehypeParse).parse(html)
  const elements: Element[] = []
  visit(tree, 'element', (element) => {
    elements.push(element)
  })
  return {
    tree,
    elements,
    all: (...names) => elements.filter(({ tagName }) => names.includes(tagName)),
    text: (element) => textOf(element),
    attribute: ({ properties }, name) => [properties[name] ?? ''].flat().join(' '),
  }
}
