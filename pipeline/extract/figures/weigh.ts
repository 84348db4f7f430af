import type { Candidate } from './candidate.ts'

/**
 * Weighs concepts by their rarity among the figures, ln(1 + n / df), makes the length 1, and marks
 * the figures whose noun is theirs alone in their file.
 */
export function weigh(candidates: Candidate[]): Candidate[] {
  const spread = new Map<string, number>()
  for (const { vector } of candidates)
    for (const concept of vector.keys()) spread.set(concept, (spread.get(concept) ?? 0) + 1)
  const named = new Map<string, number>()
  for (const { figure, thing } of candidates)
    named.set(`${figure.file} ${thing}`, (named.get(`${figure.file} ${thing}`) ?? 0) + 1)
  return candidates.map((candidate) => {
    const vector = new Map<string, number>()
    let square = 0
    for (const [concept, weight] of candidate.vector) {
      const weighed = weight * Math.log(1 + candidates.length / (spread.get(concept) ?? 1))
      vector.set(concept, weighed)
      square += weighed * weighed
    }
    const length = Math.sqrt(square) || 1
    for (const [concept, weight] of vector) vector.set(concept, weight / length)
    const only = named.get(`${candidate.figure.file} ${candidate.thing}`) === 1
    return { ...candidate, vector, only }
  })
}
