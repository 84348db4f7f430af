import type { Span } from '../model.ts'

/** Units that are hashed; what is shorter is looked for by itself. */
const width = 48
const base = 0x01000193

/** More stretches than this that begin alike are not told apart: their pairs would be too many. */
const mostAlike = 64

/**
 * Whether the characters of each span stand nowhere else in the text. A rolling hash (Karp and
 * Rabin 1987) goes over the text once for all of them. Spans that begin like more than 64 others
 * are said to be repeated without a look.
 */
export function occurOnce(text: string, spans: readonly Span[]): boolean[] {
  const byHash = Map.groupBy(
    spans.filter(({ start, end }) => end - start >= width),
    ({ start }) => hashOf(text, start),
  )
  const repeated = new Set([...byHash.values()].filter(({ length }) => length > mostAlike).flat())
  for (const [at, hash] of rollingHashes(text)) {
    const elsewhere = byHash.get(hash)?.filter((span) => !repeated.has(span) && span.start !== at)
    for (const span of elsewhere ?? [])
      if (text.startsWith(text.slice(span.start, span.end), at)) repeated.add(span)
  }
  return spans.map((span) =>
    span.end - span.start < width ? standsOnce(text, span) : !repeated.has(span),
  )
}

function standsOnce(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return text.indexOf(words) === start && !text.includes(words, start + 1)
}

function hashOf(text: string, start: number): number {
  let hash = 0
  for (let i = start; i < start + width; i += 1)
    hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0
  return hash
}

/** The hash of every stretch of `width` units, with where it begins. */
function* rollingHashes(text: string): Generator<[at: number, hash: number]> {
  if (text.length < width) return
  let top = 1
  for (let i = 1; i < width; i += 1) top = Math.imul(top, base)
  let hash = hashOf(text, 0)
  yield [0, hash]
  for (let at = 1; at + width <= text.length; at += 1) {
    const less = (hash - Math.imul(text.charCodeAt(at - 1), top)) | 0
    hash = (Math.imul(less, base) + text.charCodeAt(at + width - 1)) | 0
    yield [at, hash]
  }
}
