import type { EditRule, SourceFormat, Span } from '../model.ts'
import { isCitationMark } from './citation-mark.ts'
import { entityAt, spaceEntityAt } from './entity-at.ts'
import { notContent } from './not-content.ts'
import { superscripts } from './superscripts.ts'
import { rawTextEnd, type Tag, tagAt, voidElements } from './tag-at.ts'

/** A stretch of the file and what it prints as. */
export interface Token extends Span {
  /** Empty for what prints nothing, and for white space. */
  to: string
  /** Absent where the characters are the file's own. */
  rule?: EditRule
  /** White space, or a reference to it. */
  white?: boolean
  /** A space of the words stands here. */
  space?: boolean
}

/** How the characters of a stretch are to be read; `code` is inline code of Markdown. */
export type Reading = SourceFormat | 'code'

interface Reader {
  source: string
  span: Span
  words: string
  reading: Reading
  tokens: Token[]
  /** Offset of the file, and how many characters of the words have been found before it. */
  at: number
  found: number
  /** Start tags passed, whose elements may turn out to have been left out of the words. */
  passed: { tag: Tag; found: number; tokens: number }[]
  retries: number
}

/** Elements that an ellipsis may stand for. */
const formulas = new Set(['math', 'mjx-container', 'img'])

/** More elements left out of one stretch are not looked for. */
const mostRetries = 200

/**
 * Tells, for words that were parsed from a stretch of a file, which characters they come from.
 *
 * @param source the whole file
 * @param span the stretch, which may hold more than the words: tags, elements left out
 * @param words without white space at their ends, every run of it one space
 * @returns tokens that follow one another through the whole stretch; undefined if the words are
 *   not to be found there
 */
export function readWords(
  source: string,
  span: Span,
  words: string,
  reading: Reading,
): Token[] | undefined {
  const tokens: Token[] = []
  const start = { at: span.start, found: 0, passed: [], retries: mostRetries }
  const reader: Reader = { source, span, words, reading, tokens, ...start }
  for (;;) {
    const going = reader.at < span.end ? step(reader) : reader.found === words.length
    if (reader.at >= span.end && reader.found === words.length) return tokens
    if (!going && !retry(reader)) return undefined
  }
}

/** Reads what stands next in the file; false if it does not go with the words. */
function step(reader: Reader): boolean {
  const { source, at, reading, words, found } = reader
  const char = source[at] ?? ''
  if (isWhite(char)) return readWhite(reader)
  if (char === '<' && reading === 'html' && readTag(reader)) return true
  if (char === '&' && (reading === 'html' || reading === 'markdown') && readEntity(reader))
    return true
  if (char === '\\' && readEscape(reader)) return true
  if (char === words[found]) return take(reader, 1, char)
  if (reading === 'html' && isRaised(reader, char))
    return take(reader, 1, words[found] ?? '', 'markup')
  // Behind the last of the words only what was left out can follow.
  return found === words.length && reading === 'html' && skip(reader, at + 1)
}

function take(reader: Reader, length: number, to: string, rule?: EditRule): boolean {
  const start = reader.at
  const last = reader.tokens.at(-1)
  reader.at += length
  reader.found += to.length
  if (last && !rule && !last.rule && last.to !== '') {
    last.to += to
    last.end = reader.at
  } else reader.tokens.push({ start, end: reader.at, to, ...(rule ? { rule } : {}) })
  return true
}

function skip(reader: Reader, end: number, rule: EditRule = 'markup'): boolean {
  reader.tokens.push({ start: reader.at, end, to: '', rule })
  reader.at = end
  return true
}

const isWhite = (char: string): boolean =>
  char === ' ' || char === '\n' || (char !== '' && /\s/.test(char))

function readWhite(reader: Reader): boolean {
  const { source, span, at } = reader
  let end = at
  while (end < span.end && isWhite(source[end] ?? '')) end++
  if (reader.reading !== 'html' && source.slice(at, end).includes('\n'))
    end = prefixEnd(reader, end)
  return white(reader, end, 'white-space')
}

/** The end of the `>` marks at the head of a line, but for those that the words have too. */
function prefixEnd({ source, span, words, found }: Reader, start: number): number {
  let end = start
  let marks = 0
  for (let i = start; i < span.end; i++) {
    const char = source[i] ?? ''
    if (char === '>') marks++
    else if (!isWhite(char)) break
    if (char !== '>') continue
    end = i + 1
  }
  const rest = words.slice(found).trimStart()
  if (rest.startsWith('>') && marks > 0) return start
  while (end < span.end && isWhite(source[end] ?? '')) end++
  return marks > 0 ? end : start
}

