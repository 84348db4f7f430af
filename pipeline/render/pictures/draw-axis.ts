import type { Picture, PictureMark, PictureRow } from '../../model.ts'
import type { Drawing } from './drawing.ts'
import { escaped, rem, share, svg } from './svg.ts'
import { widthOf, wrapLabel } from './wrap-label.ts'

/** All in rem. */
const line = 1.1
const dot = 0.26
/** The narrowest place a picture is drawn in: a phone of 320 pixels, less its margins. */
const narrowest = 16

/** Marks over an axis. Marks with labels have a line each; those without share one where they can. */
export function drawAxis({ ticks, rows }: Picture): Drawing {
  const marks: string[] = []
  let y = 0
  for (const row of rows) {
    const drawn = row.marks.some(({ label }) => label !== '') ? labelled(row, y) : heaped(row, y)
    marks.push(...drawn.parts)
    y += drawn.height
  }
  const stubs = ticks.map(({ at }) =>
    svg('line', { class: 'axis', ...across(at), y1: rem(y - 0.1), y2: rem(y + 0.2) }),
  )
  const axis = { class: 'axis', x1: share(place(0)), x2: share(place(1)), ...level(y + 0.05) }
  const numbers = roomy(ticks).map(({ label, at }) => tick(label, at, y + 1.05))
  return { parts: [...stubs, svg('line', axis), ...numbers, ...marks], height: y + 1.35 }
}

/** Room is left at both ends for half a mark. */
const place = (at: number): number => 0.02 + 0.96 * at

const across = (at: number) => ({ x1: share(place(at)), x2: share(place(at)) })
const level = (y: number) => ({ y1: rem(y), y2: rem(y) })

/** The first label and the last, and of the others those that would touch none on a phone. */
function roomy(ticks: Picture['ticks']): Picture['ticks'] {
  const last = ticks.at(-1)
  const end = last ? narrowest - widthOf(last.label) : narrowest
  let free = 0
  return ticks.filter((one) => {
    const half = widthOf(one.label) / 2
    const from = one.at === 0 ? 0 : place(one.at) * narrowest - half
    if (one === last) return true
    if (from < free || from + 2 * half + 0.4 > end) return false
    free = from + 2 * half + 0.4
    return true
  })
}

function tick(label: string, at: number, y: number): string {
  const anchor = at === 0 ? 'start' : at === 1 ? 'end' : 'middle'
  const x = share(at === 0 ? 0 : at === 1 ? 1 : place(at))
  return svg('text', { class: 'faint', 'text-anchor': anchor, x, y: rem(y) }, escaped(label))
}

/** A heading, where the rows are of several things, and each mark with its label beside it. */
function labelled({ label, marks }: PictureRow, top: number): Drawing {
  const parts: string[] = []
  let y = top
  const write = (words: string, type?: string): void => {
    for (const one of wrapLabel(words, narrowest)) {
      parts.push(svg('text', { class: type, x: '0', y: rem(y + 0.8) }, escaped(one)))
      y += line
    }
  }
  if (label !== '') write(label, 'faint')
  for (const mark of marks) {
    const beside = besideOf(mark)
    if (!beside) write(mark.label)
    parts.push(shape(mark, y + line / 2), ...(beside ? [besideText(mark, y, beside)] : []))
    y += beside ? line : 0.7
  }
  return { parts, height: y - top + 0.1 }
}

/** The side that has room for the label on the narrowest screen, if one has. */
function besideOf({ label, from, to }: PictureMark): 'start' | 'end' | undefined {
  const needed = widthOf(label) + dot + 0.3
  if ((1 - place(to)) * narrowest >= needed) return 'start'
  return place(from) * narrowest >= needed ? 'end' : undefined
}

function besideText({ label, from, to }: PictureMark, y: number, anchor: 'start' | 'end'): string {
  const [x, dx] = anchor === 'start' ? [to, dot + 0.2] : [from, -dot - 0.2]
  const at = { x: share(place(x)), dx: rem(dx), y: rem(y + 0.82) }
  return svg('text', { 'text-anchor': anchor, ...at }, escaped(label))
}

/** Marks on one line; those that would cover another stand on a line above. */
function heaped({ marks }: PictureRow, top: number): Drawing {
  const lanes: number[] = []
  const laneOf = marks.map(({ from, to }) => {
    const free = lanes.findIndex((end) => place(from) - end >= (dot * 2.3) / narrowest)
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = place(to)
    return lane
  })
  const height = lanes.length * 0.7 + 0.25
  const parts = marks.map((mark, i) => shape(mark, top + height - 0.4 - (laneOf[i] ?? 0) * 0.7))
  return { parts, height }
}

function shape({ from, to, hollow }: PictureMark, y: number): string {
  const type = hollow ? 'mark hollow' : 'mark'
  if (from === to)
    return svg('circle', { class: type, cx: share(place(from)), cy: rem(y), r: rem(dot) })
  const box = { x: share(place(from)), width: share(place(to) - place(from)) }
  return svg('rect', { class: type, ...box, y: rem(y - 0.16), height: rem(0.32) })
}
