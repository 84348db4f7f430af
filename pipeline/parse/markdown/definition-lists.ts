import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'
import type { PlaceText } from './place-text.ts'
import { paragraphOf, splitLines } from './split-lines.ts'

const marker = /^:[ \t]+(?=\S)/

/**
 * Makes lists of definitions (a term, and lines below it that begin with a colon), in place, of the
 * paragraphs that they are without the extension that PHP Markdown Extra and pandoc share. Each
 * item is a term with the paragraphs that define it.
 *
 * @returns the log of it
 */
export function readDefinitionLists(tree: Root, file: SourceFile, place: PlaceText): Cleaning[] {
  const log: Cleaning[] = []
  const read = (parent: Parents): void => {
    // A list can stand wherever a paragraph does.
    parent.children = parent.children.map((child: Nodes) =>
      child.type === 'paragraph' ? (listOf(child, file, place, log) ?? child) : child,
    ) as typeof parent.children
    for (const child of parent.children) {
      if ('children' in child && child.type !== 'list') read(child)
    }
  }
  read(tree)
  return log
}

function listOf(
  paragraph: Paragraph,
  file: SourceFile,
  place: PlaceText,
  log: Cleaning[],
): List | undefined {
  if (!paragraph.children.some((child) => child.type === 'text' && /\n:[ \t]/.test(child.value)))
    return undefined
  const lines = splitLines(paragraph, place)
  if (startsWithColon(lines[0]) || !startsWithColon(lines[1])) return undefined
  const items: ListItem[] = []
  for (const [i, line] of lines.entries()) {
    if (startsWithColon(line)) items.at(-1)?.children.push(definition(line, file, place, log))
    else if (isTerm(lines, i)) items.push(itemOf(paragraphOf(line)))
    else continued(items.at(-1), line)
  }
  for (const item of items) settle(item)
  const { position } = paragraph
  return {
    type: 'list',
    ordered: false,
    spread: true,
    children: items,
    ...(position && { position }),
  }
}

/** A line above a definition: the first one, or one behind a definition that has ended. */
function isTerm(lines: PhrasingContent[][], i: number): boolean {
  const last = lines[i - 1]?.at(-1)
  const ended = last?.type === 'text' && /[.!?;]$/.test(last.value.trimEnd())
  return i === 0 || (startsWithColon(lines[i + 1]) && ended)
}

const startsWithColon = (line: PhrasingContent[] | undefined): boolean =>
  line?.[0]?.type === 'text' && marker.test(line[0].value)

const itemOf = (term: Paragraph): ListItem => ({
  type: 'listItem',
  spread: true,
  children: [term],
  ...(term.position && { position: term.position }),
})

function definition(
  [first, ...rest]: PhrasingContent[],
  file: SourceFile,
  place: PlaceText,
  log: Cleaning[],
): Paragraph {
  const part = first?.type === 'text' ? place(first) : undefined
  if (first?.type !== 'text' || !part) return paragraphOf(first ? [first, ...rest] : rest)
  const width = marker.exec(first.value)?.[0].length ?? 0
  const what = { rule: 'definition-list', action: 'changed', label: 'list_item' } as const
  const reason = 'The mark of a definition.'
  log.push(cleaning(file, spanOf(part(0, 1).position), { ...what, reason }))
  return paragraphOf([part(width, first.value.length), ...rest])
}

/** A definition goes on in the next line. */
function continued(item: ListItem | undefined, line: PhrasingContent[]): void {
  const last = item?.children.at(-1)
  if (item && last?.type === 'paragraph')
    item.children.splice(-1, 1, paragraphOf([...last.children, ...line]))
}

/** An item stands where its paragraphs do. */
function settle(item: ListItem): void {
  const end = item.children.at(-1)?.position?.end
  if (item.position && end) item.position = { start: item.position.start, end }
}
