import type { Word } from './folded-words.ts'
import { runKey, runLength, type WordIndex } from './index-words.ts'

/** A word of a quotation. `gap`: before it the quotation itself says that words are left out. */
export interface QuotedWord extends Word {
  gap: boolean
}

/** A quotation laid along a reference: where its first and last words are, and what was passed over. */
export interface Alignment {
  first: number
  last: number
  /** Words of the reference that the quotation leaves out without saying so. */
  dropped: number
}

/** Places tried for one quotation: of a run that stands in more of them, the first. */
const mostPlaces = 40

/** Words that may be left out between two, and where the quotation owns to it. */
const longestGap = 25
const longestOwnedGap = 150

/**
 * The words of a quotation in their order in one reference, with the fewest words dropped; undefined
 * where they stand nowhere. Tries the places of the quotation's rarest run of words, and goes on
 * from there to both sides, to the nearest next word each time.
 */
export function align(quoted: QuotedWord[], index: WordIndex): Alignment | undefined {
  const anchor = rarestRun(quoted, index)
  if (!anchor) return undefined
  let best: Alignment | undefined
  for (const place of anchor.places.slice(0, mostPlaces)) {
    const found = extend(quoted, anchor.at, place, index)
    if (found && (!best || found.dropped < best.dropped)) best = found
    if (best?.dropped === 0) break
  }
  return best
}

interface Anchor {
  /** Index of the run's first word in the quotation. */
  at: number
  places: number[]
}

/** The run of three words that stands in the fewest places; of a shorter quotation, the word. */
function rarestRun(quoted: QuotedWord[], { runs }: WordIndex): Anchor | undefined {
  const length = quoted.length < runLength ? 1 : runLength
  let best: Anchor | undefined
  for (let at = 0; at + length <= quoted.length; at++) {
    const places = runs.get(runKey(quoted, at, length))
    if (places && (!best || places.length < best.places.length)) best = { at, places }
  }
  return best
}

function extend(
  quoted: QuotedWord[],
  at: number,
  place: number,
  index: WordIndex,
): Alignment | undefined {
  const after = walk(quoted, at, place, 1, index)
  const before = after && walk(quoted, at, place, -1, index)
  if (!before || !after) return undefined
  return { first: before.at, last: after.at, dropped: before.dropped + after.dropped }
}

/** From a word that is found to one end of the quotation. */
function walk(
  quoted: QuotedWord[],
  from: number,
  place: number,
  step: 1 | -1,
  { words }: WordIndex,
): { at: number; dropped: number } | undefined {
  const reference = words[place]?.reference
  let at = place
  let dropped = 0
  for (let i = from + step; i >= 0 && i < quoted.length; i += step) {
    const owned = quoted[step === 1 ? i : i + 1]?.gap === true
    const most = owned ? longestOwnedGap : longestGap
    let next = at + step
    while (
      words[next]?.reference === reference &&
      words[next]?.folded !== quoted[i]?.folded &&
      Math.abs(next - at) <= most
    )
      next += step
    if (words[next]?.reference !== reference || words[next]?.folded !== quoted[i]?.folded)
      return undefined
    if (!owned) dropped += Math.abs(next - at) - 1
    at = next
  }
  return { at, dropped }
}
