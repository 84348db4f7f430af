import { fail } from '../error.ts'
import type { AudienceConfig, Config } from './types.ts'
import { unknownWord } from './unknown-word.ts'

/**
 * The audience of that id. Throws `BriefError` (usage, `E_UNKNOWN_AUDIENCE`) that names the
 * nearest one and lists them all.
 */
export function audienceOf(config: Config, id: string): AudienceConfig {
  const found = config.audiences.find((audience) => audience.id === id)
  if (found) return found
  const known = config.audiences.map((audience) => audience.id)
  const { message, hint } = unknownWord('audience', id, known)
  throw fail('usage', 'E_UNKNOWN_AUDIENCE', message, { hint })
}
