import { isUtf8 } from 'node:buffer'
import { type BriefError, type Diagnostic, fail } from '../error.ts'
import type { SourceFormat } from '../model.ts'
import { declaredCharset } from './declared-charset.ts'
import { controlCount, hiddenCharacters } from './hidden.ts'
import { placeIn } from './place.ts'
import { binaryKind, hintFor } from './signature.ts'
import { findUtf8Fault } from './utf8.ts'
import { decodeUtf16, type Utf16, utf16ByZeros } from './utf16.ts'

export interface Decoded {
  /** As stored but for a byte order mark at the head, which is left out of it. */
  text: string
  warnings: Diagnostic[]
}

/** Bytes to decode, and what is known of them. */
interface Encoded {
  bytes: Uint8Array
  file: string
  format: SourceFormat
}

const SAVE_AS_UTF8 = 'save the file as UTF-8'

/**
 * Decodes a source. A byte order mark decides; else UTF-8 if the bytes are; else UTF-16 if its
 * zero bytes give it away, HTML by the encoding that it declares, and Windows-1252 if nothing
 * speaks for UTF-8 or against Western text. What is guessed is told in a warning. Statistical
 * detection is left aside, since it takes short Windows-1252 for almost anything.
 *
 * @throws BriefError `E_TYPE_MISMATCH` or `E_NOT_TEXT` for what is no text, `E_ENC_INVALID`, with
 *   the place of the first bad byte, for what is text in no one encoding
 */
export function decode(bytes: Uint8Array, file: string, format: SourceFormat): Decoded {
  const kind = binaryKind(bytes)
  if (kind !== undefined) {
    throw fail('sources', 'E_TYPE_MISMATCH', `this is ${kind.name}, not text`, {
      file,
      hint: hintFor(kind, 'convert it to text, or take it out of the sources'),
    })
  }
  const { text, warnings } = decodeText({ bytes, file, format })
  if (2 * controlCount(text) > text.length) throw notText(file)
  return { text, warnings: [...warnings, ...hiddenCharacters(text, file)] }
}

function decodeText(source: Encoded): Decoded {
  const [a, b, c, d] = source.bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw unsupported(source.file, 'UTF-32')
  if (a === 0xff && b === 0xfe) return plain(strictUtf16(source, 'utf-16le'))
  if (a === 0xfe && b === 0xff) return plain(strictUtf16(source, 'utf-16be'))
  const utf16 = utf16ByZeros(source.bytes)
  if (utf16 !== undefined) return guessedUtf16(source, utf16)
  if (isUtf8(source.bytes)) return plain(new TextDecoder().decode(source.bytes))
  return decodeLegacy(source)
}

function plain(text: string): Decoded {
  return { text, warnings: [] }
}

function strictUtf16({ bytes, file }: Encoded, encoding: Utf16): string {
  const text = decodeUtf16(bytes, encoding)
  const half = text.search(/\p{Cs}/u)
  const bad = half < 0 && bytes.length % 2 !== 0 ? text.length : half
  if (bad >= 0) {
    const message = `this is not ${encoding.toUpperCase()}, though the file begins so`
    const place = placeIn(text.slice(1), Math.max(bad - 1, 0))
    throw fail('sources', 'E_ENC_INVALID', message, { file, ...place, hint: SAVE_AS_UTF8 })
  }
  return text.slice(1)
}

function guessedUtf16({ bytes, file }: Encoded, encoding: Utf16): Decoded {
  const text = decodeUtf16(bytes, encoding)
  // Tables of small numbers have their zero bytes in the same places.
  if (!text.isWellFormed() || controlCount(text) > 0) throw notText(file)
  return guessed(text, file, encoding.toUpperCase())
}

function decodeLegacy(source: Encoded): Decoded {
  const { bytes, file, format } = source
  if (bytes.includes(0)) throw notText(file)
  const charset = format === 'html' ? declaredCharset(bytes) : undefined
  if (charset !== undefined && charset !== 'utf-8') {
    const text = tryDecode(bytes, charset)
    if (text !== undefined) return plain(text)
  }
  const { offset, shaped } = findUtf8Fault(bytes)
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (charset !== undefined || isMarked || shaped || !looksWestern(bytes)) {
    throw badByte(bytes, offset, file)
  }
  return guessed(new TextDecoder('windows-1252').decode(bytes), file, 'Windows-1252')
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes that Windows-1252 has no character for. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Whether bytes may be text in Windows-1252: with more letters outside ASCII than in it they
 * are Cyrillic, Greek or Chinese in a code page of theirs, and would be read as nonsense.
 */
function looksWestern(bytes: Uint8Array): boolean {
  let ascii = 0
  let high = 0
  for (const byte of bytes) {
    if (unassigned.has(byte)) return false
    const lower = byte | 0x20
    if (lower >= 0x61 && lower <= 0x7a) ascii++
    else if (byte >= 0xc0) high++
  }
  return high <= ascii
}

function guessed(text: string, file: string, encoding: string): Decoded {
  const message = `not UTF-8; read as ${encoding}`
  return {
    text,
    warnings: [{ code: 'W_ENC_GUESSED', severity: 'warning', message, file, hint: SAVE_AS_UTF8 }],
  }
}

function badByte(bytes: Uint8Array, offset: number, file: string): BriefError {
  const before = new TextDecoder().decode(bytes.subarray(0, offset))
  const { line, column } = placeIn(before, before.length)
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const message = `byte 0x${hex} is not UTF-8`
  const hint = `put right what stands here, and ${SAVE_AS_UTF8}`
  const place = { file, ...(line && { line }), ...(column && { column }), hint }
  return fail('sources', 'E_ENC_INVALID', message, place)
}

function notText(file: string): BriefError {
  const hint = `take it out of the sources; if it is text, ${SAVE_AS_UTF8}`
  return fail('sources', 'E_NOT_TEXT', 'this is not text', { file, hint })
}

function unsupported(file: string, encoding: string): BriefError {
  return fail('sources', 'E_ENC_INVALID', `${encoding} is not read`, { file, hint: SAVE_AS_UTF8 })
}
