import type { HeadingStyle } from './find-heading.ts'
import type { Line } from './layout.ts'

/** A block before its level is known. */
export type RawBlock =
  | { kind: 'heading'; text: string; style: HeadingStyle; page: number }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'item'; text: string; lines: Line[]; x: number; number: number | undefined }
  | { kind: 'paragraph' | 'caption'; text: string; lines: Line[] }

/** A block that lines are added to. */
export type Flowing = Extract<RawBlock, { lines: Line[] }>

/** The last line of a block. */
export const endOf = (block: Flowing) => block.lines.at(-1)?.text ?? ''
