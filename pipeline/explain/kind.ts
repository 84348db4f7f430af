import type { Claim } from '../model.ts'
import type { Explanation } from './types.ts'

/** The words that give a claim its kind, or what does so in their stead. */
export function kindWhy({ kind, cues, speaker, anonymous }: Claim): Explanation['kind'] {
  const words = cues.filter(({ as }) => as === kind).map((cue) => cue.words)
  return { kind, words, why: words.length > 0 ? 'by these words' : wordless(speaker ?? anonymous) }

  function wordless(voice: string | undefined): string {
    if (kind !== 'claim') return 'no word of it advises, foresees or reports'
    return voice === undefined ? 'what stands above it reports' : `${voice} says it`
  }
}
