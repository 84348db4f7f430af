import type { EditRule, SourceFormat, Span } from '../model.ts'
import type { Tag } from './tag-at.ts'

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

/** How far the words of a stretch have been found in the file. */
export interface Reader {
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

/** Takes characters of the file for the next of the words. Always true. */
export function take(reader: Reader, length: number, to: string, rule?: EditRule): boolean {
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

/** Passes over characters of the file that print nothing. Always true. */
export function skip(reader: Reader, end: number, rule: EditRule = 'markup'): boolean {
  reader.tokens.push({ start: reader.at, end, to: '', rule })
  reader.at = end
  return true
}

/** Passes over white space, which stands for a space if the words have one next. Always true. */
export function white(reader: Reader, end: number, rule: EditRule): boolean {
  const space = reader.words[reader.found] === ' '
  reader.tokens.push({ start: reader.at, end, to: '', rule, white: true, space })
  reader.at = end
  if (space) reader.found++
  return true
}
