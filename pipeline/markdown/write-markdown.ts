import type { Root } from 'mdast'
import { processor } from './processor.ts'

/** Writes a tree as Markdown, always with the same marks; empty for a tree without content. */
export function writeMarkdown(tree: Root): string {
  return processor.stringify(tree)
}
