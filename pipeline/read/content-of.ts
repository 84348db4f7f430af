import { type BriefError, fail } from '../error.ts'
import type { Content } from './content.ts'
import type { ConvertLimits } from './convert/converted.ts'
import { decode } from './decode.ts'
import type { FoundSource } from './find-sources.ts'
import { layerOf } from './layer-of.ts'
import { listsAddresses } from './lists-addresses.ts'

/**
 * The text of a source.
 *
 * @throws BriefError `sources`: `E_URL_LIST` for addresses without texts, `E_TYPE_MISMATCH` for
 *   what is of another format than its name says, and what `decode` and the converters throw
 */
export async function contentOf(
  { location, format }: FoundSource,
  bytes: Uint8Array,
  limits: ConvertLimits,
): Promise<Content> {
  switch (format) {
    case 'link':
      throw urlList(location)
    case 'docx':
    case 'epub':
    case 'eml':
    case 'pdf':
      return await layerOf(bytes, location, format, limits)
    default: {
      const { text, warnings } = decode(bytes, location, format)
      if (format === 'text' && listsAddresses(text)) throw urlList(location)
      if (format !== 'html' && isPage(text)) throw pageByAnotherName(location, format)
      return { text, format, warnings }
    }
  }
}

/** Whether a text begins as HTML does and nothing else. */
function isPage(text: string): boolean {
  return /^\s{0,99}<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(0, 200))
}

function pageByAnotherName(file: string, format: 'text' | 'markdown'): BriefError {
  const message = `this is an HTML page, not ${format === 'text' ? 'plain text' : 'Markdown'}`
  return fail('sources', 'E_TYPE_MISMATCH', message, { file, hint: 'give it the ending .html' })
}

function urlList(file: string): BriefError {
  const message = 'this holds addresses and no text, and nothing is fetched from the network'
  const hint = 'open the pages in a browser and save them as HTML'
  return fail('sources', 'E_URL_LIST', message, { file, hint })
}
