import type { Claim } from '../model.ts'

/** Where a character of a claim's text stands in the file, its edits reckoned in. */
export function fileOffset(claim: Claim, offset: number): number {
  let shift = 0
  for (const { start, end, from } of claim.edits) {
    if (start >= offset) break
    shift += from.length - (Math.min(end, offset) - start)
  }
  return claim.start + offset + shift
}
