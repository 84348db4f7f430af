import { visible } from './visible.ts'

/** Columns of a terminal that nobody has widened. */
const columns = 80

/**
 * A text in lines of 80 columns, the first behind `head`, the others under its text. A word that is
 * longer than a line keeps one to itself.
 */
export function wrap(head: string, text: string): string[] {
  const indent = ' '.repeat(head.length)
  const lines: string[] = []
  let line = head
  for (const word of visible(text.replace(/\s+/g, ' ')).split(' ')) {
    const full = line.length > indent.length && line.length + 1 + word.length > columns
    if (full) lines.push(line)
    line = full ? `${indent}${word}` : `${line}${line.length > indent.length ? ' ' : ''}${word}`
  }
  return [...lines, line]
}
