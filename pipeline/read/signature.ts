/** A binary format: its name, and the ending of its files where they are read. */
export interface BinaryKind {
  name: string
  ending?: string
}

/** How the files of binary formats begin (list of file signatures in the PRONOM registry). */
const signatures: readonly [head: string, name: string, ending?: string][] = [
  ['%PDF-', 'a PDF document', '.pdf'],
  ['PK\x03\x04', 'a zip archive, as docx, odt and epub are', '.docx or .epub, if it is one'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF', 'a WebP picture or other media file'],
  ['\x1F\x8B', 'a gzip archive'],
  ['\x7FELF', 'a program'],
]

/** What bytes are that are no text, told by how they begin. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8))
  const begin = head.toString('latin1')
  const found = signatures.find(([signature]) => begin.startsWith(signature))
  return found && { name: found[1], ...(found[2] === undefined ? {} : { ending: found[2] }) }
}

/** What to do about a file of a format other than its name says. */
export function hintFor({ ending }: BinaryKind, otherwise: string): string {
  return ending === undefined ? otherwise : `give it the ending ${ending}`
}
