import { functionWords } from '../../language/words.ts'
import type { Word } from './folded-words.ts'
import { runKey, runLength, type WordIndex } from './index-words.ts'

/** Words and, among these, words of content that a part must have: shorter ones stand anywhere. */
const leastWords = 4
const leastContent = 2

/** Places tried for a part: of one that stands in more of them, the first. */
const mostPlaces = 50

/**
 * The place of the first part of a quotation that is put together from parts of the references, each
 * word for word; undefined where some word of it is in no such part. The longest part is taken first
 * from the left, again and again.
 */
export function composedAt(quoted: Word[], index: WordIndex): number | undefined {
  let first: number | undefined
  for (let at = 0; at < quoted.length; ) {
    const part = longestAt(quoted, at, index)
    if (!part || !isTelling(quoted.slice(at, at + part.length))) return undefined
    first ??= part.place
    at += part.length
  }
  return first
}

function longestAt(
  quoted: Word[],
  at: number,
  { words, runs }: WordIndex,
): { place: number; length: number } | undefined {
  let best: { place: number; length: number } | undefined
  for (const place of runs.get(runKey(quoted, at, runLength))?.slice(0, mostPlaces) ?? []) {
    const { reference } = words[place] ?? {}
    let length = runLength
    while (
      at + length < quoted.length &&
      words[place + length]?.reference === reference &&
      words[place + length]?.folded === quoted[at + length]?.folded
    )
      length++
    if (length > (best?.length ?? 0)) best = { place, length }
  }
  return best
}

const isTelling = (part: Word[]): boolean =>
  part.length >= leastWords &&
  part.filter(({ folded }) => !functionWords.has(folded)).length >= leastContent
