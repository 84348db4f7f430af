/** The tree of an XML file, and questions about it. */

export type XmlNode = XmlElement | string

export interface XmlElement {
  /** With its prefix. */
  name: string
  /** By their names with prefixes; values are escaped as in the file. */
  attributes: Map<string, string>
  /** Texts are escaped as in the file. */
  children: XmlNode[]
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** A name without its prefix: which prefix stands for what is up to each file. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its name without prefix, as text. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  for (const [key, value] of element.attributes)
    if (localName(key) === name) return unescaped(value)
  return undefined
}

/** The child elements of a name, given without prefix; all of them without one. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const elements = element.children.filter(isElement)
  return name === undefined ? elements : elements.filter((child) => localName(child.name) === name)
}

/** The element that a path of names leads to, always by the first child of a name. */
export function descend(element: XmlElement, ...path: string[]): XmlElement | undefined {
  let at: XmlElement | undefined = element
  for (const name of path) at = at && childrenOf(at, name)[0]
  return at
}

/** All elements of a name below an element, in order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(localName(child.name) === name ? [child] : []),
    ...elementsNamed(child, name),
  ])
}

/** The words below an element, with single spaces. */
export function wordsIn(element: XmlElement): string {
  return unescaped(rawWords(element)).replace(/\s+/g, ' ').trim()
}

/** Elements of documents that stand for white space, or that end a line. */
const breaks = new Set(['p', 'br', 'tab', 'tr', 'tc', 'li', 'td', 'th', 'div'])

function rawWords(element: XmlElement): string {
  const inside = element.children.map((child) => (isElement(child) ? rawWords(child) : child))
  return inside.join('') + (breaks.has(localName(element.name)) ? ' ' : '')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it reads: the five entities of XML and characters by number; others stay. */
export function unescaped(text: string): string {
  return text.replace(/&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The tree written as XML. */
export function writeXml(node: XmlNode): string {
  if (!isElement(node)) return node
  const inside = node.children.map(writeXml).join('')
  if (node.name === '#document') return inside
  const attributes = [...node.attributes].map(([key, value]) => ` ${key}="${quoted(value)}"`)
  const head = `<${node.name}${attributes.join('')}`
  return inside === '' ? `${head}/>` : `${head}>${inside}</${node.name}>`
}

export const quoted = (value: string): string => value.replaceAll('"', '&quot;')
