import type { Element, Nodes, Root } from 'hast'
import { furniture } from '../../language/furniture.ts'
import type { Cleaning, SourceFile } from '../../model.ts'
import {
  attribute,
  elementsIn,
  filterTree,
  isElement,
  isLeafBlock,
  plainWords,
  wordsIn,
} from './elements.ts'
import { entry } from './prune.ts'

/** Words of class names by which pages mark what stands among their paragraphs without being one. */
const asides = new Set(
  `advert advertisement advertorial ambox breadcrumb breadcrumbs gallery hatnote newsletter
  newsletters outbrain pagination paywall promo promoted promotion recirc recommended related relatedposts share sharedaddy sharing
  slideshow social sponsor sponsored subscribe taboola toolbar trending`.split(/\s+/),
)
/** Words of class names of what stands under pictures. */
const captions = new Set('caption captions figcaption imagecaption'.split(' '))

/** An element with more of the article in it is the article, whatever its name. */
const mostOfArticle = 0.2
/** Longer blocks say something of their own. */
const longestCopy = 600

/**
 * Takes out what pages put among the paragraphs of an article, in place: parts named as promotion
 * or sharing, pointers to other texts ("Related: …") and copies of what stands above. Blocks that
 * are named captions become captions.
 *
 * @returns the log of it
 */
export function dropAsides(page: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  const most = wordsIn(page).length * mostOfArticle
  const seen = new Set<string>()
  const pulled = pulledQuotes(page)
  filterTree(page, (node) => {
    if (!isElement(node)) return true
    const why = pulled.has(node) ? pulledOut : whyAside(node, most, seen)
    if (why) log.push(entry(file, node, ...why))
    else if (isLeafBlock(node) && hasName(node, captions)) node.tagName = 'figcaption'
    return why === undefined
  })
  return log
}

const pulledOut: [rule: string, reason: string] = ['repeated', 'Repeats words of the text.']
/** More of them are not looked for in the text. */
const mostPulled = 30

/** What is named a pulled quotation and stands in the text too. */
function pulledQuotes(page: Root): Set<Element> {
  const named = elementsIn(page).filter((element) =>
    /\bpull-?quote/i.test(attribute(element, 'className')),
  )
  const all = named.length > 0 ? plainWords(page).toLowerCase() : ''
  const isRepeated = (element: Element): boolean => {
    const words = plainWords(element)
      .toLowerCase()
      .replace(/^["“”]|[.!?…]?["“”]?$/g, '')
    const first = all.indexOf(words)
    return words.length > 20 && first >= 0 && all.indexOf(words, first + 1) >= 0
  }
  return new Set(named.slice(0, mostPulled).filter(isRepeated))
}

function whyAside(
  node: Element,
  most: number,
  seen: Set<string>,
): [rule: string, reason: string] | undefined {
  if (/^(?:html|body|main|article|h1)$/.test(node.tagName)) return undefined
  if (hasName(node, asides) && wordsIn(node).length < most && !holdsTitle(node))
    return ['page-furniture', 'Its name says that it is no part of the text.']
  if (!isLeafBlock(node) || /^(?:td|th|li)$/.test(node.tagName)) return undefined
  const text = plainWords(node)
  const found = linkedShare(node) > 0.5 ? furniture(text) : undefined
  if (found) return [found.rule, `Reads as ${found.reason}.`]
  if (text.split(' ').length < 8 || text.length > longestCopy) return undefined
  if (seen.has(text)) return ['repeated', 'Stands above, word for word.']
  seen.add(text)
  return undefined
}

const holdsTitle = (node: Element): boolean =>
  elementsIn(node).some(({ tagName }) => tagName === 'h1')

function hasName(element: Element, names: ReadonlySet<string>): boolean {
  const all = `${attribute(element, 'className')} ${attribute(element, 'id')}`
  return all
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((name) => names.has(name))
}

/** How much of the words of a block is in links. */
function linkedShare(node: Element): number {
  const linked = (each: Nodes): number => {
    if (!isElement(each)) return 0
    if (each.tagName === 'a') return wordsIn(each).trim().length
    return each.children.reduce((sum, child) => sum + linked(child), 0)
  }
  return linked(node) / Math.max(wordsIn(node).trim().length, 1)
}
