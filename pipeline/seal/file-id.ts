import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from 'pdf-lib'

const blank = '0'.repeat(32)

/** Keeps a place in the trailer for the two halves of the file's id (ISO 32000-1, 14.4). */
export function reserveFileId(document: PDFDocument): void {
  const { context } = document
  context.trailerInfo.ID = context.obj([PDFHexString.of(blank), PDFHexString.of(blank)])
}

/**
 * Writes the id into the bytes of a saved file, and returns them: a hash of all the others, so
 * that two files have the same id only if they are the same. Throws when `reserveFileId` was not
 * called before saving.
 */
export function putFileId(saved: Uint8Array): Uint8Array {
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.length)
  const place = `<${blank}>`
  const second = bytes.lastIndexOf(place)
  const first = bytes.lastIndexOf(place, second - 1)
  if (first < 0) throw new Error('the file has no place for an id')
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, blank.length)
  for (const at of [first, second]) bytes.write(id, at + 1, 'latin1')
  return saved
}

/** Whether the id in the bytes of a sealed file is still the hash of all the others. */
export function fileIdHolds(sealed: Uint8Array): boolean {
  const bytes = Buffer.from(sealed)
  const text = bytes.toString('latin1')
  // The trailer is the last thing in a file, and its id the last pair of its kind.
  const tail = text.slice(text.lastIndexOf('/ID'))
  const pair = /^\/ID\s*\[\s*<([0-9a-fA-F]{32})>\s*<\1>\s*\]/.exec(tail)
  const id = pair?.[1]
  if (pair === null || id === undefined) return false
  const from = text.lastIndexOf('/ID')
  for (const at of [text.indexOf(id, from), text.indexOf(id, text.indexOf(id, from) + 1)])
    bytes.write(blank, at, 'latin1')
  return (
    createHash('sha256').update(bytes).digest('hex').slice(0, blank.length) === id.toLowerCase()
  )
}
