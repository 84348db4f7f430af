import type { Block, Section } from '../model.ts'
import { cellsOf, findInRow } from './figures/rows.ts'

/**
 * The heads of a table row's columns, one for each of its cells: of the first of the rows that
 * stand together, where that holds no numbers but years. Empty cells leave no trace in the text, so
 * a head row may be one cell short at its head; other differences leave the cells without heads.
 *
 * @param blocks of the section that the row is in
 * @param at index of the row
 */
export function columnsOf(blocks: Block[], first: Block | undefined, at: number): string[] {
  const row = blocks[at]
  if (!row || !first || first === row || !isHead(first.text)) return []
  const heads = cellsOf(first.text).map(({ text }) => text)
  const count = cellsOf(row.text).length
  if (heads.length === count) return heads
  return heads.length === count - 1 ? ['', ...heads] : []
}

/** Numbers that are no years make a row one of values. */
const isHead = (text: string): boolean =>
  !/(?<![\p{L}\d])\d/u.test(text.replace(/\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/g, ''))

/** For each block of a section that is a row with a figure: the heads of its columns. */
export function figureRows({ blocks }: Section): Map<Block, string[]> {
  const rows = new Map<Block, string[]>()
  let first: Block | undefined
  blocks.forEach((block, i) => {
    if (block.kind !== 'row') {
      first = undefined
      return
    }
    first ??= block
    const columns = columnsOf(blocks, first, i)
    const isHeads = block === first && isHead(block.text)
    if (!isHeads && findInRow(block.text, columns).length > 0) rows.set(block, columns)
  })
  return rows
}
