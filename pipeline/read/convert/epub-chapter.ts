import { closed } from './close-elements.ts'
import { parseXml } from './xml.ts'
import {
  attributeOf,
  childrenOf,
  descend,
  elementsNamed,
  isElement,
  localName,
  quoted,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

/** A page of a book: the inside of its body as HTML. */
export interface Chapter {
  html: string
  words: string
  /** What it says of itself when it is no text of the book: `cover`, `toc`. */
  kind?: string
}

/** Kinds of pages without text (https://www.w3.org/TR/epub-ssv-11/). */
const noText = new Set(['cover', 'toc', 'landmarks', 'page-list', 'loi', 'lot'])

class NotXml extends Error {}

/** The body of a chapter. A page that is no well-formed XML is taken as HTML, as readers do. */
export function chapterHtml(text: string): Chapter {
  try {
    const root = parseXml(text, () => new NotXml())
    const body = descend(root, 'html', 'body')
    if (!body) return { html: '', words: '' }
    const kind = kindOf(body)
    const html = body.children.map(writeHtml).join('').trim()
    return { html, words: wordsIn(body), ...(kind === undefined ? {} : { kind }) }
  } catch (error) {
    if (!(error instanceof NotXml)) throw error
    const html = closed(bodyOf(text))
    return { html, words: html.replace(/<[^<>]*>/g, ' ').trim() }
  }
}

/** What the body says, or the only section in it. */
function kindOf(body: XmlElement): string | undefined {
  const sections = [body, ...childrenOf(body)]
  if (sections.length === 1 || (sections.length === 2 && noWordsBeside(body))) {
    const types = sections.flatMap((element) => (attributeOf(element, 'type') ?? '').split(' '))
    return types.find((type) => noText.has(type))
  }
  const [own = ''] = (attributeOf(body, 'type') ?? '').split(' ')
  return noText.has(own) ? own : undefined
}

const noWordsBeside = (body: XmlElement): boolean =>
  body.children.every((child) => isElement(child) || child.trim() === '')

/** From behind the tag that opens the body to the one that closes it, whatever lies between. */
function bodyOf(text: string): string {
  const start = text.search(/<body[\s>]/i)
  const open = start < 0 ? 0 : text.indexOf('>', start) + 1
  const close = text.toLowerCase().lastIndexOf('</body')
  return text.slice(open, close < open ? text.length : close).trim()
}

/** Elements without content or end tag; in XML others may be written so too, as `<a id="x"/>`. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Elements of books that show no text; `<title>` stands in drawings. */
const silent = new Set(['script', 'style', 'svg', 'title'])

function writeHtml(node: XmlNode): string {
  if (!isElement(node)) return node
  const name = localName(node.name).toLowerCase()
  if (silent.has(name)) return ''
  const tag = `<${name}${attributesOf(node)}>`
  if (empty.has(name)) return tag
  const inside = `${tag}${node.children.map(writeHtml).join('')}</${name}>`
  return isNoteMark(node) ? `<sup>${inside}</sup>` : inside
}

/** What a text layer needs to know of an element; a link into another chapter leads to its place. */
function attributesOf(element: XmlElement): string {
  return [...element.attributes]
    .flatMap(([key, value]) => {
      if (!kept.has(key)) return []
      const place = key === 'href' && !/^[a-z][a-z0-9+.-]*:/i.test(value) ? value.indexOf('#') : 0
      return [` ${key}="${quoted(place > 0 ? value.slice(place) : value)}"`]
    })
    .join('')
}

const kept = new Set(
  'alt aria-hidden cite class colspan datetime headers hidden href id lang rowspan scope src start style title'.split(
    ' ',
  ),
)

/** A number that points to a note is raised by a style sheet, which is not there any more. */
function isNoteMark(element: XmlElement): boolean {
  const points = (attributeOf(element, 'type') ?? '').split(' ').includes('noteref')
  return points && elementsNamed(element, 'sup').length === 0
}
