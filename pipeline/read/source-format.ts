import { posix } from 'node:path'
import type { Container, SourceFormat } from '../model.ts'

/** Of a file as it lies there: text, something with a text layer, or an address and no text. */
export type FileFormat = SourceFormat | Container | 'link'

const read: Record<string, Exclude<FileFormat, 'link'>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.epub': 'epub',
  '.eml': 'eml',
  '.pdf': 'pdf',
}

/** Files that browsers make of an address; they are named so that they can be refused. */
const formats: Record<string, FileFormat> = { ...read, '.url': 'link', '.webloc': 'link' }

/** What is read, for messages. */
export const extensions = Object.keys(read).join(', ')

/** The format that a file's extension stands for, in any case. */
export function sourceFormat(path: string): FileFormat | undefined {
  const extension = posix.extname(path).toLowerCase()
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined
}
