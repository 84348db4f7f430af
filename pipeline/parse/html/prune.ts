import type { Element, Nodes, Root, Text } from 'hast'
import { notContent } from '../../edits/not-content.ts'
import type { Cleaning, SourceFile, Span } from '../../model.ts'
import { cleaning } from '../cleaning.ts'
import {
  elementsIn,
  filterTree,
  hasWords,
  isElement,
  isFurniture,
  isHidden,
  media,
  plainWords,
  wordsIn,
} from './elements.ts'

const furniture = new Set('button dialog form input menu nav output select textarea'.split(' '))

/** Takes what is never content out of a page, in place, and logs the outermost elements of it. */
export function dropHidden(page: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  const half = wordsIn(page).length / 2
  filterTree(page, (node) => {
    if (!isElement(node)) return node.type !== 'doctype' && node.type !== 'comment'
    // Some systems put the whole page into one form.
    if (node.tagName === 'form' && !isHidden(node) && wordsIn(node).length > half && hasProse(node))
      return true
    const why = whyNot(node)
    // The parser makes a `<head>` for pages that have none.
    if (why && (node.position || hasWords(node))) log.push(entry(file, node, ...why))
    return why === undefined
  })
  return log
}

/** Whether there are paragraphs in an element, as there are none in what a reader fills in. */
const hasProse = (element: Element): boolean =>
  elementsIn(element).filter((each) => each.tagName === 'p' && plainWords(each).length > 200)
    .length >= 2

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
