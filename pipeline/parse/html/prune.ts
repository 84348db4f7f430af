import type { Element, Nodes, Parents, Root, Text } from 'hast'
import { notContent } from '../../edits/not-content.ts'
import type { Cleaning, Metadata, SourceFile, Span } from '../../model.ts'
import { cleaning } from '../cleaning.ts'
import {
  elementsIn,
  filterTree,
  hasWords,
  isElement,
  isFurniture,
  isHidden,
  isLeafBlock,
  media,
  plainWords,
  textsIn,
} from './elements.ts'

const furniture = new Set('button dialog form input menu nav output select textarea'.split(' '))

/** Takes what is never content out of a page, in place, and logs the outermost elements of it. */
export function dropHidden(page: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  filterTree(page, (node) => {
    if (!isElement(node)) return node.type !== 'doctype' && node.type !== 'comment'
    const why = whyNot(node)
    // The parser makes a `<head>` for pages that have none.
    if (why && (node.position || hasWords(node))) log.push(entry(file, node, ...why))
    return why === undefined
  })
  return log
}

/** The rule and the reason why an element is never content, if it is not. */
function whyNot(node: Element): [rule: string, reason: string] | undefined {
  const { tagName } = node
  if (isHidden(node)) return ['hidden', `The page does not show this <${tagName}>.`]
  if (isFurniture(node)) return ['page-furniture', 'Its role is to serve the page.']
  if (!notContent.has(tagName)) return undefined
  return furniture.has(tagName)
    ? ['page-furniture', `A <${tagName}> is no content.`]
    : ['hidden', `A page does not show <${tagName}> as text.`]
}

/** Takes pictures, sound and film out. */
export function dropMedia(page: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  filterTree(page, (node) => {
    if (!isElement(node) || !media.has(node.tagName)) return true
    log.push(entry(file, node, 'image', 'Pictures, sound and film have no words to quote.'))
    return false
  })
  return log
}

/**
 * Takes everything out of a page, in place, that holds none of the texts to keep, and logs the
 * outermost elements and texts of it that have words.
 */
export function prune(page: Root, texts: Set<Text>, file: SourceFile): Cleaning[] {
  const kept = new Set<Nodes>()
  markKept(page, texts, kept)
  const log: Cleaning[] = []
  filterTree(page, (node) => {
    if (kept.has(node) || !hasWords(node)) return true
    log.push(entry(file, node, 'page-furniture', 'Not part of the article.'))
    return false
  })
  return log
}

function markKept(node: Nodes, texts: Set<Text>, kept: Set<Nodes>): boolean {
  let keeps = node.type === 'text' && texts.has(node)
  if ('children' in node) {
    for (const child of node.children) if (markKept(child, texts, kept)) keeps = true
  }
  if (keeps) kept.add(node)
  return keeps
}

/**
 * The texts to keep, given those that Readability chose: paragraphs, headings and table rows
 * whole or not at all, and the heading that is the page's title. Where it chose none, all of the
 * main part but for heads, feet and sides.
 */
export function textsToKeep(page: Root, chosen: Set<Text>, meta: Metadata): Set<Text> {
  const elements = elementsIn(page)
  const texts = chosen.size > 0 ? inMainPart(elements, chosen) : mainTexts(page, elements)
  const heading = titleHeading(elements, texts, meta)
  if (heading) for (const text of textsIn(heading)) texts.add(text)
  for (const element of elements) {
    if (element.tagName !== 'tr' && !isLeafBlock(element)) continue
    const own = textsIn(element)
    if (own.some((text) => texts.has(text) && hasWords(text)))
      for (const text of own) texts.add(text)
  }
  return texts
}

/**
 * On short pages Readability lowers its demands until there is enough text, and takes what stands
 * around the article with it. What the page itself marks as its article goes before that, if it
 * holds most of what was chosen.
 */
function inMainPart(elements: Element[], chosen: Set<Text>): Set<Text> {
  const marked = ['article', 'main'].map((name) =>
    elements.filter(({ tagName }) => tagName === name),
  )
  const [region] = marked.find(({ length }) => length === 1) ?? []
  if (!region) return new Set(chosen)
  const inside = new Set(textsIn(region).filter((text) => chosen.has(text)))
  return 2 * sizeOf(inside) >= sizeOf(chosen) ? inside : new Set(chosen)
}

const sizeOf = (texts: Set<Text>): number =>
  [...texts].reduce((sum, { value }) => sum + value.trim().length, 0)

/** The main part without its heads, feet and sides, unless there is nothing else in it. */
function mainTexts(page: Root, elements: Element[]): Set<Text> {
  const names = ['main', 'article', 'body']
  const regions = names.map((name) => elements.find(({ tagName }) => tagName === name))
  const region = regions.find((found) => found && hasWords(found)) ?? page
  const inner = textsOutside(region)
  return new Set(inner.some(hasWords) ? inner : textsIn(region))
}

const sides = new Set(['nav', 'header', 'footer', 'aside'])

function textsOutside(parent: Parents): Text[] {
  return parent.children.flatMap((child): Text[] => {
    if (child.type === 'text') return [child]
    return isElement(child) && !sides.has(child.tagName) ? textsOutside(child) : []
  })
}

/** The only `<h1>`, unless it names the site; of several, if none is in the article, the title. */
function titleHeading(
  elements: Element[],
  texts: Set<Text>,
  { title, publisher }: Metadata,
): Element | undefined {
  const headings = elements.filter((h1) => h1.tagName === 'h1' && plainWords(h1) !== publisher)
  if (headings.length === 1) return headings[0]
  const inArticle = headings.some((h1) => textsIn(h1).some((text) => texts.has(text)))
  return inArticle ? undefined : headings.find((h1) => plainWords(h1) === title)
}

/** The log of an element that was taken out. */
export function entry(
  file: SourceFile,
  node: Nodes,
  rule: string,
  reason: string,
  what: Pick<Cleaning, 'action' | 'label'> = { action: 'removed', label: 'junk' },
): Cleaning {
  return cleaning(file, placeOf(node), { rule, ...what, reason })
}

/** Where a node stands; elements without tags of their own stand where their children do. */
function placeOf(node: Nodes): Span {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start !== undefined && end !== undefined) return { start, end }
  const places = 'children' in node ? node.children.map(placeOf) : []
  return { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 }
}
