import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { BriefError, fail } from '../../error.ts'
import type { TextLayer } from '../../model.ts'
import type { Converter, ConvertLimits } from './converted.ts'
import { type Cleaner, cleanBody, hasTitle } from './docx-body.ts'
import { settleLinks } from './docx-links.ts'
import { coreMetadata } from './docx-metadata.ts'
import { styleIds } from './docx-names.ts'
import { wordStyles } from './docx-styles.ts'
import { inLines } from './in-lines.ts'
import { kindOf, mismatch, zipKind } from './mismatch.ts'
import { encrypted, listEntries, type Unpacking, unpack } from './unpack.ts'
import { xmlPart } from './xml-part.ts'
import {
  attributeOf,
  childrenOf,
  elementsNamed,
  localName,
  wordsIn,
  writeXml,
  type XmlElement,
} from './xml-tree.ts'

const format = 'a Word document (.docx)'

/** The parts of a document that hold none of its words. */
const idle =
  /^(?:customXml|docMetadata|word\/(?:theme|glossary|charts|diagrams|embeddings|activeX))\//

/**
 * Reads a Word document: headings, lists, tables, quotations, links, emphasis and notes, as
 * mammoth sees them in its styles (https://github.com/mwilliamson/mammoth.js). Mammoth gets a new
 * archive with nothing in it but the XML that has been checked and cleaned before.
 *
 * Its `dc:date`s say when a file was made, often from a template, so none becomes the date of the
 * text; the log names it.
 */
export const convertDocx: Converter = async (bytes, file, limits) => {
  const parts = readParts(bytes, file, limits)
  const { log, titled } = clean(parts)
  const html = await toHtml(parts, file)
  if (html.length > limits.unpackedBytes)
    throw fail('sources', 'E_ARCHIVE_BOMB', 'its text is beyond all measure', { file })
  const { found, log: dates } = coreMetadata(parts.get('docProps/core.xml'), titled)
  return { format: 'html', text: html, found, messages: [], log: [...log, ...dates] }
}

function readParts(
  bytes: Uint8Array,
  file: string,
  limits: ConvertLimits,
): Map<string, XmlElement> {
  const unpacking: Unpacking = { file, limits, corrupt: (what) => corrupt(file, what) }
  checkHead(bytes, file)
  const names = listEntries(bytes, unpacking).map(({ name }) => name)
  const kind = zipKind(names)
  if (kind.ending !== '.docx') throw mismatch(file, kind, format)
  const wants = (name: string): boolean => /\.(?:xml|rels)$/.test(name) && !idle.test(name)
  const files = unpack(bytes, wants, unpacking)
  return new Map([...files].map(([name, data]) => [name, xmlPart(name, data, unpacking)]))
}

const corrupt = (file: string, what: string) =>
  fail('sources', 'E_DOCX_CORRUPT', `not a sound Word document: ${what}`, {
    file,
    hint: 'open it in Word or LibreOffice, and save it anew',
  })

/** Word puts a document with a password into the kind of file that its old ones are. */
function checkHead(bytes: Uint8Array, file: string): void {
  const kind = kindOf(bytes)
  const sealed = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (kind?.name === 'an old Office document' && sealed) throw encrypted(file)
  if (kind === undefined) throw corrupt(file, 'it is no archive')
  if (!kind.name.includes('zip')) throw mismatch(file, kind, format)
}

/** Cleans all parts, in place. They are known by what they hold: any may go by another name. */
function clean(parts: Map<string, XmlElement>): { log: TextLayer['log']; titled: boolean } {
  const roots = [...parts.values()]
  const styles = wordStyles(roots.find((root) => kindOfPart(root) === 'styles'))
  const texts = roots.filter((root) => withText.has(kindOfPart(root)))
  const titled = texts.some((root) => hasTitle(root, styles))
  const cleaner: Cleaner = { styles, titled, log: [], notes: new Set() }
  for (const root of texts) cleanBody(root, cleaner)
  return { log: [...cleaner.log, ...roots.flatMap(besides), ...settleLinks(parts)], titled }
}

const withText = new Set(['document', 'footnotes', 'endnotes'])

const kindOfPart = (root: XmlElement): string => localName(childrenOf(root)[0]?.name ?? '')

/** The log of a part that stands beside the text: comments, heads and feet of pages. */
function besides(root: XmlElement): TextLayer['log'] {
  const kind = kindOfPart(root)
  if (kind === 'comments') {
    return elementsNamed(root, 'comment').map((comment) => {
      const reason = `A comment by ${attributeOf(comment, 'author') ?? 'somebody'}.`
      return { rule: 'comment', reason, text: wordsIn(comment) }
    })
  }
  if ((kind !== 'hdr' && kind !== 'ftr') || wordsIn(root) === '') return []
  const reason = 'The head or foot of every page.'
  return [{ rule: 'page-furniture', reason, text: wordsIn(root) }]
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Paragraphs in lists of up to nine levels, as Word has them; mammoth knows five by itself. */
function listStyles(kind: 'ordered' | 'unordered', tag: 'ol' | 'ul'): string[] {
  return levels.map((level) => {
    const above = 'ul|ol > li > '.repeat(level - 1)
    return `p:${kind}-list(${level}) => ${above}${tag} > li:fresh`
  })
}

const styleMap = [
  `p.${styleIds.title} => h1:fresh`,
  ...levels.slice(0, 6).map((level) => `p.${styleIds.heading}${level} => h${level}:fresh`),
  `p.${styleIds.quote} => blockquote > p:fresh`,
  `p.${styleIds.caption} => figcaption:fresh`,
  ...listStyles('unordered', 'ul'),
  ...listStyles('ordered', 'ol'),
]

async function toHtml(parts: Map<string, XmlElement>, file: string): Promise<string> {
  const entries = [...parts].map(([name, root]) => [name, strToU8(writeXml(root))] as const)
  const buffer = Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // The picture is not read; its element is logged with its place when the layer is parsed.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return inLines(value)
  } catch (cause) {
    // Mammoth checks nothing: what it stumbles over is told in the words of JavaScript.
    throw new BriefError('sources', corrupt(file, 'a part of it is missing').diagnostics, { cause })
  }
}
