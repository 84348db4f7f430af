import type { FigureKind } from '../../model.ts'
import { countPatterns } from './counts.ts'
import { measurePatterns } from './measures.ts'
import { moneyPatterns } from './money.ts'
import type { Range } from './numbers.ts'
import { sharePatterns } from './shares.ts'
import { durationPatterns, yearPatterns } from './times.ts'

/** `skip` characters of a match are not the figure's; the figure ends at `take`, where given. */
export type Reading = Range & { unit: string; value?: string; skip?: number; take?: number }
export type Pattern = [FigureKind, RegExp, (m: RegExpMatchArray) => Reading | undefined]

/** In order: the first pattern to claim a stretch of the sentence keeps it. */
export const patterns: Pattern[] = [
  ...moneyPatterns,
  ...sharePatterns,
  ...measurePatterns,
  ...durationPatterns,
  ...countPatterns,
  ...yearPatterns,
]
