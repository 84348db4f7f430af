import type { Span } from '../../../model.ts'

/**
 * The cells of a row, as spans of its text without the white space round them: between tabs, bars,
 * or gaps of two spaces and more. A text with none of these is one cell.
 */
export function cellsOf(text: string): Span[] {
  const cells: Span[] = []
  let start = 0
  for (const { start: end, end: next } of [...gapsOf(text), { start: text.length, end: 0 }]) {
    const cell = text.slice(start, end)
    const from = start + (cell.length - cell.trimStart().length)
    if (cell.trim() !== '') cells.push({ start: from, end: from + cell.trim().length })
    start = next
  }
  return cells
}

function gapsOf(text: string): Span[] {
  const gap = text.includes('\t') ? /\t/g : text.includes('|') ? bar(text) : / {2,}/g
  return [...text.matchAll(gap)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }))
}

/** "| a | b |" and "a | b"; a bar inside words ("either|or") parts nothing. */
const bar = (text: string): RegExp => (/^\|.*\|$/.test(text) ? /\|/g : / \| /g)
