import type { FigureKind } from '../../model.ts'
import type { Range } from './numbers.ts'

/** `skip` characters of a match are not the figure's; the figure ends at `take`, where given. */
export type Reading = Range & { unit: string; value?: string; skip?: number; take?: number }
export type Pattern = [FigureKind, RegExp, (m: RegExpMatchArray) => Reading | undefined]
