import { isUtf8 } from 'node:buffer'
import { type BriefError, fail } from '../../error.ts'
import { type BinaryKind, binaryKind, hintFor } from '../signature.ts'

/** What a zip archive holds, told by the names in it. */
export function zipKind(names: readonly string[]): BinaryKind {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (has('META-INF/container.xml')) return { name: 'an EPUB book', ending: '.epub' }
  if (has('[Content_Types].xml')) {
    if (has('word/')) return { name: 'a Word document', ending: '.docx' }
    if (has('xl/')) return { name: 'an Excel workbook' }
    if (has('ppt/')) return { name: 'a PowerPoint presentation' }
  }
  if (has('mimetype') && has('content.xml')) return { name: 'an OpenDocument file' }
  return { name: 'a zip archive of other files' }
}

/** Tells what a file is, and what its name says. */
export function mismatch(file: string, is: BinaryKind, says: string): BriefError {
  const hint = hintFor(is, `save it as ${says}, or take it out of the sources`)
  return fail('sources', 'E_TYPE_MISMATCH', `this is ${is.name}, not ${says}`, { file, hint })
}

/** What bytes are by how they begin, or text by what it holds; undefined for neither. */
export function kindOf(bytes: Uint8Array): BinaryKind | undefined {
  const kind = binaryKind(bytes)
  if (kind || bytes.includes(0) || !isUtf8(bytes)) return kind
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^<(?:!doctype\s+html|html)[\s>]/i.test(head))
    return { name: 'an HTML page', ending: '.html' }
  return { name: 'plain text', ending: '.txt' }
}
