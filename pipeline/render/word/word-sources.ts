import { ExternalHyperlink, Paragraph, type ParagraphChild } from 'docx'
import type { SourceView } from '../../model.ts'
import { sourceWords } from '../source-words.ts'
import { type NoteDesk, sourceBookmark } from './note-desk.ts'
import { run } from './word-text.ts'

/** The list of sources, numbered by Word; `list` tells the lists of several blocks apart. */
export function wordSources(sources: SourceView[], desk: NoteDesk, list: number): Paragraph[] {
  return sources.map((source) => {
    const numbering = { reference: 'sources', level: 0, instance: list }
    return new Paragraph({ style: 'SourceEntry', numbering, children: entry(source, desk) })
  })
}

function entry(source: SourceView, desk: NoteDesk): ParagraphChild[] {
  const { n, title, url } = source
  const name = url
    ? new ExternalHyperlink({ link: url, children: [run(title, 'Hyperlink')] })
    : run(title, 'StrongText')
  return [...desk.bookmark(sourceBookmark(n), [name]), run(` ${sourceWords(source)}`)]
}
