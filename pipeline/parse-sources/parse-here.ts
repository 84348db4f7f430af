import { fail } from '../error.ts'
import type { Document, SourceFile } from '../model.ts'
import { normalize } from '../normalize/index.ts'
import { parse } from '../parse/index.ts'

/**
 * Parses and normalizes a source in this very process.
 *
 * @throws BriefError `sources`; `E_TOO_DEEP` too where the guards let something through that is
 *   nested deeper than the stack is
 */
export async function parseHere(file: SourceFile): Promise<Document> {
  try {
    return normalize(await parse(file))
  } catch (error) {
    if (!isOverflow(error)) throw error
    const hint = 'take out what is nested without end, or leave the source out'
    throw fail('sources', 'E_TOO_DEEP', 'nested too deeply to be read', { file: file.path, hint })
  }
}

/** V8 has no code for it; other range errors are bugs. */
const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Maximum call stack size exceeded'
