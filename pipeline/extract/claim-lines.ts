import type { Claim } from '../model.ts'

/** Tells on which line of the file a character of a claim's text stands: a sentence may be wrapped. */
export function claimLines({ line, text, edits }: Claim): (offset: number) => number {
  const folded = edits.flatMap(({ start, from }) => [...from.matchAll(/\n/g)].map(() => start))
  const own = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const breaks = [...folded, ...own].sort((a, b) => a - b)
  return (offset) => {
    let low = 0
    let high = breaks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((breaks[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return line + low
  }
}
