import { foldedWords, type Word } from './folded-words.ts'

/** An original that quotations are held against: its lines, or its blocks with their first lines. */
export interface Reference {
  file: string
  parts: { line: number; text: string }[]
}

/** A word of a reference, and where it stands. */
export interface ReferenceWord extends Word {
  /** Index of the reference. */
  reference: number
  part: Reference['parts'][number]
}

/** All words of all references, one after the other, and where each run of words begins. */
export interface WordIndex {
  references: Reference[]
  words: ReferenceWord[]
  /** Positions in `words`, by run; runs do not go from one reference into the next. */
  runs: Map<string, number[]>
}

/** Words in a run: fewer stand in too many places, more in too few. */
export const runLength = 3

/** The key of a run of words, or of the shorter one that a text ends with. */
export const runKey = (words: readonly Word[], at: number, length = runLength): string =>
  words
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ')

/** The keys of all runs of a text, and of its words where it is shorter than a run. */
export const keysOf = (words: readonly Word[]): string[] =>
  words.map((_, at) => runKey(words, at, words.length < runLength ? 1 : runLength))

/**
 * Indexes references by their runs of three words and by their single words.
 *
 * @param wanted the keys that will be looked up; others would only fill the memory
 */
export function indexWords(references: Reference[], wanted: ReadonlySet<string>): WordIndex {
  const words = references.flatMap(({ parts }, reference) =>
    parts.flatMap((part) => foldedWords(part.text).map((word) => ({ ...word, reference, part }))),
  )
  const runs = new Map<string, number[]>()
  for (let at = 0; at < words.length; at++)
    for (const length of [1, runLength]) {
      if (words[at + length - 1]?.reference !== words[at]?.reference) continue
      const key = runKey(words, at, length)
      if (!wanted.has(key)) continue
      const places = runs.get(key)
      if (places) places.push(at)
      else runs.set(key, [at])
    }
  return { references, words, runs }
}
