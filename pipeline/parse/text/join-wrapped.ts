import { endsSentence, wordsOf } from '../../language/words.ts'
import type { Line } from './lines.ts'
import { isLoneMark, markerOf } from './marker.ts'

/** A line of the document: one line of the file, or several that were wrapped at a fixed width. */
export interface LogicalLine extends Line {
  /** The lines of the file that it is made of. */
  parts: Line[]
}

/**
 * Joins lines that were broken at a column, as in mail or old text files. A text is taken as
 * wrapped when its longer lines end alike far out and many go on in lower case.
 */
export function joinWrapped(lines: Line[], source: string): LogicalLine[] {
  const single = lines.map((line) => ({ ...line, parts: [line] }))
  const width = wrapWidth(lines)
  if (width === undefined) return single
  const joined: LogicalLine[] = []
  for (const line of single) {
    const before = joined.at(-1)
    if (before && continues(before, line, width))
      joined[joined.length - 1] = join(before, line, source)
    else joined.push(line)
  }
  return joined
}

/** The column a text is wrapped at, if it is. */
function wrapWidth(lines: Line[]): number | undefined {
  const lengths = lines.map((l) => l.end - l.start + l.indent).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (lines.length < 4 || width < 40 || width > 110) return undefined
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next && !next.apart && !line.stops && /^\p{Ll}/u.test(next.text)
  })
  return broken.length * 4 >= lines.length ? width : undefined
}

function continues(before: LogicalLine, line: Line, width: number): boolean {
  if (line.apart || markerOf(line.text) || isLoneMark(line.text)) return false
  const last = before.parts.at(-1)
  const room = width - ((last?.end ?? 0) - (last?.start ?? 0) + (last?.indent ?? 0))
  // The next word would have fitted: the writer broke the line, not the column.
  const firstWord = line.text.split(/\s/, 1)[0] ?? ''
  return room <= firstWord.length + 1
}

function join(before: LogicalLine, line: Line, source: string): LogicalLine {
  const text = source.slice(before.start, line.end)
  const parts = [...before.parts, line]
  return { ...before, end: line.end, text, parts, words: wordsOf(text), stops: endsSentence(text) }
}
