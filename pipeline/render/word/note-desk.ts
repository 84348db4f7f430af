import {
  BookmarkEnd,
  BookmarkStart,
  EndnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import type { Brief, Citation, NoteView } from '../../model.ts'
import { field, inline } from './word-field.ts'
import { run } from './word-text.ts'

/**
 * Hands out endnotes, bookmarks and the numbers of tables. Word leads from the mark to the note and back by itself; a note has one mark
 * of its own, and every further place that cites it gets a NOTEREF field, which follows the mark
 * when an editor moves or adds notes.
 */
export class NoteDesk {
  readonly #notes: Map<string, NoteView>
  readonly #numbers = new Map<string, number>()
  readonly #listed = new Set<string>()
  #bookmarks = 0
  #tables = 0

  constructor({ notes, blocks }: Pick<Brief, 'notes' | 'blocks'>) {
    this.#notes = new Map(notes.map((note) => [note.id, note]))
    for (const { id } of blocks.flatMap(({ sources }) => sources)) this.#listed.add(id)
  }

  /** The marks of citations, with commas between: beside each other 1 and 2 would read as 12. */
  cite(citations: readonly Citation[]): ParagraphChild[] {
    return citations.flatMap((citation, index) => [
      ...(index > 0 ? [run(',', 'EndnoteReference')] : []),
      ...this.#mark(citation),
    ])
  }

  #mark({ note, mark }: Citation): ParagraphChild[] {
    const known = this.#numbers.get(note)
    if (known !== undefined) {
      return field(`NOTEREF ${noteBookmark(known)} \\f \\h`, String(known), 'EndnoteReference')
    }
    if (!this.#notes.has(note)) return [run(mark, 'EndnoteReference')]
    const number = this.#numbers.size + 1
    this.#numbers.set(note, number)
    return this.bookmark(noteBookmark(number), [new EndnoteReferenceRun(number)])
  }

  /**
   * Content under a name that links can lead to. The library counts the ids of bookmarks over all
   * documents of a process, so that a second one would have others.
   */
  bookmark(name: string, children: ParagraphChild[]): ParagraphChild[] {
    this.#bookmarks += 1
    const id = this.#bookmarks
    return [inline(new BookmarkStart(name, id)), ...children, inline(new BookmarkEnd(id))]
  }

  /** "Table 1", counted by Word. */
  tableNumber(): ParagraphChild[] {
    this.#tables += 1
    return [run('Table '), ...field('SEQ Table \\* ARABIC', String(this.#tables))]
  }

  /** The endnotes by their numbers: source and passage, the place, and the source's own characters. */
  endnotes(): Record<string, { children: Paragraph[] }> {
    const entries = [...this.#numbers].flatMap(([id, number]) => {
      const note = this.#notes.get(id)
      return note ? [{ [number]: { children: [this.#endnote(note)] } }] : []
    })
    return Object.assign({}, ...entries)
  }

  /** Notes that no printed place cites, which an endnote could not hang on. */
  uncited(): NoteView[] {
    return [...this.#notes.values()].filter(({ id }) => !this.#numbers.has(id))
  }

  #endnote(note: NoteView): Paragraph {
    return new Paragraph({ style: 'EndnoteText', children: [run(' '), ...this.noteContent(note)] })
  }

  /** The words of a note: "2c", which leads to the source's entry, place and passage. */
  noteContent({ n, mark, file, line, passage }: NoteView): ParagraphChild[] {
    const source = `source-${n}`
    const label = this.#listed.has(source)
      ? new InternalHyperlink({
          anchor: sourceBookmark(n),
          children: [run(mark, 'Hyperlink')],
        })
      : run(mark, 'StrongText')
    return [label, run(` ${file}:${line}`, 'Remarks'), run(` ${passage}`)]
  }
}

const noteBookmark = (number: number): string => `note_${number}`

/** Name of the bookmark at a source's entry. */
export const sourceBookmark = (n: number): string => `source_${n}`
