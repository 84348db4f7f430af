import type { Point, Position } from 'unist'
import type { Span } from '../model.ts'

/** Turns offsets of a text into points and positions of a tree. Lines end at `\n`. */
export function pointsOf(text: string): (span: Span) => Position {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const point = (offset: number): Point => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
  return ({ start, end }) => ({ start: point(start), end: point(end) })
}
