import { createHash } from 'node:crypto'
import type { SourceFile, SourceFormat } from '../../pipeline/model.ts'

/** A source as `read` gives it, out of its text alone. */
export function sourceFile(
  text: string,
  path = 'source.txt',
  format: SourceFormat = 'text',
): SourceFile {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, format, text, sha256, bytes: bytes.length, declared: {}, messages: [] }
}
