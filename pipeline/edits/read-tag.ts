import { isCitationMark } from './citation-mark.ts'
import { notContent } from './not-content.ts'
import { type Reader, skip, take } from './reader.ts'
import { superscripts } from './superscripts.ts'
import { rawTextEnd, type Tag, tagAt, voidElements } from './tag-at.ts'

/** Elements that an ellipsis may stand for. */
const formulas = new Set(['math', 'mjx-container', 'img'])

/** Reads the tag that stands next, with its element where that is left out; false if it is none. */
export function readTag(reader: Reader): boolean {
  const { source, at, words, found, span } = reader
  const tag = tagAt(source, at)
  if (!tag) return false
  const end = Math.min(rawTextEnd(source, tag) ?? tag.end, span.end)
  if (words[found] === '…' && formulas.has(tag.name))
    return take(reader, elementEnd(source, tag, span.end) - at, '…', 'ellipsis')
  if (tag.kind === 'open' && tag.name === 'sup' && skipMark(reader, tag)) return true
  if (tag.kind === 'open' && isLeftOut(source.slice(at, tag.end), tag.name))
    return skip(reader, elementEnd(source, tag, span.end))
  // `<q>` prints as a quotation mark.
  const next = words[found] ?? ''
  if (tag.name === 'q' && (next === '"' || next === "'"))
    return take(reader, end - at, next, 'markup')
  if (tag.kind === 'open' && !voidElements.has(tag.name))
    reader.passed.push({ tag, found, tokens: reader.tokens.length })
  return skip(reader, end)
}

/** Leaves out a raised number that points to a note, unless the words have it too. */
function skipMark(reader: Reader, tag: Tag): boolean {
  const { source, words, found, span } = reader
  const end = elementEnd(source, tag, span.end)
  const element = source.slice(tag.start, end)
  const inner = element.replace(/<[^<>]*>/g, '').trim()
  const kept = words.startsWith(inner, found) || isRaised(reader, inner[0] ?? '')
  return !kept && isCitationMark(element) && skip(reader, end, 'citation-mark')
}

const hidden = /\shidden[\s=>]|aria-hidden=["']?true|display:\s?none|visibility:\s?hidden/i

/** Whether an element is left out whatever the words are. */
function isLeftOut(tag: string, name: string): boolean {
  if (voidElements.has(name)) return false
  return notContent.has(name) || hidden.test(tag)
}

/** Goes back to the last start tag passed, and leaves its element out; false if there is none. */
export function retry(reader: Reader): boolean {
  const last = reader.passed.pop()
  if (!last || reader.retries-- === 0) return false
  reader.tokens.length = last.tokens
  reader.at = last.tag.start
  reader.found = last.found
  return skip(reader, elementEnd(reader.source, last.tag, reader.span.end))
}

/** The end of an element, behind its end tag. */
function elementEnd(source: string, start: Tag, limit: number): number {
  if (voidElements.has(start.name)) return start.end
  let depth = 1
  for (let i = rawTextEnd(source, start) ?? start.end; i < limit; i++) {
    i = source.indexOf('<', i)
    if (i < 0 || i >= limit) return limit
    const tag = tagAt(source, i)
    if (!tag) continue
    if (tag.name === start.name) depth += tag.kind === 'open' ? 1 : -1
    if (depth === 0) return Math.min(tag.end, limit)
    i = tag.end - 1
  }
  return limit
}

/** `10<sup>9</sup>` reads 10⁹. */
export function isRaised({ words, found }: Reader, char: string): boolean {
  return superscripts.has(char) && superscripts.get(char) === words[found]
}
