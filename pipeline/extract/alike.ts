import { cosine, type Vector, vectorsOf } from '../language/similarity.ts'
import type { Claim, Figure } from '../model.ts'
import { mayCorroborate } from './corroborates.ts'

/** From this cosine on two sentences of different sources are taken to say the same. */
const threshold = 0.45

/** Stems looked up per claim: the rarest, so that a common word does not compare all with all. */
const probes = 4

/** A stem that more claims have tells none of them from the rest. */
const commonest = 200

/**
 * Ids of the claims in other files that say what a claim says, by claim. Sentences are compared by
 * the cosine of their TF-IDF vectors; different figures, or a negation on one side only, forbid it.
 */
export function alikeClaims(
  claims: Claim[],
  figures: Map<string, Figure[]>,
): Map<string, string[]> {
  const vectors = vectorsOf(claims.map((claim) => claim.text))
  const byStem = new Map<string, number[]>()
  vectors.forEach((vector, i) => {
    for (const stem of rarest(vector)) {
      const list = byStem.get(stem)
      if (list) list.push(i)
      else byStem.set(stem, [i])
    }
  })
  const alike = new Map<string, string[]>()
  vectors.forEach((vector, i) => {
    const claim = claims[i]
    if (!claim) return
    const lists = rarest(vector).map((stem) => byStem.get(stem) ?? [])
    const near = new Set(lists.filter((list) => list.length <= commonest).flat())
    for (const j of [...near].sort((a, b) => a - b)) {
      const other = claims[j]
      const weights = vectors[j]
      if (!other || !weights || j <= i || other.file === claim.file) continue
      if (cosine(vector, weights) < threshold || !compatible(claim, other, figures)) continue
      alike.set(claim.id, [...(alike.get(claim.id) ?? []), other.id])
      alike.set(other.id, [...(alike.get(other.id) ?? []), claim.id])
    }
  })
  return alike
}

const rarest = ({ weights }: Vector): string[] =>
  [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, probes)
    .map(([stem]) => stem)

const negation = /\b(?:not?|never|none|neither|nor|cannot|without|hardly)\b|n[’']t\b/i

function compatible(a: Claim, b: Claim, figures: Map<string, Figure[]>): boolean {
  if (!mayCorroborate(a, b)) return false
  if (negation.test(a.text) !== negation.test(b.text)) return false
  const theirs = figures.get(b.id) ?? []
  return (figures.get(a.id) ?? []).every((figure) => {
    const same = theirs.filter((other) => other.kind === figure.kind && other.unit === figure.unit)
    return same.length === 0 || same.some((other) => other.lo <= figure.hi && figure.lo <= other.hi)
  })
}
