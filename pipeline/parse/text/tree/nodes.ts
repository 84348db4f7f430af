import type { Text } from 'mdast'
import type { Position } from 'unist'
import type { Guess, Span } from '../../../model.ts'
import type { ClassifiedLine } from '../classify.ts'

/** From offsets of the file to lines and columns. */
export type PositionOf = (span: Span) => Position

/** The file that a tree is made from. */
export interface Source {
  text: string
  positionOf: PositionOf
}

/** Why a line is what it is, for the data of its node. */
export const guessOf = ({ label: { label, score, rule, reason } }: ClassifiedLine): Guess => ({
  label,
  score,
  rule,
  reason,
})

/** The characters of a span, as a node. */
export function textOf({ start, end }: Span, { text, positionOf }: Source): Text {
  return { type: 'text', value: text.slice(start, end), position: positionOf({ start, end }) }
}
