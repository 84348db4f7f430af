import { createHash } from 'node:crypto'
import type { Container } from '../model.ts'
import type { Content } from './content.ts'
import type { Converter, ConvertLimits } from './convert/converted.ts'
import { hiddenCharacters } from './hidden.ts'

/** Converters by format, each loaded only when a source needs it. A new one is a file and a line. */
const converters: Record<Container, () => Promise<Converter>> = {
  docx: async () => (await import('./convert/docx.ts')).convertDocx,
  epub: async () => (await import('./convert/epub.ts')).convertEpub,
  eml: async () => (await import('./convert/eml.ts')).convertEml,
  pdf: async () => (await import('./convert/pdf.ts')).convertPdf,
}

/**
 * The text layer of a file that has no text of its own to point at: what its converter gives,
 * with nothing changed but its line ends. An empty file has an empty layer.
 *
 * @throws BriefError as the converter does
 */
export async function layerOf(
  bytes: Uint8Array,
  file: string,
  container: Container,
  limits: ConvertLimits,
): Promise<Content> {
  if (bytes.length === 0) return { text: '', format: 'text', warnings: [] }
  const convert = await converters[container]()
  const { format, found, messages, log, ...raw } = await convert(bytes, file, limits)
  const text = raw.text.replace(/\r\n?/g, '\n')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const warnings = [...messages, ...hiddenCharacters(text, file)]
  return { text, format, layer: { container, sha256, found, log }, warnings }
}
