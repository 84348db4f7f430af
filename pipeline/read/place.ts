import type { Diagnostic } from '../error.ts'

/** Longer lines are left out of diagnostics: the line and the column say enough. */
const EXCERPT_LIMIT = 400

/** Line, column and line's text at an offset, for a diagnostic. Lines end with a line feed. */
export function placeIn(
  text: string,
  offset: number,
): Pick<Diagnostic, 'line' | 'column' | 'excerpt'> {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const feed = text.indexOf('\n', start)
  const end = feed < 0 ? text.length : feed
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++
  const excerpt = text.slice(start, end).trimEnd()
  return {
    line,
    column: offset - start + 1,
    ...(excerpt !== '' && end - start <= EXCERPT_LIMIT && { excerpt }),
  }
}
