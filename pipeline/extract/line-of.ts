import type { Block, SourceFile } from '../model.ts'

/** Line of an offset in a block. Counts on from the block's first: from the top is quadratic. */
export function lineOf(block: Block, file: Pick<SourceFile, 'text'>, offset: number): number {
  let line = block.line
  const from = block.pieces[0]?.file.start ?? offset
  for (
    let i = file.text.indexOf('\n', from);
    i >= 0 && i < offset;
    i = file.text.indexOf('\n', i + 1)
  )
    line++
  return line
}
