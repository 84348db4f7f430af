import { endsSentence, wordsOf } from '../../language/words.ts'
import type { Span } from '../../model.ts'

/** A line of the file that is not empty, without the white space round it. */
export interface Line extends Span {
  /** Counts from 1. */
  number: number
  text: string
  /** Columns of white space before it. */
  indent: number
  /** An empty line stands before it. */
  apart: boolean
  words: string[]
  /** It ends as a sentence does. */
  stops: boolean
}

/** The lines of a text that are not empty, with their offsets. Line ends: `\n`, `\r\n`, `\r`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let apart = true
  for (const { start, end } of splitLines(text)) {
    number++
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed === '') {
      apart = true
      continue
    }
    const space = raw.slice(0, raw.length - raw.trimStart().length)
    const from = start + space.length
    lines.push({
      number,
      start: from,
      end: from + trimmed.length,
      text: trimmed,
      indent: columnsOf(space),
      apart,
      words: wordsOf(trimmed),
      stops: endsSentence(trimmed),
    })
    apart = false
  }
  return lines
}

/** A tab is as wide as four spaces, which is what lists are indented by. */
const columnsOf = (space: string): number => space.replaceAll('\t', '    ').length

/** A lone `\r` ends a line for the reader, yet lines are counted by `\n` in what is stored. */
function* splitLines(text: string): Generator<Span> {
  let start = 0
  for (;;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    yield { start, end }
    if (next < 0) return
    start = next + 1
  }
}
