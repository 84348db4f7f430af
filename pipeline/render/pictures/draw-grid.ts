import type { Picture, PictureMark, PictureRow } from '../../model.ts'
import type { Drawing } from './drawing.ts'
import { escaped, rem, svg } from './svg.ts'
import { wrapLabel } from './wrap-label.ts'

/** All in rem. */
const labels = 14
const column = 2.6
const line = 1.05
const greatest = 0.42

/** Rows of dots with their numbers, whose area is the share they have of the greatest. */
export function drawGrid({ ticks, rows }: Picture): Drawing {
  const width = labels + column * ticks.length
  const parts = [
    text(0, 0.8, 'Source', 'faint'),
    ...ticks.map(({ label }, i) => text(labels + i * column + 1.1, 0.8, label, 'strong')),
  ]
  let y = 1.15
  for (const row of rows) {
    const drawn = drawRow(row, y, width)
    parts.push(...drawn.parts)
    y += drawn.height
  }
  return { parts, width, height: y + 0.1 }
}

function drawRow({ label, marks }: PictureRow, y: number, width: number): Drawing {
  const lines = wrapLabel(label, labels - 0.5)
  const height = lines.length * line + 0.15
  const middle = y + height / 2
  const rule = svg('line', { class: 'rule', x1: '0', x2: rem(width), y1: rem(y), y2: rem(y) })
  const words = lines.map((words, i) => text(0, y + 0.83 + i * line, words))
  const counts = marks.flatMap((mark, i) => drawCount(mark, labels + i * column, middle))
  return { parts: [rule, ...words, ...counts], height }
}

function drawCount({ label, size }: PictureMark, x: number, middle: number): string[] {
  const number = text(x + 1.1, middle + 0.27, label, size === 0 ? 'faint' : undefined)
  if (size === 0) return [number]
  const r = Math.max(0.09, greatest * Math.sqrt(size))
  const dot = { class: 'mark', cx: rem(x + 0.5), cy: rem(middle), r: rem(r) }
  return [svg('circle', dot), number]
}

const text = (x: number, y: number, words: string, type?: string): string =>
  svg('text', { class: type, x: rem(x), y: rem(y) }, escaped(words))
