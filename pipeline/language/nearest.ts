/**
 * The candidate that `word` was most likely meant to be, or undefined where none is near: at most
 * one letter in three may differ, or one is the beginning of the other ("lang" for "language").
 * Case does not count. Among equals the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = near(word.slice(0, 100).toLowerCase(), candidate.toLowerCase())
    if (distance !== undefined && (!best || distance < best.distance))
      best = { candidate, distance }
  }
  return best?.candidate
}

function near(a: string, b: string): number | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (a === b) return 0
  if (short.length >= 3 && long.startsWith(short)) return 1
  const most = Math.max(1, Math.floor(long.length / 3))
  if (long.length - short.length > most) return undefined
  const distance = editDistance(a, b)
  return distance <= most && distance < short.length ? distance : undefined
}

/** Damerau and Levenshtein's: letters put in, left out, replaced, or swapped with a neighbour. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1)
      row[j] = swapped && i > 1 && j > 1 ? Math.min(best, at(i - 2, j - 2) + 1) : best
    }
  }
  return at(a.length, b.length)
}
