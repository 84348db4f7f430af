import type { Nodes, Root } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'

/** A heading, paragraph, item's paragraph or table row of a tree, as its words. */
export interface TextLine {
  text: string
  heading: boolean
  /** Line of the file. */
  line: number
}

/** The words of a tree, block by block in order, without code. */
export function textLines(tree: Root): TextLine[] {
  const lines: TextLine[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableRow') {
      const text = wordsIn(node).replace(/\s+/g, ' ').trim()
      const line = node.position?.start.line ?? 1
      if (text !== '') lines.push({ text, heading: node.type === 'heading', line })
    } else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return lines
}
