import type { Claim } from '../model.ts'

/**
 * Tells where a character of a claim's text stands in the file, its edits reckoned in. These are
 * gone through once, and found by halves: a sentence without a stop may have thousands of them,
 * and of quotations.
 */
export function fileOffsets({ start, edits }: Claim): (offset: number) => number {
  const shifts = [0]
  for (const edit of edits)
    shifts.push((shifts.at(-1) ?? 0) + edit.from.length - (edit.end - edit.start))
  return (offset) => {
    let low = 0
    let high = edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edits[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    const last = edits[low - 1]
    // Inside an edit, what it prints has no place of its own: all of it stands behind `from`.
    const beyond = last && last.end > offset ? last.end - offset : 0
    return start + offset + (shifts[low] ?? 0) + beyond
  }
}
