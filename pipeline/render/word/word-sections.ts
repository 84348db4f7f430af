import {
  type FileChild,
  HeadingLevel,
  type ISectionOptions,
  NumberFormat,
  Paragraph,
  SectionType,
} from 'docx'
import type { BlockView, Brief } from '../../model.ts'
import { type WordContext, wordBlocks } from './word-blocks.ts'
import { frameOf, pageOf } from './word-frame.ts'
import { run } from './word-text.ts'

/** A stretch of the document with so many columns of text. */
interface Stretch {
  columns: number
  children: FileChild[]
}

/**
 * The document as Word's sections: columns of groups are columns of text, which keep their headings
 * in Word's outline, as those in a table would not be.
 */
export function wordSections(brief: Brief, context: Omit<WordContext, 'index'>): ISectionOptions[] {
  const stretches: Stretch[] = [
    { columns: 1, children: head(brief) },
    ...brief.blocks.flatMap((view, index) => block(view, { ...context, index })),
    { columns: 1, children: evidence(brief, context) },
  ]
  return joined(stretches).map(({ columns, children }, index) => ({
    ...(index === 0 ? frameOf(brief) : {}),
    properties: {
      page: pageOf(brief),
      type: SectionType.CONTINUOUS,
      ...(columns > 1 ? { column: { count: columns, space: 480, equalWidth: true } } : {}),
      endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
    },
    children,
  }))
}

/** Neighbours with the same number of columns as one. */
function joined(stretches: Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const { columns, children } of stretches) {
    const last = all.at(-1)
    if (last?.columns === columns) last.children.push(...children)
    else all.push({ columns, children: [...children] })
  }
  return all
}

function head({ series, dossier, title, status, warnings }: Brief): FileChild[] {
  return [
    new Paragraph({ style: 'Series', children: [run(`${series} · ${dossier}`)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    new Paragraph({ style: 'Status', children: [run(status)] }),
    ...warnings.map((warning) => {
      const numbering = { reference: 'points', level: 0 }
      return new Paragraph({ style: 'Status', numbering, children: [run(warning)] })
    }),
  ]
}

function block(view: BlockView, context: WordContext): Stretch[] {
  const { heading, intro, layout, groups } = view
  const title = heading === '' ? [] : [blockHeading(heading)]
  const note = intro === '' ? [] : [new Paragraph({ style: 'Intro', children: [run(intro)] })]
  return [
    { columns: 1, children: [...title, ...note] },
    {
      columns: layout === 'columns' ? Math.max(1, groups.length) : 1,
      children: wordBlocks[layout](view, context),
    },
  ]
}

const blockHeading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text)] })

/** The heading that Word's endnotes come under, and the notes that no mark leads to. */
function evidence({ notes }: Brief, { desk }: Omit<WordContext, 'index'>): FileChild[] {
  if (notes.length === 0) return []
  const words =
    'The words of the sources behind each mark, as they stand in the file and line named.'
  return [
    blockHeading('Evidence'),
    new Paragraph({ style: 'Intro', children: [run(words)] }),
    ...desk.uncited().map((note) => new Paragraph({ children: desk.noteContent(note) })),
  ]
}
