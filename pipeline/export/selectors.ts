import type { LedgerClaim, Span } from '../model.ts'
import { occurOnce } from './occur-once.ts'

/** UTF-16 units of context on either side, at first and at most. */
const context = { least: 32, most: 256 }

/**
 * Where each span of a file stands, as selectors of the W3C Web Annotation model: by position, in
 * code points, and by its words with as much context as makes them stand in one place only. Words
 * that no context up to 256 units tells apart (a line repeated a hundred times) have a position
 * alone. Takes time in proportion to the text.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export function selectorsOf(text: string, spans: readonly Span[]): LedgerClaim['selector'][] {
  const quoted = spans.map((span) => around(text, span, context.least))
  let open = spans.map((_, i) => i)
  for (let size = context.least; open.length > 0; size *= 2) {
    const once = occurOnce(
      text,
      open.map((i) => quoted[i] ?? { start: 0, end: 0 }),
    )
    open = open.filter((_, k) => !once[k])
    if (size >= context.most) break
    for (const i of open) quoted[i] = around(text, spans[i] ?? { start: 0, end: 0 }, size * 2)
  }
  const repeated = new Set(open)
  const points = pointsOf(text, spans)
  return spans.map((span, i) => {
    const position = { type: 'TextPositionSelector' as const, ...(points[i] ?? span) }
    const outer = quoted[i]
    if (outer === undefined || repeated.has(i)) return [position]
    return [
      position,
      {
        type: 'TextQuoteSelector' as const,
        exact: text.slice(span.start, span.end),
        prefix: text.slice(outer.start, span.start),
        suffix: text.slice(span.end, outer.end),
      },
    ]
  })
}

/** A span with `size` units more on either side, and no half of a surrogate pair. */
function around(text: string, { start, end }: Span, size: number): Span {
  const from = Math.max(0, start - size)
  const to = Math.min(text.length, end + size)
  return {
    start: from > 0 && isLowSurrogate(text, from) ? from - 1 : from,
    end: to < text.length && isLowSurrogate(text, to) ? to + 1 : to,
  }
}

const isLowSurrogate = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Spans in UTF-16 units as spans in code points, which the annotation model counts in. */
function pointsOf(text: string, spans: readonly Span[]): Span[] {
  const wanted = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const pointAt = new Map<number, number>()
  let [unit, point] = [0, 0]
  for (const offset of wanted) {
    for (; unit < offset; unit += 1) if (!isLowSurrogate(text, unit)) point += 1
    pointAt.set(offset, point)
  }
  return spans.map(({ start, end }) => ({
    start: pointAt.get(start) ?? start,
    end: pointAt.get(end) ?? end,
  }))
}
