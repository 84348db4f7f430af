import type { LineLabel, Metadata } from '../../model.ts'
import type { Line } from './lines.ts'

/** What a line tells about the document. */
export type Found = Pick<Metadata, 'title' | 'author' | 'publisher' | 'date' | 'url'>

/** What a line is taken for, how surely (0 to 1), by which rule and why. */
export interface Label {
  label: LineLabel
  score: number
  rule: string
  reason: string
  /** Of a heading: 1 is the title. */
  rank?: number
  /** Length of the list marker, or of what stands before a title ("Subject: "). */
  marker?: number
  ordered?: boolean
  /** What the list marker looks like. */
  kind?: string
  /** The number that the marker gives. */
  value?: number
  /** Of the first cell of a table that has a cell to a line. */
  columns?: number
  /** A paragraph that announces the list below it. */
  leadIn?: boolean
  /** What the line tells about the document. */
  meta?: Found
}

/** One line and its label so far. */
export interface Labelled {
  line: Line
  label?: Label
}

/** Looks at the whole document and labels some of its lines. Later passes see earlier labels. */
export type Pass = (lines: Labelled[]) => void

/** Sets a label if there is none yet, or only a less sure one. */
export function claim(item: Labelled, label: Label): void {
  if (!item.label || item.label.score < label.score) item.label = label
}

export const is = (item: Labelled | undefined, ...labels: LineLabel[]): boolean =>
  item?.label !== undefined && labels.includes(item.label.label)
