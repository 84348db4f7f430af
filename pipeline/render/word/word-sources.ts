import { ExternalHyperlink, Paragraph, type ParagraphChild } from 'docx'
import type { SourceView } from '../../model.ts'
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
  const { n, title, url, byline, descriptor, origin, warnings, reliability } = source
  const name = url
    ? new ExternalHyperlink({ link: url, children: [run(title, 'Hyperlink')] })
    : run(title, 'StrongText')
  const rest = [
    `${byline}. ${descriptor}.`,
    origin && `Origin: ${origin}.`,
    warnings.length > 0 ? `Caution: ${warnings.join(', ')}.` : '',
    reliability && `Reliability ${reliability}`,
  ]
  const words = rest.filter((part) => part !== '').join(' ')
  return [...desk.bookmark(sourceBookmark(n), [name]), run(` ${words}`)]
}
