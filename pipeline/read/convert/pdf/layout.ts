import type { Converted } from '../converted.ts'

/** What is left out of the text layer, and why. */
export type LogEntry = Converted['log'][number]

/** A run of text as it is painted. Lengths are points; `y` is the baseline and grows downwards. */
export interface Item {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold: boolean
  /** Whether white space stands before it. */
  spaced: boolean
}

export interface Page {
  /** From 1. */
  number: number
  width: number
  height: number
  items: Item[]
}

/** Items on one baseline, left to right, with what is raised or lowered beside them. */
export interface Row {
  y: number
  size: number
  items: Item[]
}

/** A stretch of a line without a wide gap. */
export interface Cell {
  text: string
  x0: number
  x1: number
}

/** A line of one column. */
export interface Line {
  page: number
  /** Counts the regions of the document in reading order; a region is one column of one band. */
  region: number
  /** Where most lines of the region begin, and where the longest ends. */
  left: number
  right: number
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  /** Whether nearly all of it is of that size. */
  even: boolean
  text: string
  /** The raised mark that it begins with, as footnotes do; part of the text. */
  mark: string
  cells: Cell[]
}

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'caption' | 'quote'; text: string }
  | { kind: 'item'; text: string; depth: number; number: number | undefined }
  | { kind: 'table'; rows: string[][] }

/** The value in the middle, the lower one of two; 0 of none. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? 0
}

/** The key with the greatest weight; of equals the least. */
export function heaviest(weights: Map<number, number>): number | undefined {
  let best: number | undefined
  for (const [key, weight] of [...weights].sort(([a], [b]) => a - b))
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = key
  return best
}

export const rightOf = (item: Item): number => item.x + item.width

/** Whether the first word of the next line would have had room in a line. */
export function hasRoom(line: Line, next: Line): boolean {
  const space = next.text.indexOf(' ')
  const letters = space < 0 ? next.text.length : space
  const width = ((next.x1 - next.x0) * (letters + 1)) / Math.max(1, next.text.length)
  return line.right - line.x1 > width + line.size
}
