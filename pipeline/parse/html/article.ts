import { Readability } from '@mozilla/readability'
import type { Element, Nodes, Root, Text } from 'hast'
import { parseHTML } from 'linkedom'
import { attribute, isElement } from './elements.ts'

/** As much of the document object model as a copy of a page is made with. */
interface DomNode {
  childNodes: Iterable<DomNode>
  appendChild(child: DomNode): void
  remove(): void
  setAttribute?(name: string, value: string): void
}

interface DomDocument {
  body: DomNode
  createElement(name: string): DomNode
  createTextNode(text: string): DomNode
}

/**
 * Asks Readability (https://github.com/mozilla/readability) which texts of a page are its article.
 *
 * It takes its document apart and renames elements, so it gets a copy, and what counts is which
 * of the copied texts are in its result: texts it only moves. Where it starts anew, it sets the
 * `innerHTML` of the body, which is answered with a fresh copy. Title and byline are told it
 * beforehand, or it would take away the elements that it finds them in.
 *
 * @returns the texts of the article; empty where it finds none
 */
export function articleTexts(page: Root): Set<Text> {
  const { document } = parseHTML(
    '<!doctype html><html><head><meta name="author" content="-"></head><body></body></html>',
  )
  const dom: DomDocument = document
  const origin = new Map<DomNode, Text>()
  const fill = (): void => {
    for (const child of [...dom.body.childNodes]) child.remove()
    for (const node of bodyOf(page)) copy(node, dom.body, dom, origin)
  }
  fill()
  Object.defineProperty(dom.body, 'innerHTML', { get: () => '', set: fill })
  const reader = new Readability<DomNode>(document, { serializer: (node: DomNode) => node })
  const content = reader.parse()?.content
  return new Set(content ? originsIn(content, origin) : [])
}

function bodyOf(page: Root): Nodes[] {
  const html = page.children.filter(isElement).find(({ tagName }) => tagName === 'html')
  const body = html?.children.filter(isElement).find(({ tagName }) => tagName === 'body')
  return body?.children ?? []
}

function copy(node: Nodes, parent: DomNode, dom: DomDocument, origin: Map<DomNode, Text>): void {
  if (node.type === 'text') {
    const text = dom.createTextNode(node.value)
    origin.set(text, node)
    parent.appendChild(text)
  } else if (isElement(node)) {
    const element = dom.createElement(node.tagName)
    for (const [name, value] of attributesOf(node)) element.setAttribute?.(name, value)
    parent.appendChild(element)
    for (const child of node.children) copy(child, element, dom, origin)
  }
}

/** The attributes that Readability looks at, by their names in hast and in HTML. */
const attributes = {
  className: 'class',
  id: 'id',
  rel: 'rel',
  role: 'role',
  itemProp: 'itemprop',
  ariaModal: 'aria-modal',
  summary: 'summary',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
}

function attributesOf(element: Element): [string, string][] {
  const found = Object.entries(attributes).map(([hast, html]): [string, string] => [
    html,
    attribute(element, hast),
  ])
  // Which of the links leads where is of no account, but for those within the page.
  if (element.tagName === 'a') {
    const href = attribute(element, 'href')
    found.push(['href', href.startsWith('#') ? href : href === '' ? '' : 'https://a.example/'])
  }
  return found.filter(([, value]) => value !== '')
}

function originsIn(node: DomNode, origin: Map<DomNode, Text>): Text[] {
  const text = origin.get(node)
  return text ? [text] : [...node.childNodes].flatMap((child) => originsIn(child, origin))
}
