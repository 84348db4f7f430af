import { cosine, vectorsOf } from '../language/similarity.ts'
import { type Gate, measured } from './gate.ts'
import { printedClaims } from './printed-claims.ts'

/** Mean, over the claims printed, of the cosine with the one that is most alike. */
export const redundancy: Gate = ({ brief }, ledger, bounds) => {
  const ids = new Set(printedClaims(brief, ledger).map(({ id }) => id))
  // Weighed over the whole dossier: what all of it speaks of makes no two sentences alike.
  const vectors = vectorsOf(ledger.claims.map(({ text }) => text)).filter((_, i) =>
    ids.has(ledger.claims[i]?.id ?? ''),
  )
  if (vectors.length < 2) return undefined
  const highest = vectors.map((one) =>
    Math.max(...vectors.map((other) => (other === one ? 0 : cosine(one, other)))),
  )
  const mean = highest.reduce((sum, like) => sum + like, 0) / highest.length
  const message = `repeats itself: mean highest cosine ${mean.toFixed(2)}`
  return measured(mean, mean <= bounds.redundancy, 'warned', message)
}
