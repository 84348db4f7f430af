export type Utf16 = 'utf-16le' | 'utf-16be'

const SAMPLE = 64 * 1024

/**
 * The UTF-16 that bytes without a byte order mark are in, told by their zero bytes: Latin text
 * has one in most of its pairs, always on the same side. The limits leave room for a few letters
 * beyond Latin-1, and none for binary data.
 */
export function utf16ByZeros(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const pairs = Math.min(bytes.length, SAMPLE) / 2
  let first = 0
  let second = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++
    if (bytes[2 * i + 1] === 0) second++
  }
  if (second >= 0.6 * pairs && first <= 0.02 * pairs) return 'utf-16le'
  if (first >= 0.6 * pairs && second <= 0.02 * pairs) return 'utf-16be'
  return undefined
}

/** Decodes UTF-16 without a byte order mark, keeping halves of surrogate pairs as they are. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1))
  return (encoding === 'utf-16le' ? whole : whole.swap16()).toString('utf16le')
}
