import { countPatterns } from './counts.ts'
import { measurePatterns } from './measures.ts'
import { moneyPatterns } from './money.ts'
import type { Pattern } from './pattern.ts'
import { sharePatterns } from './shares.ts'
import { durationPatterns, yearPatterns } from './times.ts'

/** In order: the first pattern to claim a stretch of the sentence keeps it. */
export const patterns: Pattern[] = [
  ...moneyPatterns,
  ...sharePatterns,
  ...measurePatterns,
  ...durationPatterns,
  ...countPatterns,
  ...yearPatterns,
]
