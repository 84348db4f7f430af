import type { AudienceConfig } from '../config/types.ts'
import { cosine } from '../language/similarity.ts'
import type { Evidence } from '../model.ts'
import type { Candidate } from './candidates.ts'
import type { Wanted } from './wanted.ts'

/** Weight of likeness to what is chosen, as in maximal marginal relevance (Carbonell & Goldstein 1998). */
const redundancy = 3

/** Points off for every earlier choice from the same origin, so that no voice drowns the others. */
const balance = 0.12

/** Likeness to a printed sentence from which another one says nothing new. */
export const repeats = 0.45

/** What a brief holds so far. */
export interface Chosen {
  ids: Set<string>
  /** Choices by origin. */
  origins: Map<string, number>
  /** For each candidate, its likeness to the chosen one that is most like it. */
  likeness: Map<Candidate, number>
}

/** Nothing yet. */
export const noneChosen = (): Chosen => ({
  ids: new Set(),
  origins: new Map(),
  likeness: new Map(),
})

/** Likenesses are kept up to date with each choice: to compare all with all anew would be cubic. */
function add(chosen: Chosen, candidate: Candidate, pool: Candidate[]): void {
  const { id, origin } = candidate.claim
  chosen.ids.add(id)
  chosen.origins.set(origin, (chosen.origins.get(origin) ?? 0) + 1)
  for (const other of pool) {
    const like = cosine(other.vector, candidate.vector)
    if (like > (chosen.likeness.get(other) ?? 0)) chosen.likeness.set(other, like)
  }
}

interface Scored {
  candidate: Candidate
  score: number
}

/** The best claim for a list that fits into the words left; adds it to `chosen`. */
export function chooseNext(
  pool: Candidate[],
  wanted: Wanted,
  budget: { words: number },
  audience: AudienceConfig,
  chosen: Chosen,
): Omit<Evidence, 'block'> | undefined {
  const open = pool.filter(
    (candidate) =>
      candidate.words <= budget.words &&
      !chosen.ids.has(candidate.claim.id) &&
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
        weight -
        redundancy * likeness * likeness -
        (wanted.balance ?? balance) * same
      return [{ candidate, score }]
    })
    .sort((a, b) => b.score - a.score)
}

function themeWeight({ claim }: Candidate, audience: AudienceConfig): number {
  return Math.max(0, ...claim.themes.map((theme) => audience.themes[theme] ?? 0)) * 0.5
}

function reasonOf({ claim, origins, figures }: Candidate): string {
  const parts = [
    claim.themes.length > 0 ? `themes ${claim.themes.join(', ')}` : 'no theme',
    claim.kind,
    ...(claim.roles.length > 0 ? [claim.roles.join(', ')] : []),
    ...(origins > 1 ? [`${origins} origins`] : []),
    ...(figures.size > 0 ? [`figures: ${[...figures].sort().join(', ')}`] : []),
  ]
  return parts.join('; ')
}
