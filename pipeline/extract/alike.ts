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
  const probed = vectors.map(rarest)
  const byStem = indexOf(probed)
  const denies = claims.map(({ text }) => negation.test(text))
  const alike = new Map<string, string[]>()
  vectors.forEach((vector, i) => {
    const claim = claims[i]
    if (!claim) return
    for (const j of candidates(i, probed, byStem)) {
      const other = claims[j]
      const weights = vectors[j]
      if (!other || !weights || other.file === claim.file || denies[i] !== denies[j]) continue
      if (cosine(vector, weights) < threshold || !compatible(claim, other, figures)) continue
      push(alike, claim.id, other.id)
      push(alike, other.id, claim.id)
    }
  })
  return alike
}

/** The claims that have a stem among their rarest, by that stem. */
function indexOf(probed: string[][]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [i, stems] of probed.entries()) for (const stem of stems) push(index, stem, i)
  return index
}

/** The claims behind a claim that share one of its rarest stems, in order. */
function candidates(claim: number, probed: string[][], index: Map<string, number[]>): number[] {
  const near = new Set<number>()
  for (const stem of probed[claim] ?? []) {
    const list = index.get(stem) ?? []
    if (list.length <= commonest) for (const other of list) if (other > claim) near.add(other)
  }
  return [...near].sort((a, b) => a - b)
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const rarest = ({ weights }: Vector): string[] =>
  [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, probes)
    .map(([stem]) => stem)

const negation = /\b(?:not?|never|none|neither|nor|cannot|without|hardly)\b|n[’']t\b/i

function compatible(a: Claim, b: Claim, figures: Map<string, Figure[]>): boolean {
  if (a.form === 'row' || b.form === 'row' || !mayCorroborate(a, b)) return false
  const theirs = figures.get(b.id) ?? []
  return (figures.get(a.id) ?? []).every((figure) => {
    const same = theirs.filter((other) => other.kind === figure.kind && other.unit === figure.unit)
    return same.length === 0 || same.some((other) => other.lo <= figure.hi && figure.lo <= other.hi)
  })
}
