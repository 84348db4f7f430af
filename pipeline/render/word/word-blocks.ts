import { ColumnBreak, type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { BlockLayout, BlockView, Brief, Statement, StatementGroup } from '../../model.ts'
import { tableOfPicture } from '../pictures/table-of-picture.ts'
import type { NoteDesk } from './note-desk.ts'
import { wordSources } from './word-sources.ts'
import { wordStatement } from './word-statement.ts'
import { wordTable } from './word-table.ts'
import { run } from './word-text.ts'

/** What a block needs to know of the document that it stands in. */
export interface WordContext {
  brief: Brief
  desk: NoteDesk
  /** Of the text, in twentieths of a point. */
  width: number
  /** Index of the block. */
  index: number
}

/** The body of a block in each layout. A new layout is a line here. */
export const wordBlocks: Record<
  BlockLayout,
  (block: BlockView, context: WordContext) => FileChild[]
> = {
  prose: ({ statements, block }, { desk }) => [
    new Paragraph({
      style: block === 'bottom-line' ? 'BottomLine' : 'BodyText',
      children: statements.flatMap((statement, i) => [
        ...(i > 0 ? [run(' ')] : []),
        ...wordStatement(statement, desk),
      ]),
    }),
  ],
  statements: ({ statements }, { desk }) => points(statements, desk),
  groups: ({ groups }, { desk }) => groups.flatMap((group) => groupContent(group, desk, false)),
  columns: ({ groups }, { desk }) => groups.flatMap((group, i) => groupContent(group, desk, i > 0)),
  table: ({ table }, { brief, desk, width }) => wordTable(table, brief, desk, width),
  pictures: ({ pictures }, { brief, desk, width }) =>
    pictures.map(tableOfPicture).flatMap((table) => wordTable(table, brief, desk, width)),
  text: ({ paragraphs }) =>
    paragraphs.map((one) => new Paragraph({ style: 'EditorText', children: [run(one)] })),
  sources: ({ sources }, { desk, index }) => wordSources(sources, desk, index),
}

function points(statements: Statement[], desk: NoteDesk): Paragraph[] {
  return statements.map((statement) => {
    const numbering = { reference: 'points', level: 0 }
    return new Paragraph({
      style: 'ListBullet',
      numbering,
      children: wordStatement(statement, desk),
    })
  })
}

/** A heading with its statements; in a block of columns each group but the first opens a new one. */
function groupContent(
  { heading, note, statements }: StatementGroup,
  desk: NoteDesk,
  opensColumn: boolean,
): Paragraph[] {
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [...(opensColumn ? [new ColumnBreak()] : []), run(heading)],
  })
  const intro = note === '' ? [] : [new Paragraph({ style: 'Intro', children: [run(note)] })]
  return [title, ...intro, ...points(statements, desk)]
}
