import { type BriefError, fail } from '../../error.ts'
import type { Unpacking } from './unpack.ts'
import { parseXml, type XmlFault } from './xml.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * Reads an XML file of an archive.
 *
 * @throws BriefError the corrupt one, `E_TOO_DEEP`, `E_TOO_COMPLEX`
 */
export function xmlPart(name: string, bytes: Uint8Array, unpacking: Unpacking): XmlElement {
  return parseXml(decodeXml(bytes), (fault) => refusal(fault, name, unpacking))
}

function refusal(fault: XmlFault, name: string, { file, corrupt }: Unpacking): BriefError {
  switch (fault) {
    case 'malformed':
      return corrupt(`"${name.slice(0, 80)}" inside is no XML`)
    case 'too-deep':
      return fail('sources', 'E_TOO_DEEP', `"${name}" inside is nested too deeply`, { file })
    case 'too-large':
      return fail('sources', 'E_TOO_COMPLEX', `"${name}" inside has too many elements`, { file })
  }
}

/**
 * The text of an XML file: in what its byte order mark or its first line says, else in UTF-8.
 * https://www.w3.org/TR/xml/#sec-guessing
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = /^[^>]*\bencoding\s?=\s?["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label.toLowerCase().startsWith('utf-16') ? 'utf-8' : label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
