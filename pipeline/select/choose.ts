import type { AudienceConfig } from '../config/types.ts'
import type { Evidence } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { add, type Chosen, isBalanced, mayTake } from './chosen.ts'
import type { Wanted } from './wanted.ts'

/** Weight of likeness to what is chosen, as in maximal marginal relevance (Carbonell & Goldstein 1998). */
const redundancy = 6

/** Points off for every earlier choice from the same origin, so that no voice drowns the others. */
const balance = 0.2

/** Points below which a sentence is not worth its line, whatever room there is. */
const least = 0.25

/** Likeness to a printed sentence from which another one says nothing new. */
export const repeats = 0.4

interface Scored {
  candidate: Candidate
  score: number
}

/**
 * The best claim for a list that fits into the words left, and leaves its source and the other
 * origins theirs; adds it to `chosen`.
 *
 * @param list the claims of the list so far: one that points back may follow what it points to
 */
export function chooseNext(
  pool: Candidate[],
  wanted: Wanted,
  budget: { words: number },
  audience: AudienceConfig,
  chosen: Chosen,
  list: ReadonlySet<string>,
): Omit<Evidence, 'block'> | undefined {
  const open = pool.filter(
    (candidate) =>
      candidate.words <= budget.words &&
      !chosen.ids.has(candidate.claim.id) &&
      !chosen.reserved.has(candidate.claim.id) &&
      candidate.quality >= least &&
      (candidate.after === undefined || list.has(candidate.after)) &&
      mayTake(chosen, candidate.claim) &&
      isBalanced(chosen, candidate.claim.origin) &&
      wanted.fits(candidate),
  )
  const [best, next] = rank(open, wanted, audience, chosen)
  if (!best) return undefined
  const { candidate, score } = best
  add(chosen, candidate, pool)
  budget.words -= candidate.words
  return {
    claim: candidate.claim.id,
    ...(wanted.group === undefined ? {} : { group: wanted.group }),
    score: Math.round(score * 100) / 100,
    reason: reasonOf(candidate),
    ...(next ? { runnerUp: next.candidate.claim.id } : {}),
  }
}

/** Best first; equal scores keep the order of the ledger. */
function rank(
  pool: Candidate[],
  wanted: Wanted,
  audience: AudienceConfig,
  chosen: Chosen,
): Scored[] {
  return pool
    .flatMap((candidate): Scored[] => {
      const likeness = chosen.likeness.get(candidate) ?? 0
      if (likeness >= repeats) return []
      const same = chosen.origins.get(candidate.claim.origin) ?? 0
      const weight =
        wanted.group && audience.themes[wanted.group] !== undefined
          ? 0
          : themeWeight(candidate, audience)
      const score =
        candidate.quality +
        (wanted.bonus?.(candidate) ?? 0) +
        weight -
        redundancy * likeness * likeness -
        (wanted.balance ?? balance) * same
      return [{ candidate, score }]
    })
    .sort((a, b) => b.score - a.score)
}

/** What an audience gives for the themes of a claim. */
export function themeWeight({ claim }: Candidate, audience: AudienceConfig): number {
  return Math.max(0, ...claim.themes.map((theme) => audience.themes[theme] ?? 0)) * 0.5
}

/** Why a claim is worth its line, in words. */
export function reasonOf({ claim, origins, figures }: Candidate): string {
  const parts = [
    claim.themes.length > 0 ? `themes ${claim.themes.join(', ')}` : 'no theme',
    claim.kind,
    ...(claim.roles.length > 0 ? [claim.roles.join(', ')] : []),
    ...(origins > 1 ? [`${origins} origins`] : []),
    ...(figures.size > 0 ? [`figures: ${[...figures].sort().join(', ')}`] : []),
  ]
  return parts.join('; ')
}
