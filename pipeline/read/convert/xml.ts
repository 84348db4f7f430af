import { isElement, type XmlElement, type XmlNode } from './xml-tree.ts'

/** Why XML is not read. */
export type XmlFault = 'malformed' | 'too-deep' | 'too-large'

/** Elements in one another; documents of Word reach about 60 with tables in tables. */
const deepest = 256
/** Elements of a file, each of which takes about 500 bytes while it is read. */
const mostElements = 500_000

interface Parser {
  text: string
  at: number
  open: XmlElement[]
  elements: number
  refuse: (fault: XmlFault) => Error
}

/**
 * Reads XML into a tree, as far as documents need it: elements, attributes and text. Declarations,
 * comments and document types are left out, so that entities of one's own, which could grow
 * beyond measure, mean nothing. Text and attributes stay escaped as they are. Linear in the length.
 *
 * @param refuse makes what is thrown for XML that is not well-formed, too deep or too large
 * @returns the root, which is named `#document` and holds the one element
 */
export function parseXml(text: string, refuse: (fault: XmlFault) => Error): XmlElement {
  const root: XmlElement = { name: '#document', attributes: new Map(), children: [] }
  const parser: Parser = { text, at: 0, open: [root], elements: 0, refuse }
  while (parser.at < text.length) readNode(parser)
  const elements = root.children.filter(isElement).length
  const words = root.children.some((node) => !isElement(node) && node.trim().replace(/^\uFEFF/, ''))
  if (parser.open.length !== 1 || elements !== 1 || words) throw refuse('malformed')
  return root
}

function readNode(parser: Parser): void {
  const { text, at } = parser
  if (text[at] !== '<') addText(parser, at, endOfText(text, at))
  else if (text.startsWith('<![CDATA[', at)) readCdata(parser)
  else if (text.startsWith('<!--', at)) skipTo(parser, '-->')
  else if (text.startsWith('<?', at)) skipTo(parser, '?>')
  else if (text.startsWith('<!', at)) skipDocumentType(parser)
  else if (text[at + 1] === '/') readEndTag(parser)
  else readStartTag(parser)
}

function endOfText(text: string, start: number): number {
  const end = text.indexOf('<', start)
  return end < 0 ? text.length : end
}

function addText(parser: Parser, start: number, end: number): void {
  add(parser, parser.text.slice(start, end))
  parser.at = end
}

function add({ open }: Parser, node: XmlNode): void {
  open.at(-1)?.children.push(node)
}

function readCdata(parser: Parser): void {
  const start = parser.at + '<![CDATA['.length
  skipTo(parser, ']]>')
  const inside = parser.text.slice(start, parser.at - ']]>'.length)
  add(parser, inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
}

function skipTo(parser: Parser, mark: string): void {
  const end = parser.text.indexOf(mark, parser.at + 2)
  if (end < 0) throw parser.refuse('malformed')
  parser.at = end + mark.length
}

/** `<!DOCTYPE html PUBLIC "…">`, with a list of declarations in brackets or without. */
function skipDocumentType(parser: Parser): void {
  const start = parser.at
  skipTo(parser, '>')
  if (!parser.text.slice(start, parser.at).includes('[')) return
  parser.at = start
  skipTo(parser, ']')
  skipTo(parser, '>')
}

function readEndTag(parser: Parser): void {
  const start = parser.at + 2
  skipTo(parser, '>')
  const name = parser.text.slice(start, parser.at - 1).trim()
  if (parser.open.length === 1 || parser.open.pop()?.name !== name) throw parser.refuse('malformed')
}

const namePattern = /[^\s/>=<"']+/y
const attributePattern = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const endPattern = /\s*(\/?)>/y

function readStartTag(parser: Parser): void {
  parser.at += 1
  const name = match(parser, namePattern)?.[0]
  if (name === undefined) throw parser.refuse('malformed')
  const element: XmlElement = { name, attributes: new Map(), children: [] }
  for (let found = match(parser, attributePattern); found; found = match(parser, attributePattern))
    element.attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '')
  const end = match(parser, endPattern)
  if (!end) throw parser.refuse('malformed')
  add(parser, element)
  if (++parser.elements > mostElements) throw parser.refuse('too-large')
  if (end[1] === '/') return
  parser.open.push(element)
  if (parser.open.length > deepest) throw parser.refuse('too-deep')
}

/** Matches a sticky pattern at the place reached, and goes behind it. */
function match(parser: Parser, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = parser.at
  const found = pattern.exec(parser.text)
  if (found) parser.at = pattern.lastIndex
  return found
}
