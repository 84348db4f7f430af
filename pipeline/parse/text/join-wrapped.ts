import { endsSentence, wordsOf } from '../../language/words.ts'
import type { Line } from './lines.ts'
import { isLoneMark, markerOf } from './lists/marker.ts'

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
  const width = wrapWidth(lines)
  if (width === undefined) return lines.map((line) => ({ ...line, parts: [line] }))
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && continues(before, line, width)) group.push(line)
    else groups.push([line])
  }
  return groups.flatMap((parts) => join(parts, source))
}

/** The column a text is wrapped at, if it is. */
function wrapWidth(lines: Line[]): number | undefined {
  const lengths = lines.map((l) => l.end - l.start + l.indent).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (lines.length < 4 || width < 40 || width > 110) return undefined
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1]
    return (
      next && !next.apart && !line.stops && /^\p{Ll}/u.test(next.text) && fills(line, next, width)
    )
  })
  return broken.length * 4 >= lines.length ? width : undefined
}

function continues(before: Line, line: Line, width: number): boolean {
  if (line.apart || isLoneMark(line.text) || !fills(before, line, width)) return false
  return !markerOf(line.text) || isMidSentence(before, line)
}

/** The next word would not have fitted: the column broke the line, not the writer. */
function fills(before: Line, { text }: Line, width: number): boolean {
  const room = width - (before.end - before.start + before.indent)
  return room <= text.slice(0, width).search(/\s|$/) + 1
}

/**
 * "in zone | 3. The council", "the harbour | – which is old – was": a number or a dash that the
 * column put at the head of a line, when the line before is not done.
 */
function isMidSentence(before: Line, line: Line): boolean {
  if (before.stops || /[:;,]$/.test(before.text) || markerOf(before.text)) return false
  if (line.indent > before.indent) return false
  return /^\d/.test(line.text) ? needsNumber.test(before.text) : /^[-–—]\s+\p{Ll}/u.test(line.text)
}

/** Ends in a word that a number follows, and no sentence ends in. */
const needsNumber =
  /\b(?:zone|phase|page|part|chapter|section|article|paragraph|clause|rule|item|number|no|grade|level|stage|class|step|table|figure|annex|schedule|route|line|platform|terminal|berth|gate|tier|type|category|january|february|march|april|may|june|july|august|september|october|november|december|of|in|to|at|by|the|and|than|from|about|only|over|under|between|on|for|or|nearly|almost|around|some)$/i

function join(parts: Line[], source: string): LogicalLine[] {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return []
  if (first === last) return [{ ...first, parts }]
  const text = source.slice(first.start, last.end)
  const { end } = last
  return [{ ...first, end, text, parts, words: wordsOf(text), stops: endsSentence(text) }]
}
