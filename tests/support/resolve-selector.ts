import type { Selector, Span } from '../../pipeline/model.ts'

/** All places of words in a text, overlapping ones too. */
export function places(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** Where a selector points to, in UTF-16 units: all places that it could mean. */
export function resolve(text: string, selector: Selector): Span[] {
  if (selector.type === 'TextPositionSelector') {
    const points = [...text]
    const start = points.slice(0, selector.start).join('').length
    return [{ start, end: points.slice(0, selector.end).join('').length }]
  }
  const { prefix, exact, suffix } = selector
  return places(text, prefix + exact + suffix).map((at) => ({
    start: at + prefix.length,
    end: at + prefix.length + exact.length,
  }))
}
