import { posix } from 'node:path'
import type { Metadata } from '../../model.ts'
import type { Unpacking } from './unpack.ts'
import { xmlPart } from './xml-part.ts'
import {
  attributeOf,
  childrenOf,
  descend,
  elementsNamed,
  wordsIn,
  type XmlElement,
} from './xml-tree.ts'

/** A book as its package document has it. */
export interface Book {
  meta: Metadata
  /** Paths in the archive, in reading order; `left` says why a page is no text of the book. */
  spine: { path: string; left?: string }[]
}

/** Reads the package document that the container names. */
export function readBook(files: Map<string, Uint8Array>, unpacking: Unpacking): Book {
  const read = (name: string): XmlElement => {
    const data = files.get(name)
    if (!data) throw unpacking.corrupt(`"${name.slice(0, 80)}" is missing`)
    return xmlPart(name, data, unpacking)
  }
  const [rootFile] = elementsNamed(read('META-INF/container.xml'), 'rootfile')
  const path = rootFile && attributeOf(rootFile, 'full-path')
  if (path === undefined) throw unpacking.corrupt('its container names no package')
  const root = childrenOf(read(path))[0]
  const metadata = root && descend(root, 'metadata')
  const spine = root ? spineOf(root, posix.dirname(path)) : []
  if (spine.length === 0) throw unpacking.corrupt('it has no chapters')
  return { meta: metadata ? metadataOf(metadata) : {}, spine }
}

/** Pages of which the guide or the manifest says that they only show or list the others. */
const noText = new Set(['cover', 'toc', 'loi', 'lot', 'nav'])

function spineOf(root: XmlElement, folder: string): Book['spine'] {
  const pathOf = (href: string): string => posix.join(folder, decode(href.replace(/#.*$/s, '')))
  const manifest = new Map(
    elementsNamed(root, 'item').map((item) => [attributeOf(item, 'id') ?? '', item]),
  )
  const guide = new Map(
    elementsNamed(root, 'reference').map((entry) => [
      pathOf(attributeOf(entry, 'href') ?? ''),
      attributeOf(entry, 'type') ?? '',
    ]),
  )
  return elementsNamed(root, 'itemref').flatMap((reference) => {
    const item = manifest.get(attributeOf(reference, 'idref') ?? '')
    const href = item && attributeOf(item, 'href')
    if (href === undefined) return []
    const path = pathOf(href)
    const says = [guide.get(path), ...(attributeOf(item ?? root, 'properties') ?? '').split(' ')]
    const left = says.find((word) => word !== undefined && noText.has(word))
    return [{ path, ...(left === undefined ? {} : { left }) }]
  })
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function metadataOf(metadata: XmlElement): Metadata {
  const all = (name: string): XmlElement[] => elementsNamed(metadata, name)
  const first = (name: string): string => all(name).map(wordsIn).find(Boolean) ?? ''
  const authors = all('creator').map(wordsIn).filter(Boolean)
  const date = dateOf(all('date'))
  const known = {
    title: first('title'),
    author: authors.length < 2 ? (authors[0] ?? '') : listed(authors),
    publisher: first('publisher'),
    date,
    language: /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,5}$/i.test(first('language'))
      ? first('language')
      : '',
    url: /^https?:\/\/\S+$/i.test(first('source')) ? first('source') : '',
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
}

/** "A, B and C". */
const listed = (names: string[]): string =>
  `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** The day of publication; EPUB 2 has dates of other events beside it. */
function dateOf(dates: XmlElement[]): string {
  const events = (date: XmlElement): string => attributeOf(date, 'event') ?? 'publication'
  const date = dates.find((candidate) => events(candidate) === 'publication')
  const found =
    date && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.exec(wordsIn(date))
  return found?.[0] ?? ''
}
