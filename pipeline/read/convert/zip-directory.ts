/** An entry of a zip archive, as the directory at its end has it. */
export interface ZipEntry {
  name: string
  /** 0 as it is, 8 deflated. */
  method: number
  encrypted: boolean
  crc: number
  packed: number
  unpacked: number
  /** Where its own head begins. */
  offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const headMark = 0x04034b50
const endLength = 22
const longestComment = 0xffff

/**
 * The directory of a zip archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3).
 * Archives of more than 4 GiB or in several parts are not read.
 *
 * @returns undefined where it is damaged
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return undefined
    const entry = entryAt(view, at)
    entries.push(entry)
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += 46 + lengths.reduce((sum, length) => sum + length)
  }
  return at <= end ? entries : undefined
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at
  return undefined
}

function entryAt(view: DataView, at: number): ZipEntry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength(view, at))
  return {
    name: new TextDecoder().decode(name),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

/** As much of the name as there is: a length may lead beyond the end. */
const nameLength = (view: DataView, at: number): number =>
  Math.min(view.getUint16(at + 28, true), view.byteLength - at - 46)

/** The packed bytes of an entry; undefined where they do not lie in the archive. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== headMark)
    return undefined
  const name = view.getUint16(entry.offset + 26, true)
  const extra = view.getUint16(entry.offset + 28, true)
  const start = entry.offset + 30 + name + extra
  const end = start + entry.packed
  return end <= bytes.length ? bytes.subarray(start, end) : undefined
}
