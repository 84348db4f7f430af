import { dateOfLine } from '../../../language/date-line.ts'
import { isPersonName } from '../../../language/names.ts'
import type { HeadingStyle } from './find-heading.ts'
import { type Block, hasRoom, type Line } from './layout.ts'
import type { RawBlock } from './raw-block.ts'

type RawHeading = Extract<RawBlock, { kind: 'heading' }>

/**
 * Gives headings their levels by how they are set, the largest first, and finds which paragraphs
 * are quotations and how deep list items stand.
 */
export function levelBlocks(raw: RawBlock[]): Block[] {
  const blocks = raw.map((block, i) => (isByline(raw, i) ? asParagraph(block) : block))
  const levelOf = levels(blocks.filter((b) => b.kind === 'heading'))
  const indents: number[] = []
  return blocks.map((block): Block => {
    if (block.kind !== 'item') indents.length = 0
    if (block.kind === 'heading') return { ...block, level: levelOf(block) }
    if (block.kind === 'item') return { ...block, depth: depthOf(indents, block.x) }
    if (block.kind === 'table' || block.kind === 'caption') return block
    return isQuote(block.lines) ? { kind: 'quote', text: block.text } : block
  })
}

function asParagraph(block: RawBlock): RawBlock {
  return block.kind === 'heading' ? { kind: 'paragraph', text: block.text, lines: [] } : block
}

/** Who wrote it and when, below the title: set like no other heading, and heading nothing. */
function isByline(blocks: RawBlock[], at: number): boolean {
  const block = blocks[at]
  if (block?.kind !== 'heading' || at === 0 || at > 12) return false
  const title = blocks.slice(0, at).find((b) => b.kind === 'heading')
  if (title?.kind !== 'heading' || title.style.size <= block.style.size) return false
  if (dateOfLine(block.text) || isPersonName(block.text) || /\S@\S/.test(block.text)) return true
  const key = keyOf(block.style)
  const alone = blocks.every((b, i) => i === at || b.kind !== 'heading' || keyOf(b.style) !== key)
  return alone && blocks[at + 1]?.kind === 'heading'
}

const keyOf = ({ size, bold, caps }: HeadingStyle) => `${size} ${bold} ${caps}`

function levels(headings: RawHeading[]): (heading: RawHeading) => number {
  const styles = new Map(headings.map(({ style }) => [keyOf(style), style]))
  const rank = (s: HeadingStyle) => s.size * 4 + (s.bold ? 2 : 0) + (s.caps ? 1 : 0)
  const order = [...styles.keys()].sort((a, b) => {
    const [first, second] = [styles.get(a), styles.get(b)]
    return first && second ? rank(second) - rank(first) : 0
  })
  const largest = headings.filter(({ style }) => keyOf(style) === order[0])
  // The title is one and at the front, though a cover may repeat it; without one, the sections are of the second level.
  const titles = new Set(largest.map(({ text }) => text)).size
  const titled = titles === 1 && (largest[0]?.page ?? 2) <= 2
  const base = titled ? 1 : 2
  return ({ style, text }) => {
    const numbers = /^\d+((?:\.\d+)*)\.?\s/.exec(text)
    const level = base + order.indexOf(keyOf(style))
    const deeper = numbers ? (numbers[1] ?? '').split('.').length + 1 : level
    // "2.1" set like "2" is below it all the same.
    return Math.min(
      4,
      level === 1 ? 1 : Math.max(Math.min(level, deeper + 1), numbers ? deeper : 2),
    )
  }
}

function depthOf(indents: number[], x: number): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > x + 3) indents.pop()
  if (indents.length === 0 || (indents.at(-1) ?? 0) < x - 3) indents.push(x)
  return indents.length - 1
}

/**
 * Two lines or more, set in on both sides: on the right when the next word would have had room,
 * since the lines of ragged text all end early.
 */
function isQuote(lines: Line[]): boolean {
  const [first] = lines
  if (!first || lines.length < 2) return false
  const even = lines.every((line) => Math.abs(line.x0 - first.x0) < 0.25 * line.size)
  if (!even || first.x0 - first.left < first.size) return false
  return lines.every((line, i) => {
    const next = lines[i + 1]
    return line.right - line.x1 >= 0.8 * line.size && (!next || hasRoom(line, next))
  })
}
