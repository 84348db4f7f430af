import type { ConfigSpec } from './schema.ts'
import type { Trouble } from './trouble.ts'
import type { AudienceConfig } from './types.ts'
import { quoted } from './unknown-word.ts'

/** The least number of words is below the most, also where one of the two is a default. */
export function checkRanges(audiences: AudienceConfig[]): Trouble[] {
  return audiences
    .filter(({ words }) => words.min > words.max)
    .map(({ id, words: { min, max } }) => ({
      code: 'E_CONFIG_VALUE',
      message: `The audience ${quoted(id)} asks for at least ${min} words and at most ${max}`,
      hint: 'A bound that is not given is the default.',
      where: ['audiences', id, 'words'],
    }))
}

/** Warnings: an outline of one's own whose blocks cannot add up to the length asked for. */
export function checkBudgets(spec: ConfigSpec, audiences: AudienceConfig[]): Trouble[] {
  return audiences
    .filter(({ id }) => Object.hasOwn(spec.audiences ?? {}, id) && spec.audiences?.[id]?.outline)
    .flatMap(({ id, words, outline }) => {
      const most = outline.reduce((sum, block) => sum + (block.words ?? 0), 0)
      if (most >= words.min && most <= words.max) return []
      return [
        {
          code: 'W_CONFIG_BUDGET',
          message: `The blocks may print ${most} words, the brief ${words.min} to ${words.max}`,
          hint: 'Give each block the "words" it may print, or the audience another range.',
          where: ['audiences', id, 'outline'],
          atKey: true,
        },
      ]
    })
}
