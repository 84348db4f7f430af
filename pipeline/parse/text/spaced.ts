import type { Labelled } from './label.ts'

/** Lines of prose that a text must have, before the way they stand says anything. */
const fewest = 3

/** Whether a text has its paragraphs between empty lines, as nearly all of them must be. */
export function isSpaced(lines: Labelled[]): boolean {
  let prose = 0
  let apart = 0
  for (const [i, { line }] of lines.entries()) {
    if (!line.stops || line.words.length < 15) continue
    prose++
    if (line.apart && (lines[i + 1]?.line.apart ?? true)) apart++
  }
  return prose >= fewest && apart * 5 >= prose * 4
}
