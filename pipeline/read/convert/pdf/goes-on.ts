import { hasRoom, type Line } from './layout.ts'
import type { Measures } from './measure.ts'
import { endOf, type Flowing } from './raw-block.ts'

/** The end of a sentence. */
export const ended = /[.!?:…][\])"”’]*$/

/** Whether two lines are no further apart than those of a paragraph. */
export function tight(before: Line, line: Line, measures: Measures): boolean {
  const pitch = line.y - before.y
  return pitch > 0 && pitch <= 1.18 * measures.leading(Math.max(before.size, line.size)) + 0.5
}

/** Whether a line belongs to the block before it. */
export function goesOn(open: Flowing, line: Line, measures: Measures): boolean {
  const last = open.lines.at(-1)
  if (!last || Math.abs(last.size - line.size) > 0.12 * measures.body) return false
  if (last.region !== line.region) return goesOver(open, last, line)
  if (!tight(last, line, measures)) return open.kind !== 'caption' && isMidSentence(last, line)
  if (open.kind === 'item') return line.x0 > open.x + 0.3 * line.size || !breaksEarly(last, line)
  if (open.kind === 'caption') return true
  return !isIndented(open, last, line) && !breaksEarly(last, line)
}

/** Lines further apart than usual, as in double spacing, that one sentence goes over. */
const isMidSentence = (last: Line, line: Line) =>
  /^\p{Ll}/u.test(line.text) &&
  !/[.!?:;]["”’]?$/.test(last.text) &&
  line.y > last.y &&
  line.y - last.y <= 2.6 * line.size &&
  !hasRoom(last, line)

/** Over the end of a column or page. */
function goesOver(open: Flowing, last: Line, line: Line): boolean {
  if (/^\p{Ll}/u.test(line.text))
    return !/[.!?]["”’]?$/.test(endOf(open)) || endOf(open).endsWith('-')
  if (ended.test(endOf(open)) || open.kind === 'caption') return false
  if (open.kind === 'item' && line.x0 - line.left < open.x - last.left) return false
  return last.x1 > last.right - 0.15 * (last.right - last.left)
}

/** A first line that is set in, or the first line behind a hanging one. */
function isIndented(open: Flowing, last: Line, line: Line): boolean {
  const inset = line.x0 - last.x0
  if (inset < 0.7 * line.size) return inset < -0.7 * line.size && open.lines.length > 1
  // Centred lines and second lines of hanging paragraphs begin anywhere.
  const centred = Math.abs(line.x0 + line.x1 - last.x0 - last.x1) < line.size
  return !centred && ended.test(last.text)
}

/** A line that ends a sentence though the next word would have had room in it. */
const breaksEarly = (last: Line, line: Line) => ended.test(last.text) && hasRoom(last, line)
