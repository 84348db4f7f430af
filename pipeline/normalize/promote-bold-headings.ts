import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import type { Cleaning } from '../model.ts'
import type { Repair } from './repair.ts'

const mostWords = 12
const longest = 90
/** One bold line may be anything; those who set headings in bold do so again. */
const fewest = 2

/**
 * Makes headings of paragraphs that are wholly bold, short, and no sentences, where text follows:
 * writers of word processors and web editors often know no other headings. They stand one rank
 * below the heading above them. Lines guessed from bare text were judged with their neighbours.
 */
export const promoteBoldHeadings: Repair = (tree, source) => {
  const found = tree.children.filter((node, i) => isHeading(node, tree.children[i + 1]))
  if (found.length < fewest) return { tree, log: [] }
  const bold = new Set<RootContent>(found)
  const log: Cleaning[] = []
  let above = 1
  const children = tree.children.map((node): RootContent => {
    if (node.type === 'heading') above = node.depth
    if (node.type !== 'paragraph' || !bold.has(node)) return node
    log.push(cleaningOf(node, source))
    return headingOf(node, above)
  })
  const result: Root = { ...tree, children }
  return { tree: result, log }
}

function isHeading(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type !== 'paragraph' || node.data?.guess || !isBold(node)) return false
  const words = wordsIn(node).trim()
  const short = words.length <= longest && words.split(/\s+/).length <= mostWords
  // "By A. Writer" and "Costs:" belong to what follows, sentences say something themselves.
  if (!short || /^by\s/i.test(words) || !/\p{L}.*[\p{L}\p{N})?’”"]$/su.test(words)) return false
  if (next?.type === 'paragraph') return !isBold(next)
  return next?.type === 'list' || next?.type === 'table'
}

const isBold = ({ children }: Paragraph): boolean =>
  children.length === 1 && children[0]?.type === 'strong'

function headingOf({ children, position }: Paragraph, above: number): Heading {
  const depth = ([2, 3, 4, 5, 6] as const)[Math.min(above, 5) - 1] ?? 6
  const inner = children.flatMap((child): PhrasingContent[] =>
    child.type === 'strong' ? child.children : [child],
  )
  return { type: 'heading', depth, children: inner, ...(position && { position }) }
}

function cleaningOf(node: Paragraph, source: string): Cleaning {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const what = { rule: 'bold-heading', action: 'changed', label: 'heading' } as const
  const reason = 'A short bold paragraph over others, as headings are.'
  return { start, end, ...what, reason, text: source.slice(start, end) }
}
