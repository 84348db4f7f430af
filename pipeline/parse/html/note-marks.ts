import type { Element } from 'hast'
import { attribute, elementsIn, plainWords } from './elements.ts'

const noteMark = /^[[(]?(?:note |nb )?(?:[\d*†‡§,–-]+|[a-z])[\])]?$/i
const backMark = /^(?:[↩↑⤴^]\ufe0e?\ufe0f?)+(?: [a-z])*$/u
/** What an editor asks for, raised and in brackets: "[citation needed]". */
const remark = /^\[[\p{L} ]{2,30}[?:]?\]$/u
/** How links to notes are named, where no raised type shows them. */
const named = /foot-?note|note-?ref|fn-?ref|endnote|doc-noteref|doc-backlink|cite_ref|sdfootnote/i

/**
 * Whether an element is a number or sign with a link to a note in the page, raised or named so, the
 * arrow that leads back, or the remark of an editor.
 */
export function isNoteMark(element: Element): boolean {
  const { tagName } = element
  if (tagName !== 'sup' && tagName !== 'a' && tagName !== 'span') return false
  const words = plainWords(element)
  if (tagName === 'sup' && remark.test(words)) return true
  if (words.length > 8 || words === '') return false
  const links = [element, ...elementsIn(element)].filter((each) => each.tagName === 'a')
  const link = links.find((each) => attribute(each, 'href').startsWith('#'))
  if (!link) return false
  if (tagName === 'sup') return noteMark.test(words)
  return backMark.test(words) || (tagName === 'a' && isNamed(link) && noteMark.test(words))
}

function isNamed(link: Element): boolean {
  const names = ['className', 'id', 'role', 'href', 'epubType', 'dataComponentName']
  return names.some((name) => named.test(attribute(link, name)))
}
