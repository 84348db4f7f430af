import { isCitationMark } from '../../edits/citation-mark.ts'
import type { Token } from '../../edits/read-words.ts'
import { rawTextEnd, tagAt } from '../../edits/tag-at.ts'
import type { SourceFormat, Span } from '../../model.ts'

/** Takes apart what stands between two stretches of words: white space, markers, markup. */
export function gapTokens(source: string, gap: Span, format: SourceFormat): Token[] {
  if (gap.start >= gap.end) return []
  const text = source.slice(gap.start, gap.end)
  if (text.trim() === '') return [white(gap)]
  if (isCitationMark(text)) return [{ ...gap, to: '', rule: 'citation-mark' }]
  return format === 'html' ? htmlTokens(source, gap) : markdownTokens(text, gap)
}

const white = (span: Span): Token => ({ ...span, to: '', rule: 'white-space', white: true })
const markup = (span: Span): Token => ({ ...span, to: '', rule: 'markup' })

/** In Markdown and plain text. The head of the last line may hold the marker of an item. */
function markdownTokens(text: string, gap: Span): Token[] {
  const line = text.lastIndexOf('\n') + 1
  if (line === 0) return sides(text, gap.start)
  const before = text.slice(0, line).trimEnd()
  const end = line + (linePrefix.exec(text.slice(line))?.[0].length ?? 0)
  const head = { start: gap.start + before.length, end: gap.start + end }
  const marks = /[^\s>]/.test(text.slice(before.length, end))
  const token = marks ? { ...white(head), rule: 'list-marker' as const } : white(head)
  return [...sides(before, gap.start), token, ...sides(text.slice(end), head.end)]
}

/** White space and `>`, the markers of items and headings, a box to tick. */
const linePrefix = /^[\s>]*(?:(?:[-*+•‣◦–]|\d{1,9}[.)])\s+)*(?:\[[ xX]\]\s+)?(?:#{1,6}\s+)?/

/** Markup, and the white space on both sides of it. */
function sides(text: string, start: number): Token[] {
  const lead = text.length - text.trimStart().length
  const tail = Math.max(lead, text.trimEnd().length)
  const spans = [
    white({ start, end: start + lead }),
    markup({ start: start + lead, end: start + tail }),
    white({ start: start + tail, end: start + text.length }),
  ]
  return spans.filter((token) => token.start < token.end)
}

function htmlTokens(source: string, gap: Span): Token[] {
  const tokens: Token[] = []
  for (let at = gap.start; at < gap.end; ) {
    const end = Math.min(htmlTokenEnd(source, at, gap.end), gap.end)
    const span = { start: at, end }
    tokens.push(source.slice(at, end).trim() === '' ? white(span) : markup(span))
    at = end
  }
  return tokens
}

/** The end of a tag (with what is read as its text), or of the text up to the next one. */
function htmlTokenEnd(source: string, at: number, limit: number): number {
  const tag = source[at] === '<' ? tagAt(source, at) : undefined
  if (tag) return rawTextEnd(source, tag) ?? tag.end
  const next = source.indexOf('<', at + 1)
  return next < 0 ? limit : next
}
