import type { Heading, Nodes, Paragraph, Root, TableRow } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'

/** A heading, paragraph, item's paragraph or table row of a tree, as its words. */
export interface TextLine {
  text: string
  heading: boolean
  /** Line of the file. */
  line: number
  /** BCP 47, where it is sure. */
  language?: string
}

/** A block with words and no other block in it. */
export type TextBlock = Heading | Paragraph | TableRow

/** The blocks of a tree that hold words, in order; code is none. */
export function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableRow')
      blocks.push(node)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return blocks
}

/** The words of a tree, block by block in order, without code. */
export function textLines(tree: Root): TextLine[] {
  return textBlocks(tree).flatMap((node): TextLine[] => {
    const text = wordsIn(node).replace(/\s+/g, ' ').trim()
    if (text === '') return []
    const language = node.data?.language
    return [
      {
        text,
        heading: node.type === 'heading',
        line: node.position?.start.line ?? 1,
        ...(language === undefined ? {} : { language }),
      },
    ]
  })
}
