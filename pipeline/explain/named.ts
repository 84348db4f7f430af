import type { Claim } from '../model.ts'
import type { Named } from './types.ts'

/** What an explanation says of another claim. */
export const named = ({ id, file, line, text }: Claim): Named => ({ id, file, line, text })
