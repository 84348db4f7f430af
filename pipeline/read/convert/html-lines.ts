import { rawTextEnd, tagAt } from '../../edits/tag-at.ts'
import type { TextLine } from './eml-head.ts'

const lineEnds = new Set('address blockquote br div h1 h2 h3 hr li p table td tr ul'.split(' '))

/**
 * The lines that a page shows, with where their first and last words stand in it; of tags only
 * those count that end a line.
 *
 * @param wordsOf what a stretch of HTML reads
 */
export function htmlLines(html: string, wordsOf: (html: string) => string): TextLine[] {
  const lines: TextLine[] = []
  let line: TextLine = { start: 0, end: 0, words: '' }
  for (let at = 0; at < html.length; ) {
    const tag = html[at] === '<' ? tagAt(html, at) : undefined
    const end = tag ? (rawTextEnd(html, tag) ?? tag.end) : textEnd(html, at)
    if (!tag) line = longer(line, { start: at, end, words: html.slice(at, end) })
    else if (lineEnds.has(tag.name)) {
      lines.push(line)
      line = { start: 0, end: 0, words: '' }
    }
    at = end
  }
  return [...lines, line]
    .filter(({ words }) => words.trim() !== '')
    .map(({ words, ...place }) => ({ ...place, words: wordsOf(words) }))
}

/** A line with a stretch behind it, from its first word to its last. */
function longer(line: TextLine, { start, end, words }: TextLine): TextLine {
  return {
    start: line.words.trim() === '' ? start : line.start,
    end: words.trim() === '' ? line.end : end,
    words: line.words + words,
  }
}

/** Where the text that begins at an offset ends: at the next tag. */
function textEnd(html: string, at: number): number {
  const next = html.indexOf('<', at + 1)
  return next < 0 ? html.length : next
}
