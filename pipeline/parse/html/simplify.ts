import type { Element, Nodes, Parents, Root } from 'hast'
import { superscripts } from '../../edits/superscripts.ts'
import type { Cleaning, SourceFile } from '../../model.ts'
import { mostSpanned } from '../limits.ts'
import {
  attribute,
  blockElements,
  elementsIn,
  filterTree,
  isElement,
  plainWords,
  quoteIn,
  wordsIn,
} from './elements.ts'
import { isNoteMark } from './note-marks.ts'
import { entry } from './prune.ts'

/**
 * Readies a page, in place, for Markdown: spans of cells are kept in bounds (`colspan=1000000000`
 * would take hours), tables that only arrange become plain blocks, raised figures become their
 * own characters ("10<sup>9</sup>" would read 109), and numbers that point to notes go,
 * as do words that are struck out and the links that pages put beside their headings. The caption of
 * a quotation becomes its last line.
 *
 * @returns the log of what was taken out
 */
export function simplify(page: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  filterTree(page, (node) => {
    if (!isElement(node)) return true
    const found = isNoteMark(node) ? noteMark : struck.has(node.tagName) ? taken : undefined
    if (found) log.push(entry(file, node, ...found))
    return found === undefined
  })
  for (const element of elementsIn(page)) {
    if (/^h[1-6]$/.test(element.tagName)) dropTools(element, file, log)
    if (element.tagName === 'figure') joinAttribution(element)
    if (element.tagName === 'table') isLayout(element) ? flatten(element) : boundSpans(element)
    else if (element.tagName === 'sup') raise(element)
  }
  dropEmpty(page)
  return log
}

type Reason = Parameters<typeof entry> extends [unknown, unknown, ...infer R] ? R : never

const what = { action: 'removed', label: 'paragraph' } as const
const noteMark: Reason = ['citation-mark', 'Points to a note.', what]
const taken: Reason = ['struck', 'Words that are struck out.', what]

/** Elements for words that their writer has taken back. */
const struck = new Set(['del', 's', 'strike'])

/** Who is quoted stands below the quotation of a figure, where a picture has its caption. */
function joinAttribution(figure: Element): void {
  const quote = quoteIn(figure)
  const caption = figure.children.find(
    (child): child is Element => isElement(child) && child.tagName === 'figcaption',
  )
  if (!quote || !caption || elementsIn(quote).includes(caption)) return
  figure.children = figure.children.filter((child) => child !== caption)
  caption.tagName = 'p'
  quote.children.push(caption)
}

const kept = new Set(['br', 'hr', 'td', 'th'])

/**
 * Takes elements without words out, and all but the first of white space that then stands side by
 * side: what follows looks from each of them for the next words, and there can be thousands.
 */
function dropEmpty(parent: Parents): boolean {
  let afterSpace = false
  let words = false
  parent.children = parent.children.filter((child) => {
    const space = child.type === 'text' && child.value.trim() === ''
    const keeps = isElement(child)
      ? dropEmpty(child) || kept.has(child.tagName)
      : !(space && afterSpace)
    if (keeps) afterSpace = space
    words ||= isElement(child) ? keeps : !space
    return keeps
  }) as typeof parent.children
  return words
}

/** Links beside the words of a heading: `¶` to the place itself, `[edit]` in wikis. */
function dropTools(heading: Element, file: SourceFile, log: Cleaning[]): void {
  filterTree(heading, (node) => {
    if (!isElement(node)) return true
    const anchor = node.tagName === 'a' && /^[¶#§🔗⚓\s]*$/u.test(plainWords(node))
    const tool = anchor || /\beditsection\b/.test(attribute(node, 'className'))
    if (!tool) return true
    log.push(entry(file, node, 'page-furniture', 'A link to the heading itself, or to edit it.'))
    return false
  })
}

/** Spans of cells, unless they are beyond all measure: each is filled with that many cells. */
function boundSpans(table: Element): void {
  const cells = elementsIn(table).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const spanned = cells.reduce(
    (sum, cell) => sum + spanOf(cell, 'colSpan') * spanOf(cell, 'rowSpan'),
    0,
  )
  for (const { properties } of spanned > mostSpanned ? cells : []) {
    delete properties.colSpan
    delete properties.rowSpan
  }
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number.parseInt(String(properties[name] ?? 1), 10)
  return Number.isNaN(span) ? 1 : Math.max(span, 1)
}

function raise(element: Element): void {
  if (!/^[\d+−-]+$/.test(wordsIn(element).trim())) return
  visitTexts(element, (value) =>
    [...value.trim()].map((char) => superscripts.get(char) ?? char).join(''),
  )
}

function visitTexts(node: Nodes, change: (value: string) => string): void {
  if (node.type === 'text') node.value = change(node.value)
  else if ('children' in node) for (const child of node.children) visitTexts(child, change)
}

/** Whether a table only arranges a page: it says so, has one cell, or holds blocks of all kinds. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true
  const below = elementsIn(table)
  if (below.some(({ tagName }) => tagName === 'table')) return true
  if (below.some(({ tagName }) => /^(?:th|thead|caption)$/.test(tagName))) return false
  const cells = below.filter(({ tagName }) => tagName === 'td')
  return cells.length < 2 || cells.some(holdsBlocks)
}

function holdsBlocks(cell: Element): boolean {
  const blocks = elementsIn(cell).filter(({ tagName }) => blockElements.has(tagName))
  return blocks.length > 1 && blocks.some(({ tagName }) => tagName !== 'div' && tagName !== 'li')
}

/** Makes blocks of a table's own parts; tables in it are looked at on their own. */
function flatten(element: Element): void {
  element.tagName = 'div'
  for (const child of element.children) {
    if (isElement(child) && /^(?:tbody|thead|tfoot|tr|td|th|caption)$/.test(child.tagName))
      flatten(child)
  }
}
