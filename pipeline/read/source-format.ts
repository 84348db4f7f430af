import { posix } from 'node:path'
import type { SourceFormat } from '../model.ts'

const formats: Record<string, SourceFormat> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
}

/** What is read, for messages. */
export const extensions = Object.keys(formats).join(', ')

/** The format that a file's extension stands for, in any case. */
export function sourceFormat(path: string): SourceFormat | undefined {
  const extension = posix.extname(path).toLowerCase()
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined
}
