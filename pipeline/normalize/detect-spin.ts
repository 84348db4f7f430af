import { brokenIdioms, brokenTerms, inflations, swaps } from '../language/spun-words.ts'
import { stemOf } from '../language/tokens.ts'
import { functionWords } from '../language/words.ts'

/** What speaks for a text having been rewritten by a program that swaps words. */
export interface Spin {
  /** From `least` on the text counts as machine-spun. */
  score: number
  /** The words found, as a reader can look them up. */
  signs: string[]
}

/** Score from which a text is taken for machine-spun. */
export const least = 4

/** Fillers for each thousand words that people write, too. */
const usual = 5

/**
 * Weighs the signs of a machine-spun text: two points for each broken idiom or term, one for each
 * word that is followed by both of two names of one thing, up to three for one pair, and one for
 * each two thousandths of fillers above the usual, up to three. So one broken idiom, fillers or one
 * pair of names alone never reach `least`.
 */
export function detectSpin(text: string): Spin {
  const broken = [...brokenIdioms, ...brokenTerms].flatMap((pattern) => {
    const words = pattern.exec(text)?.[0]
    return words === undefined ? [] : [quoted(words)]
  })
  const words = text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  const named = twoNames(words)
  const fillers = fillersIn(text, words.length)
  return {
    score: 2 * broken.length + named.points + fillers.points,
    signs: [...broken, ...named.signs, ...fillers.signs],
  }
}

const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ').trim()}”`

/** Pairs of names for one thing, by the words before them that are followed by both. */
function twoNames(words: string[]): Omit<Spin, 'score'> & { points: number } {
  const before = neighbours(words)
  let points = 0
  const signs: string[] = []
  for (const [plain, swapped] of swaps) {
    const [a, b] = [before.get(stemOf(plain)), before.get(stemOf(swapped))]
    const shared = [...(a ?? [])].filter((word) => b?.has(word))
    points += Math.min(shared.length, 3)
    for (const word of shared.slice(0, 3)) signs.push(`“${word} ${plain}” and “${word} ${swapped}”`)
  }
  return { points, signs }
}

const named = new Set(swaps.flat().map(stemOf))

/** For each word of a pair, by stem, the words of content that stand before it. */
function neighbours(words: string[]): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>()
  for (let i = 1; i < words.length; i++) {
    const stem = stemOf(words[i] ?? '')
    const left = (words[i - 1] ?? '').toLowerCase()
    if (!named.has(stem) || left.length < 2 || functionWords.has(left)) continue
    before.set(stem, (before.get(stem) ?? new Set()).add(left))
  }
  return before
}

function fillersIn(text: string, words: number): Omit<Spin, 'score'> & { points: number } {
  const found = inflations.flatMap((pattern) => [...text.matchAll(pattern)].map(([hit]) => hit))
  const kinds = inflations.filter((pattern) => text.search(pattern) >= 0).length
  const rate = (found.length * 1000) / Math.max(words, 400)
  // One filler over and over is a habit; many sorts of them are a thesaurus.
  if (kinds < 4 || rate <= usual) return { points: 0, signs: [] }
  const points = Math.min(3, Math.ceil((rate - usual) / 2))
  return { points, signs: [`${found.length} fillers such as ${quoted(found[0] ?? '')}`] }
}
