import { hasRoom, type Line } from './layout.ts'
import type { Measures } from './measure.ts'

/** How a heading is set: those set alike are of one level. */
export interface HeadingStyle {
  size: number
  bold: boolean
  caps: boolean
}

export interface FoundHeading {
  style: HeadingStyle
  /** Index of the line behind it. */
  end: number
}

/** The heading that begins at a line: larger or heavier than the text, and short. */
export function findHeading(
  lines: Line[],
  start: number,
  measures: Measures,
): FoundHeading | undefined {
  const first = lines[start]
  const style = first && styleOf(first, measures)
  if (!first || !style || !standsAlone(lines, start, style, measures)) return undefined
  let end = start + 1
  let length = first.text.length
  for (; end < lines.length; end++) {
    const [line, before] = [lines[end], lines[end - 1]]
    if (!line || !before || line.region !== first.region || !alike(style, styleOf(line, measures)))
      break
    if (line.y - before.y > 1.45 * line.size || startsAnew(line, before)) break
    length += line.text.length
  }
  const texts = lines.slice(start, end).map((line) => line.text)
  // A large line that small print goes on from is a line of text.
  const after = lines[end]
  if (after && isContinued(first, lines[end - 1], after)) return undefined
  if (end - start > 4 || length > 220 || isSentence(texts, length)) return undefined
  return { style, end }
}

function styleOf(line: Line, { body, boldBody, texts }: Measures): HeadingStyle | undefined {
  if (!line.even || !/\p{L}.*\p{L}|^[IVX\d.]+\s*\p{L}/u.test(line.text)) return undefined
  const size = Math.round(line.size * 2) / 2
  const large = line.size >= 1.09 * body && line.size - body >= 0.7 && !texts.includes(line.size)
  const heavy = line.bold && !boldBody && line.size >= 0.95 * body
  const caps = isCaps(line.text)
  if (!large && !heavy && !(caps && line.size >= 0.95 * body)) return undefined
  return { size, bold: line.bold, caps }
}

function isCaps(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return (
    letters.length >= 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  )
}

function alike(a: HeadingStyle, b: HeadingStyle | undefined): boolean {
  return b !== undefined && a.size === b.size && a.bold === b.bold
}

const isContinued = (first: Line, last: Line | undefined, after: Line) =>
  last !== undefined &&
  after.region === first.region &&
  after.y - last.y <= 1.5 * last.size &&
  // A full line of bold type over lighter text is a heading still.
  (/^\p{Ll}/u.test(after.text) || (!hasRoom(last, after) && last.bold === after.bold))

/** A line whose number goes on from that of the line before. */
const startsAnew = (line: Line, before: Line) =>
  /^\d+(?:\.\d+)*\.?\s/.test(line.text) && /^\d+(?:\.\d+)*\.?\s/.test(before.text)

/** Headings end without a full stop, and hold none. */
const isSentence = (texts: string[], length: number) =>
  (length > 60 || /^\p{Ll}/u.test(texts[0] ?? '')) &&
  texts.some(
    (text, i) =>
      /\p{Ll}{2}[.!?] \p{Lu}/u.test(text) ||
      (i === texts.length - 1 && /[.;,:]["”’)]?$/.test(text)),
  )

/** A bold line may be the middle of a paragraph that happens to break there. */
function standsAlone(lines: Line[], at: number, style: HeadingStyle, measures: Measures): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!line) return false
  const large = style.size >= 1.09 * measures.body
  const near = 1.15 * measures.leading(line.size)
  const tight = (a: Line | undefined, b: Line | undefined) =>
    a !== undefined && b !== undefined && a.region === b.region && b.y - a.y <= near
  if (large) return true
  const above = !tight(before, line) || /[.:?!]["”’]?$/.test(before?.text ?? '')
  if (style.bold) return above
  return above && !tight(before, line) && !tight(line, after)
}
