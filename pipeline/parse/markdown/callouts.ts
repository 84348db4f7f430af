import type { Blockquote, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'
import type { PlaceText } from './place-text.ts'
import { paragraphOf, splitLines } from './split-lines.ts'

/** `[!note]`, of Obsidian with what follows it: how it is shown, and whether it is folded. */
const marker = /^\[!([a-z][\w-]{0,40})(?:\|[^\]\n]{0,80})?\][+-]?[ \t]*/i

/**
 * Makes plain blocks of callouts, in place, which are written as quotations (`> [!note] Title`) and
 * quote nobody: the marker goes, title and content stay. Those that are marked as quotations remain
 * ones.
 *
 * @returns the log of it
 */
export function unwrapCallouts(tree: Root, file: SourceFile, place: PlaceText): Cleaning[] {
  const log: Cleaning[] = []
  const unwrap = (parent: Parents): void => {
    for (const child of parent.children) if ('children' in child) unwrap(child)
    if (!parent.children.some(({ type }) => type === 'blockquote')) return
    // What stands in a quotation can stand wherever the quotation does.
    parent.children = parent.children.flatMap((child: Nodes) =>
      child.type === 'blockquote' ? contentOf(child, place, log, file) : [child],
    ) as typeof parent.children
  }
  unwrap(tree)
  return log
}

function contentOf(
  quote: Blockquote,
  place: PlaceText,
  log: Cleaning[],
  file: SourceFile,
): Nodes[] {
  const [first, ...rest] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return [quote]
  const found = marker.exec(text.value)
  const part = found && place(text)
  if (!found || !part) return [quote]
  const what = { rule: 'callout', action: 'changed', label: 'paragraph' } as const
  const reason = 'The marker of a callout, which is no quotation.'
  log.push(cleaning(file, spanOf(part(0, found[0].length).position), { ...what, reason }))
  const children = [...titleAndText(first, found[0].length, place), ...rest]
  return /^(?:quote|cite)$/i.test(found[1] ?? '') ? [{ ...quote, children }] : children
}

/** The rest of the marker's line, and the lines below it. */
function titleAndText(paragraph: Paragraph, marked: number, place: PlaceText): Paragraph[] {
  const [head = [], ...below] = splitLines(paragraph, place)
  const text = head[0]
  const title = text?.type === 'text' ? place(text)?.(marked, text.value.length) : undefined
  const line = [...(title && title.value.trim() !== '' ? [title] : []), ...head.slice(1)]
  return [line, below.flat()].filter((part) => part.length > 0).map(asParagraph)
}

const asParagraph = (children: PhrasingContent[]): Paragraph => paragraphOf(children)
