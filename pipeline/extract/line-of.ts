import type { Block, SourceFile } from '../model.ts'

/** Line of an offset of the file in a block; offsets must be asked for in order. */
export type LineAt = (offset: number) => number

/**
 * Counts on from the sentence before: from the top, or the block's, it would be quadratic; and no
 * further than the sentence, since the next line of a file may be its end.
 */
export function linesOf(block: Block, file: Pick<SourceFile, 'text'>): LineAt {
  let line = block.line
  let at = block.pieces[0]?.file.start ?? 0
  return (offset) => {
    const between = file.text.slice(at, offset)
    for (let i = between.indexOf('\n'); i >= 0; i = between.indexOf('\n', i + 1)) line++
    at = Math.max(at, offset)
    return line
  }
}
