import type { FigureBound, FigureKind, Span } from '../../model.ts'
import type { Range } from './numbers.ts'

/** A quantity in a sentence, as a range; `start` and `end` index the sentence. */
export interface FoundFigure extends Span, Range {
  kind: FigureKind
  unit: string
  value: number | string
  bound?: FigureBound
}
