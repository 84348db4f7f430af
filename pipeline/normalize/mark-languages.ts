import type { Root } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { detectLanguage } from '../language/detect-language.ts'
import { textBlocks } from './text-lines.ts'

/**
 * Marks every heading, paragraph and table row with its language, where that is sure. It is found
 * here and nowhere else; the nodes are changed in place, so the tree must be the caller's own.
 */
export function markLanguages(tree: Root): void {
  for (const node of textBlocks(tree)) {
    const language = detectLanguage(wordsIn(node))
    if (language !== undefined) node.data = { ...node.data, language }
  }
}
