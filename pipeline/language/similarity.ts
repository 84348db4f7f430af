import { tokens } from './tokens.ts'
import { functionWords } from './words.ts'

/** Weights of the stems of a text, and the length of the vector. */
export interface Vector {
  weights: Map<string, number>
  length: number
}

/** The content stems of a text, with how often they stand in it. */
export function stemCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { start, end, stem } of tokens(text)) {
    if (functionWords.has(text.slice(start, end).toLowerCase())) continue
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

/** TF-IDF vectors of texts, the weight of a stem being (1 + ln tf) · ln(1 + n / df). */
export function vectorsOf(texts: string[]): Vector[] {
  const counts = texts.map(stemCounts)
  const spread = new Map<string, number>()
  for (const count of counts)
    for (const stem of count.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return counts.map((count) => {
    const weights = new Map<string, number>()
    let square = 0
    for (const [stem, tf] of count) {
      const weight = (1 + Math.log(tf)) * Math.log(1 + texts.length / (spread.get(stem) ?? 1))
      weights.set(stem, weight)
      square += weight * weight
    }
    return { weights, length: Math.sqrt(square) }
  })
}

/**
 * The mean direction of vectors: what the texts have most in common (centroid of Radev et al.,
 * Centroid-based summarization of multiple documents, 2004).
 */
export function centroidOf(vectors: Vector[]): Vector {
  const weights = new Map<string, number>()
  for (const vector of vectors)
    for (const [stem, weight] of vector.weights)
      weights.set(stem, (weights.get(stem) ?? 0) + weight / (vector.length || 1))
  let square = 0
  for (const weight of weights.values()) square += weight * weight
  return { weights, length: Math.sqrt(square) }
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let dot = 0
  for (const [stem, weight] of small.weights) dot += weight * (large.weights.get(stem) ?? 0)
  return dot === 0 ? 0 : dot / (a.length * b.length)
}
