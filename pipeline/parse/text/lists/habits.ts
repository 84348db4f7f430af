import type { Labelled } from '../label.ts'

/** How the writer of a text parts its blocks. */
export interface Habits {
  /** Paragraphs stand between empty lines. */
  spaced: boolean
  /** They do, and items stand together without. */
  tight: boolean
  /** Items have bullets. */
  marks: boolean
}

/** Lines of prose that a text must have, before the way they stand says anything. */
const fewestProse = 3
/** Lines that stand together, and bullets, from which they are a habit. */
const fewestItems = 3

/** Judges a text by nearly all of its paragraphs, and by the lines of its lists. */
export function habitsOf(lines: Labelled[]): Habits {
  let prose = 0
  let apart = 0
  let together = 0
  let marked = 0
  for (const [i, { line, label }] of lines.entries()) {
    if (!line.apart) together++
    if (label?.rule === 'bullet') marked++
    if (!line.stops || line.words.length < 15) continue
    prose++
    if (line.apart && (lines[i + 1]?.line.apart ?? true)) apart++
  }
  const spaced = prose >= fewestProse && apart * 5 >= prose * 4
  return { spaced, tight: spaced && together >= fewestItems, marks: marked >= fewestItems }
}