function white(reader: Reader, end: number, rule: EditRule): boolean {
  const space = reader.words[reader.found] === ' '
  reader.tokens.push({ start: reader.at, end, to: '', rule, white: true, space })
  reader.at = end
  if (space) reader.found++
  return true
}

function readEntity(reader: Reader): boolean {
  const { source, at, words, found, span } = reader
  const space = spaceEntityAt(source, at)
  // Where Markdown leaves `&nbsp` as it is, the words have it too.
  const literal = words.startsWith(source.slice(at, at + space), found)
  if (space > 0 && !literal) return white(reader, at + space, 'entity')
  const entity = entityAt(source, at, words.slice(found, found + 40))
  if (!entity || at + entity.length > span.end) return false
  return take(reader, entity.length, entity.to, 'entity')
}

/** Backslashes before punctuation; in code only before the bar of a table. */
function readEscape(reader: Reader): boolean {
  const { source, at, words, found, reading } = reader
  const next = source[at + 1]
  if (next === undefined || next !== words[found] || reading === 'html' || reading === 'text')
    return false
  const escapable = reading === 'code' ? next === '|' : /[!-/:-@[-`{-~]/.test(next)
  return escapable && take(reader, 2, next, 'entity')
}

/** `10<sup>9</sup>` reads 10⁹. */
function isRaised({ words, found }: Reader, char: string): boolean {
  return superscripts.has(char) && superscripts.get(char) === words[found]
}

function readTag(reader: Reader): boolean {
  const { source, at, words, found, span } = reader
  const tag = tagAt(source, at)
  if (!tag) return false
  const end = Math.min(rawTextEnd(source, tag) ?? tag.end, span.end)
  if (words[found] === '…' && formulas.has(tag.name))
    return take(reader, elementEnd(source, tag, span.end) - at, '…', 'ellipsis')
  if (tag.kind === 'open' && tag.name === 'sup' && skipMark(reader, tag)) return true
  if (tag.kind === 'open' && isLeftOut(source.slice(at, tag.end), tag.name))
    return skip(reader, elementEnd(source, tag, span.end))
  // `<q>` prints as a quotation mark.
  if (tag.name === 'q' && words[found] === '"') return take(reader, end - at, '"', 'markup')
  if (tag.kind === 'open' && !voidElements.has(tag.name))
    reader.passed.push({ tag, found, tokens: reader.tokens.length })
  return skip(reader, end)
}

/** Leaves out a raised number that points to a note, unless the words have it too. */
function skipMark(reader: Reader, tag: Tag): boolean {
  const { source, words, found, span } = reader
  const end = elementEnd(source, tag, span.end)
  const element = source.slice(tag.start, end)
  const inner = element.replace(/<[^<>]*>/g, '').trim()
  const kept = words.startsWith(inner, found) || isRaised(reader, inner[0] ?? '')
  return !kept && isCitationMark(element) && skip(reader, end, 'citation-mark')
}

/** Whether an element is left out whatever the words are. */
function isLeftOut(tag: string, name: string): boolean {
  if (voidElements.has(name)) return false
  return notContent.has(name) || /\shidden[\s=>]|aria-hidden=["']?true|display:\s?none/i.test(tag)
}

/** Goes back to the last start tag passed, and leaves its element out. */
function retry(reader: Reader): boolean {
  const last = reader.passed.pop()
  if (!last || reader.retries-- === 0) return false
  reader.tokens.length = last.tokens
  reader.at = last.tag.start
  reader.found = last.found
  const end = elementEnd(reader.source, last.tag, reader.span.end)
  return skip(reader, end)
}

/** The end of an element, behind its end tag. */
function elementEnd(source: string, start: Tag, limit: number): number {
  if (voidElements.has(start.name)) return start.end
  let depth = 1
  for (let i = rawTextEnd(source, start) ?? start.end; i < limit; i++) {
    i = source.indexOf('<', i)
    if (i < 0 || i >= limit) return limit
    const tag = tagAt(source, i)
    if (!tag) continue
    if (tag.name === start.name) depth += tag.kind === 'open' ? 1 : -1
    if (depth === 0) return Math.min(tag.end, limit)
    i = tag.end - 1
  }
  return limit
}
