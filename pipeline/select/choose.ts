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
const repeats = 0.45

/** What a brief holds so far. */
export interface Chosen {
  candidates: Candidate[]
  ids: Set<string>
}

interface Scored {
  candidate: Candidate
  score: number
}

/** Chooses claims for one list until it is full or the words run out; adds them to `chosen`. */
export function choose(
  pool: Candidate[],
  wanted: Wanted,
  budget: { words: number },
  audience: AudienceConfig,
  chosen: Chosen,
  block: number,
): Evidence[] {
  const evidence: Evidence[] = []
  const fitting = pool.filter((candidate) => wanted.fits(candidate))
  while (evidence.length < wanted.max) {
    const open = fitting.filter(
      ({ claim, words }) => !chosen.ids.has(claim.id) && words <= budget.words,
    )
    const [best, next] = rank(open, wanted, audience, chosen)
    if (!best) break
    const { candidate, score } = best
    chosen.candidates.push(candidate)
    chosen.ids.add(candidate.claim.id)
    budget.words -= candidate.words
    evidence.push({
      block,
      claim: candidate.claim.id,
      ...(wanted.group === undefined ? {} : { group: wanted.group }),
      score: Math.round(score * 100) / 100,
      reason: reasonOf(candidate),
      ...(next ? { runnerUp: next.candidate.claim.id } : {}),
    })
  }
  return evidence
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
      const likeness = Math.max(
        0,
        ...chosen.candidates.map((c) => cosine(c.vector, candidate.vector)),
      )
      if (likeness >= repeats) return []
      const same = chosen.candidates.filter((c) => c.claim.origin === candidate.claim.origin).length
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
