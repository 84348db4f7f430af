/** Questions about elements of a page. */
import type { Element, Nodes, Parents, Text } from 'hast'

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Elements that begin and end a line of their own. */
export const blockElements = names(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p
  pre search section summary table tbody td tfoot th thead tr ul`,
)

/** Pictures, sound and film. */
export const media = names('audio img picture source track video')

export const isElement = (node: Nodes): node is Element => node.type === 'element'

/** The words below a node, as they stand in the file. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}

/** The same with single spaces. */
export const plainWords = (node: Nodes): string => wordsIn(node).replace(/\s+/g, ' ').trim()

export function hasWords(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return 'children' in node && node.children.some(hasWords)
}

/** The elements below a node, in the order of their start tags. */
export function elementsIn(node: Nodes): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []))
}

/** The texts below a node, in order. */
export function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap(textsIn) : []
}

/** An attribute as text; lists of words with spaces between. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (value === null || value === undefined || value === false) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** The quotation of a figure that shows no picture. */
export function quoteIn(figure: Element): Element | undefined {
  const below = elementsIn(figure)
  if (below.some(({ tagName }) => media.has(tagName) || tagName === 'table')) return undefined
  return below.find(({ tagName }) => tagName === 'blockquote')
}

/** Class names by which style sheets hide what only screen readers are to say. */
const unseen =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|screenreader-only|element-invisible|a11y-hidden)(?!-focusable)(?:\s|$)/

/** Whether a page does not show an element; a title may be there for screen readers alone. */
export function isHidden(element: Element): boolean {
  const { tagName } = element
  if (tagName !== 'h1' && unseen.test(attribute(element, 'className'))) return true
  const style = attribute(element, 'style').toLowerCase().replaceAll(' ', '')
  return (
    element.properties.hidden === true ||
    attribute(element, 'hidden') !== '' ||
    attribute(element, 'ariaHidden') === 'true' ||
    style.includes('display:none') ||
    style.includes('visibility:hidden')
  )
}

const furnitureRoles =
  /^(?:alert|alertdialog|dialog|menu|menubar|navigation|search|tablist|toolbar)$/

/** Whether an element says of itself that it belongs to the page rather than to what it tells. */
export function isFurniture(element: Element): boolean {
  return furnitureRoles.test(attribute(element, 'role').trim().toLowerCase())
}

/** Whether an element is a block without blocks in it: a paragraph in all but name. */
export function isLeafBlock(element: Element): boolean {
  return blockElements.has(element.tagName) && !element.children.some(holdsBlock)
}

function holdsBlock(node: Nodes): boolean {
  return isElement(node) && (blockElements.has(node.tagName) || node.children.some(holdsBlock))
}

/** Takes the children of a parent that do not pass the test out of it, and what is below them. */
export function filterTree(parent: Parents, keeps: (node: Nodes) => boolean): void {
  parent.children = parent.children.filter(keeps) as typeof parent.children
  for (const child of parent.children) if ('children' in child) filterTree(child, keeps)
}
