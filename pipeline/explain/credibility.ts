import { standings } from '../extract/credibility.ts'
import type { Claim, Ledger } from '../model.ts'

/** The computed credibility and the counts it comes from; undefined for a recommendation. */
export function credibilityWhy(
  claim: Claim,
  { claims, figures }: Ledger,
): { grade: number; why: string } | undefined {
  const { credibility: grade, kind, hedge, spun } = claim
  if (grade === undefined) return undefined
  if (spun) return { grade, why: 'its source is machine-spun, so nothing can be judged' }
  const { held, against, figureFits } = standings(claims, figures)(claim)
  const counts = [
    `other origins that say it: ${held}`,
    `other origins whose figure contradicts it: ${against}`,
    ...(held === 0 && figureFits ? ['another origin bears out its figure alone'] : []),
  ]
  const open = kind === 'forecast' || (hedge !== undefined && hedge.step <= 4)
  const capped = open && held > against && against === 0 && grade === 3
  return {
    grade,
    why: [...counts, ...(capped ? ['what its own source leaves open is 3 at best'] : [])].join(
      '; ',
    ),
  }
}
