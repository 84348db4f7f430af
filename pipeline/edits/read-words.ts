import type { Span } from '../model.ts'
import { entityAt, spaceEntityAt } from './entity-at.ts'
import { isRaised, readTag, retry } from './read-tag.ts'
import { type Reader, type Reading, skip, type Token, take, white } from './reader.ts'

export type { Reading, Token } from './reader.ts'

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

/** The end of the `>` marks at the head of a line, unless the words have them too. */
function prefixEnd({ source, span, words, found }: Reader, start: number): number {
  const next = words[found] === ' ' ? words[found + 1] : words[found]
  if (next === '>') return start
  let end = start
  while (end < span.end && (source[end] === '>' || isWhite(source[end] ?? ''))) end++
  return end
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
