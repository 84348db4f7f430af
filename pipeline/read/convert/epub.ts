import { posix } from 'node:path'
import { type BriefError, fail } from '../../error.ts'
import type { TextLayer } from '../../model.ts'
import type { Converter } from './converted.ts'
import { type Chapter, chapterHtml } from './epub-chapter.ts'
import { type Book, readBook } from './epub-package.ts'
import { inLines } from './in-lines.ts'
import { kindOf, mismatch, zipKind } from './mismatch.ts'
import { encrypted, listEntries, type Unpacking, unpack } from './unpack.ts'
import { decodeXml, xmlPart } from './xml-part.ts'
import { attributeOf, elementsNamed } from './xml-tree.ts'

const format = 'an EPUB book (.epub)'

/**
 * Reads an EPUB book (https://www.w3.org/TR/epub-33/): the bodies of its chapters in the order of
 * its spine, as one page of HTML. Cover, contents and other lists of places are left out.
 */
export const convertEpub: Converter = async (bytes, file, limits) => {
  const unpacking = { file, limits, corrupt: (what: string) => corrupt(file, what) }
  const files = readFiles(bytes, unpacking)
  const book = readBook(files, unpacking)
  checkEncryption(files, book, unpacking)
  const log: TextLayer['log'] = []
  const pages: string[] = []
  for (const item of book.spine) {
    const chapter = chapterOf(item.path, files, unpacking)
    const { html, words, kind } = chapter
    if (item.left !== undefined || kind !== undefined) {
      const reason = `A part of the book that is not its text (${item.left ?? kind}): ${item.path}.`
      if (words !== '') log.push({ rule: 'page-furniture', reason, text: words })
    } else if (words !== '') pages.push(html)
  }
  return { format: 'html', text: inLines(pages.join('\n')), found: book.meta, messages: [], log }
}

function readFiles(bytes: Uint8Array, unpacking: Unpacking): Map<string, Uint8Array> {
  const { file, corrupt: because } = unpacking
  const kind = kindOf(bytes)
  if (kind === undefined) throw because('it is no archive')
  if (!kind.name.includes('zip')) throw mismatch(file, kind, format)
  const inside = zipKind(listEntries(bytes, unpacking).map(({ name }) => name))
  if (inside.ending !== '.epub') throw mismatch(file, inside, format)
  return unpack(bytes, (name) => /\.(?:xml|opf|ncx|x?html?)$/i.test(name), unpacking)
}

const corrupt = (file: string, what: string): BriefError =>
  fail('sources', 'E_EPUB_CORRUPT', `not a sound EPUB book: ${what}`, {
    file,
    hint: 'get it anew, or save its chapters as HTML',
  })

/** Fonts may be garbled so that nobody takes them out of a book; texts are only ever locked. */
const fontsOnly = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

function checkEncryption(
  files: Map<string, Uint8Array>,
  { spine }: Book,
  unpacking: Unpacking,
): void {
  const name = 'META-INF/encryption.xml'
  const data = files.get(name)
  if (!data) return
  const texts = new Set(spine.map(({ path }) => path))
  for (const locked of elementsNamed(xmlPart(name, data, unpacking), 'EncryptedData')) {
    const [method] = elementsNamed(locked, 'EncryptionMethod')
    const [reference] = elementsNamed(locked, 'CipherReference')
    const uri = reference && attributeOf(reference, 'URI')
    const garbled = fontsOnly.test((method && attributeOf(method, 'Algorithm')) ?? '')
    if (!garbled && texts.has(posix.normalize(uri ?? '')))
      throw encrypted(unpacking.file, 'the rights management of its publisher')
  }
}

function chapterOf(path: string, files: Map<string, Uint8Array>, unpacking: Unpacking): Chapter {
  const data = files.get(path)
  if (!data) throw unpacking.corrupt(`the chapter "${path.slice(0, 80)}" is missing`)
  return chapterHtml(decodeXml(data))
}
