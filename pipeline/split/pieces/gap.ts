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

/** `[^1]`, or `<sup><a href="#note">1</a></sup>`. */
function isCitationMark(text: string): boolean {
  if (/^\[\^[^\]\s]{1,99}\]$/.test(text)) return true
  if (!/^<sup\b/i.test(text) || !/<\/sup>$/i.test(text) || text.length > 2000) return false
  return /^[[(]?[\d*†‡,–-]{1,9}[\])]?$/.test(text.replace(/<[^<>]*>/g, '').trim())
}

/** In Markdown and plain text: white space on both sides, and at its end perhaps a new line's head. */
function markdownTokens(text: string, gap: Span): Token[] {
  const lead = text.length - text.trimStart().length
  const head = Math.max(lead, headOfLine(text))
  const tail = { start: gap.start + head, end: gap.end }
  const tokens: Token[] = []
  if (lead > 0) tokens.push(white({ start: gap.start, end: gap.start + lead }))
  if (head > lead) tokens.push(markup({ start: gap.start + lead, end: tail.start }))
  if (tail.start < tail.end) tokens.push(tailToken(text.slice(head), tail))
  return tokens
}

/** Where the white space and the marks before the words of the last line begin. */
function headOfLine(text: string): number {
  const line = text.lastIndexOf('\n') + 1
  if (line > 0 && linePrefix.test(text.slice(line))) return text.slice(0, line).trimEnd().length
  return text.trimEnd().length
}

const linePrefix = /^[\s>]*(?:(?:[-*+•‣◦–]|\d{1,9}[.)])\s+)*(?:\[[ xX]\]\s+)?(?:#{1,6}\s+)?$/

function tailToken(text: string, span: Span): Token {
  if (!/[^\s>]/.test(text)) return white(span)
  return { ...span, to: '', rule: 'list-marker', white: true }
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

/** The end of a tag (with what is read as its text), of white space, or of left-out text. */
function htmlTokenEnd(source: string, at: number, limit: number): number {
  if (source[at] === '<') {
    const tag = tagAt(source, at)
    return tag ? (rawTextEnd(source, tag) ?? tag.end) : at + 1
  }
  const blank = /\s/.test(source[at] ?? '')
  let end = at + 1
  while (end < limit && source[end] !== '<' && /\s/.test(source[end] ?? '') === blank) end++
  return end
}
