import type { Block, Edit, Piece, SourceFile, Span } from '../model.ts'

/** A stretch of a block's text, its place in the file, and what it differs by from there. */
export interface Cut extends Span {
  text: string
  edits: Edit[]
}

/**
 * Finds where a stretch of a block's text stands in the file.
 *
 * @param block a block's text and its pieces
 * @param span the stretch, as a range of that text
 * @param file the source that the block is from
 * @returns the range of the file, and the edits, whose offsets count from the start of the
 *   stretch; undoing them gives the file's characters of that range
 */
export function cut(
  block: Pick<Block, 'text' | 'pieces'>,
  span: Span,
  file: Pick<SourceFile, 'text'>,
): Cut {
  const pieces = concerned(block.pieces, span)
  const first = pieces[0]
  const last = pieces.at(-1)
  const text = block.text.slice(span.start, span.end)
  if (!first || !last) {
    const at = placeOf(block.pieces, span.start)
    return { start: at, end: at, text, edits: [] }
  }
  // Characters that are the file's own can be cut anywhere, others go whole.
  const start = first.file.start + (first.rule ? 0 : span.start - first.text.start)
  const end = last.file.end - (last.rule ? 0 : last.text.end - span.end)
  return { start, end, text, edits: pieces.flatMap((piece) => editOf(piece, span, text, file)) }
}

/**
 * The pieces that concern a stretch. They follow one another, and are found by halves: a paragraph
 * may have as many pieces as sentences, each of which asks.
 */
function concerned(pieces: Piece[], span: Span): Piece[] {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.text.end ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const found: Piece[] = []
  for (let i = low; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece || piece.text.start > span.end) break
    if (concerns(piece, span)) found.push(piece)
  }
  return found
}

/** A piece concerns a stretch if they share a character, or if it prints as nothing inside it. */
function concerns({ text }: Piece, span: Span): boolean {
  return text.start === text.end
    ? span.start < text.start && text.end < span.end
    : text.start < span.end && span.start < text.end
}

/** The place in the file of an empty stretch. */
function placeOf(pieces: Piece[], offset: number): number {
  const piece = pieces.find(({ text }) => offset <= text.end)
  if (!piece) return pieces.at(-1)?.file.end ?? 0
  return piece.rule ? piece.file.start : piece.file.start + Math.max(0, offset - piece.text.start)
}

function editOf(piece: Piece, span: Span, text: string, file: Pick<SourceFile, 'text'>): Edit[] {
  if (!piece.rule) return []
  const start = Math.max(piece.text.start, span.start) - span.start
  const end = Math.min(piece.text.end, span.end) - span.start
  const from = file.text.slice(piece.file.start, piece.file.end)
  const to = text.slice(start, end)
  // Of " | " between two cells a stretch may end behind the bar, which stands in the file so.
  return from === to ? [] : [{ start, end, from, to, rule: piece.rule }]
}
