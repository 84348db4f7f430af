import type { List, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast'
import type {
  BlockLayout,
  BlockView,
  SourceView,
  Statement,
  StatementGroup,
  Table,
} from '../model.ts'
import { marks, statementContent, text } from './markdown-statement.ts'
import { tableOfPicture } from './pictures/table-of-picture.ts'
import { sourceWords } from './source-words.ts'

/** A block of each layout as Markdown. A new layout is a line here and a partial template. */
export const markdownBlocks: Record<BlockLayout, (block: BlockView) => RootContent[]> = {
  prose: ({ statements }) => [paragraph(statements.flatMap(spaced))],
  statements: ({ statements }) => [bullets(statements.map(statementContent))],
  groups: ({ groups }) => groups.flatMap(groupContent),
  columns: ({ groups }) => groups.flatMap(groupContent),
  table: ({ table }) => tableContent(table),
  pictures: ({ pictures }) => pictures.map(tableOfPicture).flatMap(tableContent),
  text: ({ paragraphs }) => paragraphs.map((one) => paragraph([text(one)])),
  sources: ({ sources }) => [bullets(sources.map(sourceContent))],
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function bullets(items: PhrasingContent[][]): List {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(item)],
  }))
  return { type: 'list', ordered: false, spread: false, children }
}

export function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] }
}

export function emphasis(value: string): Paragraph {
  return paragraph([{ type: 'emphasis', children: [text(value)] }])
}

function spaced(statement: Statement, index: number): PhrasingContent[] {
  return index === 0 ? statementContent(statement) : [text(' '), ...statementContent(statement)]
}

function groupContent({ heading: title, note, statements }: StatementGroup): RootContent[] {
  const intro = note === '' ? [] : [emphasis(note)]
  return [heading(3, title), ...intro, bullets(statements.map(statementContent))]
}

function tableContent({ caption, columns, rows }: Table): RootContent[] {
  const numeric = rows[0]?.cells.map((cell) => cell.numeric) ?? []
  const body = rows.map((row) => [
    [text(row.head)],
    ...row.cells.map((cell) => [text(cell.text), ...marks(cell.citations)]),
  ])
  return [
    emphasis(caption),
    {
      type: 'table',
      align: [null, ...numeric.map((right) => (right ? 'right' : null))],
      children: [columns.map((column) => [text(column)]), ...body].map(tableRow),
    },
  ]
}

function tableRow(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

function sourceContent(source: SourceView): PhrasingContent[] {
  const { n, title, url } = source
  const name: PhrasingContent = url
    ? { type: 'link', url, children: [text(title)] }
    : { type: 'strong', children: [text(title)] }
  return [text(`${n}: `), name, text(` ${sourceWords(source)}`)]
}
