import type { Root } from 'hast'
import { attribute, elementsIn, wordsIn } from './elements.ts'

/** What a page tells search engines about its article (schema.org, as JSON-LD). */
export interface StructuredData {
  headline?: string
  authors: string[]
  publisher?: string
  date?: string
  url?: string
  language?: string
}

type Fields = Record<string, unknown>

/** The first article, report or posting that the page describes; nothing if there is none. */
export function structuredData(page: Root): StructuredData {
  const scripts = elementsIn(page).filter(
    (element) =>
      element.tagName === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type')),
  )
  const things = scripts.flatMap((script) => thingsIn(parsed(wordsIn(script)), 0))
  const article = things.find(isArticle)
  return article ? dataOf(article, things) : { authors: [] }
}

/** Pages have broken JSON in them; then there is nothing to be learned from it. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function thingsIn(value: unknown, depth: number): Fields[] {
  if (Array.isArray(value)) return depth < 4 ? value.flatMap((v) => thingsIn(v, depth + 1)) : []
  if (!isFields(value)) return []
  return [value, ...thingsIn(value['@graph'], depth + 1)]
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function isArticle(thing: Fields): boolean {
  const types = [thing['@type']].flat().map(String)
  return types.some((type) => /(?:Article|Report|Posting|BlogPost|Review|Legislation)$/.test(type))
}

function dataOf(article: Fields, things: Fields[]): StructuredData {
  const data: StructuredData = { authors: namesOf(article.author ?? article.creator, things) }
  const set = (key: Exclude<keyof StructuredData, 'authors'>, value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '') data[key] = value
  }
  set('headline', article.headline ?? article.name)
  set('publisher', namesOf(article.publisher ?? article.sourceOrganization, things)[0])
  set('date', article.datePublished ?? article.dateCreated)
  set('url', article.url ?? idOf(article.mainEntityOfPage))
  set('language', article.inLanguage)
  return data
}

/** Names stand in place, or behind the id of something else that the page describes. */
function namesOf(value: unknown, things: Fields[]): string[] {
  return [value].flat().flatMap((item) => {
    const id = idOf(item)
    const thing = isFields(item) && !item.name ? things.find((t) => t['@id'] === id) : item
    const name = isFields(thing) ? thing.name : thing
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [name] : []
  })
}

const idOf = (value: unknown): unknown => (isFields(value) ? value['@id'] : value)
