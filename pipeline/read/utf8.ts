/** Why bytes are not UTF-8. */
export interface Utf8Fault {
  /** Of the first byte that is wrong. */
  offset: number
  /**
   * Whether there are sequences with the shape of UTF-8 (a lead byte and as many continuation
   * bytes as it asks for) all the same, forbidden ones among them.
   */
  shaped: boolean
}

/** The first fault of bytes that are known not to be UTF-8. */
export function findUtf8Fault(bytes: Uint8Array): Utf8Fault {
  let offset = -1
  let shaped = false
  for (let i = 0; i < bytes.length; ) {
    const sequence = sequenceAt(bytes, i)
    if (sequence.shaped && sequence.length > 1) shaped = true
    if (!sequence.valid && offset < 0) offset = i
    if (shaped && offset >= 0) break
    i += sequence.length
  }
  return { offset: Math.max(offset, 0), shaped }
}

/** The least code point that needs so many continuation bytes; a lower one is overlong. */
const least = [0, 0x80, 0x800, 0x10000]

function sequenceAt(bytes: Uint8Array, at: number) {
  const lead = bytes[at] ?? 0
  const more = continuations(lead)
  if (more === 0) return { length: 1, shaped: true, valid: true }
  if (more < 0) return { length: 1, shaped: false, valid: false }
  let codePoint = lead & (0x3f >> more)
  for (let i = 1; i <= more; i++) {
    const byte = bytes[at + i] ?? 0
    if ((byte & 0xc0) !== 0x80) return { length: 1, shaped: false, valid: false }
    codePoint = codePoint * 64 + (byte & 0x3f)
  }
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  const valid = codePoint >= (least[more] ?? 0) && codePoint <= 0x10ffff && !surrogate
  return { length: more + 1, shaped: true, valid }
}

/** How many bytes follow a lead byte; -1 for a byte that leads nothing. */
function continuations(lead: number): number {
  if (lead < 0x80) return 0
  if (lead < 0xc0 || lead > 0xf7) return -1
  if (lead < 0xe0) return 1
  return lead < 0xf0 ? 2 : 3
}
