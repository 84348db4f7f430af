import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { readDateLine } from '../language/date-line.ts'
import type { Metadata } from '../model.ts'
import { isDate } from './values.ts'

type Field = 'title' | 'author' | 'publisher' | 'date' | 'url' | 'language'

/**
 * The keys under which site generators (Hugo, Jekyll, Astro, Eleventy) and clippers (Obsidian Web
 * Clipper, MarkDownload, Omnivore, Pocket) keep what our fields keep; of several, the first counts.
 * When a text was clipped (`date_saved`, `clipped`, `accessed`) is no date of the text.
 */
const keys: Record<Field, readonly string[]> = {
  title: ['headline', 'page_title', 'name'],
  author: ['authors', 'by', 'byline', 'creator', 'writer', 'writers', 'author_name'],
  publisher: ['site', 'site_name', 'sitename', 'publication', 'outlet', 'website', 'source'],
  date: [
    ...['published', 'pubdate', 'pub_date', 'date_published', 'datepublished', 'publish_date'],
    ...['publishdate', 'published_at', 'publishedat', 'published_time', 'published_date'],
    ...['publication_date', 'posted', 'post_date', 'created', 'date_created', 'created_at'],
  ],
  url: [
    ...['source', 'link', 'source_url', 'sourceurl', 'original_url', 'originalurl', 'canonical'],
    ...['canonical_url', 'canonicalurl', 'permalink', 'page_url', 'web_url', 'href', 'website'],
  ],
  language: ['lang', 'locale'],
}

// The keys of `keys` are fields, which Object.entries forgets.
const ordered = (Object.entries(keys) as [Field, readonly string[]][]).flatMap(([field, names]) =>
  names.map((name) => ({ field, name })),
)

/** Keys beside which `created` is when the text was clipped. */
const clipped = new Set(['published', 'clipped', 'date_clipped'])

const plainKey = (pair: Pair<Node, Node | null>): string =>
  String(isScalar(pair.key) ? pair.key.value : '')
    .toLowerCase()
    .replace(/[\s:-]/g, '_')

/**
 * What foreign keys of front matter tell, of the fields that our own keys leave open.
 *
 * @returns the metadata, and the keys as written whose values were read or are empty
 */
export function readForeign(root: Node, own: Metadata): { meta: Metadata; read: Set<string> } {
  const meta: Metadata = {}
  const known = new Set<string>()
  if (!isMap(root)) return { meta, read: known }
  const items = (root as YAMLMap<Node, Node | null>).items
  const pairs = new Map(items.map((pair) => [plainKey(pair), pair]))
  const isClip = [...pairs.keys()].some((key) => clipped.has(key))
  for (const { field, name } of ordered) {
    const pair = pairs.get(name)
    if (!pair || (isClip && name.includes('created'))) continue
    const value = read(field, pair.value, name)
    if (value === undefined && !isEmpty(pair.value)) continue
    if (isScalar(pair.key)) known.add(pair.key.source ?? String(pair.key.value))
    if (value !== undefined && own[field] === undefined) meta[field] ??= value
  }
  return { meta, read: known }
}

const isEmpty = (node: Node | null): boolean =>
  node === null ||
  (isScalar(node) && (node.value === null || node.value === '')) ||
  (isSeq(node) && node.items.length === 0)

/** A text, or the texts or names of a list: `[Ann Lee, {name: Bo Berg}]`, `"[[Ann Lee]]"`. */
export function wordsIn(node: Node | null | undefined): string[] {
  if (isSeq(node)) return (node.items as Node[]).slice(0, 20).flatMap((item) => wordsIn(item))
  if (isMap(node)) return wordsIn(node.get('name', true) as Node | undefined)
  if (!isScalar(node) || node.value === null) return []
  const words = typeof node.value === 'string' ? node.value : (node.source ?? '')
  const plain = words
    .replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' || /[\p{Cc}\u202A-\u202E\u2066-\u2069]|\p{Cs}/u.test(plain) ? [] : [plain]
}

/** What the value of a foreign key says of a field, if it can. */
function read(field: Field, node: Node | null, key: string): string | undefined {
  const words = wordsIn(node)
  const [first] = words
  if (first === undefined) return undefined
  const isUrl = /^https?:\/\/[^\s/]\S*$/i.test(first) && URL.canParse(first)
  switch (field) {
    case 'author':
      return listed(words).replace(/^by (?=\p{Lu})/iu, '')
    case 'date':
      return dateIn(first)
    case 'url':
      return isUrl ? first : undefined
    case 'language':
      return /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(first)
        ? first.replaceAll('_', '-')
        : undefined
    case 'publisher':
      return isUrl || (key === 'website' && /^\S+\.\S+$/.test(first)) ? undefined : first
    default:
      return first
  }
}

/** Names as a byline has them: "Ann Lee, Bo Berg and Cy Dahl". */
export const listed = (names: string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The day of a time stamp or of a date in words; a date with two readings is none. */
export function dateIn(value: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(value)?.[1] ?? value
  if (isDate(day)) return day
  const found = readDateLine(day)
  return found?.rest === '' && found.iso && isDate(found.iso) ? found.iso : undefined
}
