import type { Element, Root } from 'hast'
import { findDates, isRealDate } from '../../language/dates.ts'
import { isPersonName } from '../../language/names.ts'
import type { Metadata } from '../../model.ts'
import { attribute, elementsIn, plainWords } from './elements.ts'
import { structuredData } from './json-ld.ts'

/**
 * What a page says about itself: in JSON-LD first, then in its `<meta>` tags (OpenGraph, Highwire,
 * Dublin Core), then in what it shows.
 */
export function pageMetadata(page: Root): Metadata {
  const elements = elementsIn(page)
  const data = structuredData(page)
  const tag = metaTags(elements)
  const publisher = clean(
    data.publisher ??
      tag('og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher'),
  )
  const named = data.headline ?? tag('og:title', 'citation_title', 'dc.title', 'twitter:title')
  const heading = onlyHeading(elements, publisher)
  const title = withoutSite(named, heading) ?? heading ?? textOf(elements, 'title')
  const published = ['article:published_time', 'citation_publication_date', 'citation_date']
  const date = data.date ?? tag(...published, 'dc.date', 'dcterms.date', 'date', 'pubdate')
  const authors = data.authors.length > 0 ? data.authors : authorsIn(tag)
  const url = data.url ?? linkTo(elements, 'canonical') ?? tag('og:url')
  return known({
    title: withoutSuffix(clean(title), publisher),
    author: clean(listed(authors)) ?? bylineAuthor(elements),
    publisher,
    date: isoDate(date) ?? isoDate(shownDate(elements)),
    url: linkTo(elements, 'canonical')?.startsWith('http') ? linkTo(elements, 'canonical') : url,
    language: languageOf(elements) ?? data.language,
  })
}

type Tags = (...names: string[]) => string | undefined

function metaTags(elements: Element[]): Tags & { all(name: string): string[] } {
  const values = new Map<string, string[]>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const name = attribute(element, 'property') || attribute(element, 'name')
    const content = attribute(element, 'content').trim()
    if (name === '' || content === '') continue
    const key = name.toLowerCase()
    values.set(key, [...(values.get(key) ?? []), content])
  }
  const tag: Tags = (...names) => names.map((name) => values.get(name)?.[0]).find(Boolean)
  return Object.assign(tag, { all: (name: string) => values.get(name) ?? [] })
}

function authorsIn(tag: ReturnType<typeof metaTags>): string[] {
  const lists = ['citation_author', 'author', 'article:author', 'dc.creator', 'dcterms.creator']
  const names = lists.map((name) => tag.all(name).filter((value) => !/^https?:/.test(value)))
  return names.find((list) => list.length > 0) ?? []
}

/** "A, B and C". */
function listed(names: string[]): string | undefined {
  const unique = [...new Set(names.map((name) => name.replace(/\s+/g, ' ').trim()))]
  if (unique.length < 2) return unique[0]
  return `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`
}

const clean = (text: string | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').trim() || undefined

function textOf(elements: Element[], name: string): string | undefined {
  const found = elements.find(({ tagName }) => tagName === name)
  return found && plainWords(found)
}

/** The words of the only `<h1>` that does not name the site. */
function onlyHeading(elements: Element[], site: string | undefined): string | undefined {
  const headings = elements.filter((h1) => h1.tagName === 'h1' && plainWords(h1) !== site)
  return headings.length === 1 ? textOf(headings, 'h1') : undefined
}

/** The heading where a title is that and, behind a dash or bar, something shorter: the site. */
function withoutSite(title: string | undefined, heading: string | undefined): string | undefined {
  if (!title || !heading || !title.startsWith(heading)) return title
  const rest = title.slice(heading.length)
  return rest.length < heading.length && /^ [|–—·»-] /.test(rest) ? heading : title
}

/** "Title | Site" without the site. */
function withoutSuffix(title: string | undefined, site: string | undefined): string | undefined {
  if (!title || !site || !title.toLowerCase().endsWith(site.toLowerCase())) return title
  const rest = title.slice(0, title.length - site.length).trimEnd()
  return /[|–—·:»-]$/.test(rest) ? clean(rest.slice(0, -1)) : title
}

/** The words of a link or element that is marked as the author, if they are a name. */
function bylineAuthor(elements: Element[]): string | undefined {
  for (const element of elements) {
    const marks = `${attribute(element, 'rel')} ${attribute(element, 'itemProp')} ${attribute(element, 'className')}`
    if (!/\b(?:author|byline)\b/i.test(marks)) continue
    const words = plainWords(element).replace(/^(?:written )?by:? /i, '')
    const name = words.split(/ [·|•–—-] |, \d|\|/, 1)[0]?.trim() ?? ''
    if (name.length <= 80 && isPersonName(name)) return name
  }
  return undefined
}

/** The first `<time>` of the article, unless it is among comments. */
function shownDate(elements: Element[]): string | undefined {
  const region = elements.find(({ tagName }) => tagName === 'article' || tagName === 'main')
  const times = (region ? elementsIn(region) : elements).filter(({ tagName }) => tagName === 'time')
  const marked = times.find((time) => /datePublished/.test(attribute(time, 'itemProp')))
  const first = marked ?? times[0]
  return first && (attribute(first, 'dateTime') || plainWords(first))
}

/** The day, month or year that a date names, as it stands: no time zone is reckoned. */
function isoDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const [, year, month, day] =
    /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(value) ?? []
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
  const iso = year ? parts.filter(Boolean).join('-') : findDates(value.slice(0, 200))[0]?.iso
  return iso && !iso.startsWith('--') && isRealDate(iso) ? iso : undefined
}

function linkTo(elements: Element[], relation: string): string | undefined {
  const link = elements.find(
    (element) =>
      element.tagName === 'link' && attribute(element, 'rel').split(' ').includes(relation),
  )
  return link && attribute(link, 'href').trim()
}

function languageOf(elements: Element[]): string | undefined {
  const html = elements.find(({ tagName }) => tagName === 'html')
  return html && attribute(html, 'lang')
}

/** What there is, as far as it has the shape that declared metadata must have too. */
function known(found: { [K in keyof Metadata]: string | undefined }): Metadata {
  const meta: Metadata = {}
  const { title, author, publisher, date, url, language } = found
  if (title) meta.title = title
  if (author) meta.author = author
  if (publisher) meta.publisher = publisher
  if (date) meta.date = date
  if (url && /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url)) meta.url = url
  if (language && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) meta.language = language
  return meta
}
