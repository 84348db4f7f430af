import type { Position } from 'unist'
import type { Cleaning, SourceFile, Span } from '../model.ts'

const longest = 200

/** An entry of the log, with the file's own characters or, where they are many, the first of them. */
export function cleaning(
  file: Pick<SourceFile, 'text'>,
  { start, end }: Span,
  what: Omit<Cleaning, 'start' | 'end' | 'text'>,
): Cleaning {
  const whole = file.text.slice(start, Math.min(end, start + longest + 1))
  const text = whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole
  return { start, end, ...what, text }
}

/** The offsets of a position; an empty range at the start for a node without one. */
export function spanOf(position: Position | undefined): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
