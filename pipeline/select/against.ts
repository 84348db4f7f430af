import type { AudienceConfig } from '../config/types.ts'
import { cosine } from '../language/similarity.ts'
import type { Evidence, Ledger, Role } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { themeWeight } from './choose.ts'
import { add, type Chosen, mayTake } from './chosen.ts'

/** How much a claim of such a role speaks against what is found. */
const strength: Partial<Record<Role, number>> = { con: 1.5, limit: 1.5, risk: 0.8 }

/** Opens by granting something in order to take it back. */
const concedes = /^(?:While|Although|Though|Despite|Even if|Even though|But|Critics|Opponents)\b/

/** Most words of it: it stands on the first page. */
const longest = 40

/**
 * The strongest evidence against the bottom line: what contradicts one of its claims, else what
 * speaks against something on its themes, another origin first. Undefined where there is none.
 */
export function chooseAgainst(
  pool: Candidate[],
  bottomLine: Evidence[],
  ledger: Ledger,
  audience: AudienceConfig,
  chosen: Chosen,
): Omit<Evidence, 'block'> | undefined {
  const ids = new Set(bottomLine.map(({ claim }) => claim))
  const held = pool.filter(({ claim }) => ids.has(claim.id))
  const contradicts = new Set(
    ledger.oppositions.flatMap(({ claims: [a, b] }) => (ids.has(a) ? [b] : ids.has(b) ? [a] : [])),
  )
  const scored = pool
    .filter((one) => isOpen(one, chosen) && bears(one, held, contradicts))
    .map((candidate) => {
      const like = Math.max(0, ...held.map(({ vector }) => cosine(vector, candidate.vector)))
      const other = held.some(({ claim }) => claim.origin === candidate.claim.origin) ? 0 : 0.5
      const points = strengthOf(candidate, contradicts) + other + 2 * like
      return { candidate, score: points + candidate.quality / 2 + themeWeight(candidate, audience) }
    })
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (!best) return undefined
  add(chosen, best.candidate, pool)
  const { id, roles } = best.candidate.claim
  return {
    claim: id,
    group: 'against',
    score: Math.round(best.score * 100) / 100,
    reason: `against the bottom line: ${contradicts.has(id) ? 'contradicts it' : roles.join(', ') || 'concedes it'}`,
    ...(next ? { runnerUp: next.candidate.claim.id } : {}),
  }
}

const isOpen = ({ claim, words, after, quality }: Candidate, chosen: Chosen): boolean =>
  after === undefined &&
  words <= longest &&
  quality > 0 &&
  claim.kind !== 'recommendation' &&
  !chosen.ids.has(claim.id) &&
  !chosen.reserved.has(claim.id) &&
  mayTake(chosen, claim)

const strengthOf = ({ claim }: Candidate, contradicts: ReadonlySet<string>): number =>
  (contradicts.has(claim.id) ? 3 : 0) +
  Math.max(0, ...claim.roles.map((role) => strength[role] ?? 0)) +
  (concedes.test(claim.text) ? 0.5 : 0)

/** Speaks against something, and on what the bottom line is about. */
function bears(one: Candidate, held: Candidate[], contradicts: ReadonlySet<string>): boolean {
  if (contradicts.has(one.claim.id)) return true
  if (strengthOf(one, contradicts) === 0) return false
  const themes = new Set(held.flatMap(({ claim }) => claim.themes))
  return held.length === 0 || one.claim.themes.some((theme) => themes.has(theme))
}
