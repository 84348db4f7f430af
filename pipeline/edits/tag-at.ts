import type { Span } from '../model.ts'

/** A tag of HTML source, or something else between angle brackets that prints nothing. */
export interface Tag extends Span {
  kind: 'open' | 'close' | 'other'
  /** In lower case; empty for comments and the like. */
  name: string
}

/**
 * Reads the tag, comment or declaration that begins at a `<`, as browsers split HTML into tokens.
 *
 * @returns undefined where the `<` is text, as in `a < b`; what is never closed runs to the end
 */
export function tagAt(text: string, start: number): Tag | undefined {
  const next = text.charCodeAt(start + 1)
  if (isLetter(next)) {
    return { start, end: tagEnd(text, start + 1), kind: 'open', name: nameAt(text, start + 1) }
  }
  if (text[start + 1] === '/' && isLetter(text.charCodeAt(start + 2))) {
    return { start, end: tagEnd(text, start + 2), kind: 'close', name: nameAt(text, start + 2) }
  }
  if (text[start + 1] === '/' || text[start + 1] === '!' || text[start + 1] === '?') {
    return { start, end: commentEnd(text, start), kind: 'other', name: '' }
  }
  return undefined
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function nameAt(text: string, start: number): string {
  let end = start
  while (end < text.length && !'\t\n\f\r />'.includes(text[end] ?? '')) end++
  return text.slice(start, end).toLowerCase()
}

/** The end of a tag: a `>` that is not in a quoted attribute. */
function tagEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const char = text[i]
    if (char === '>') return i + 1
    if (char === '=') i = valueEnd(text, i + 1) - 1
  }
  return text.length
}

/** The end of the attribute value that begins after `=`, if it is quoted; else where it begins. */
function valueEnd(text: string, start: number): number {
  let i = start
  while (i < text.length && ' \t\n\f\r'.includes(text[i] ?? '')) i++
  const quote = text[i]
  if (quote !== '"' && quote !== "'") return i
  const close = text.indexOf(quote, i + 1)
  return close < 0 ? text.length : close + 1
}

function commentEnd(text: string, start: number): number {
  if (!text.startsWith('<!--', start)) return after(text, '>', start)
  // `<!-->` and `<!--->` are comments too.
  if (text[start + 4] === '>') return start + 5
  if (text.startsWith('->', start + 4)) return start + 6
  return after(text, '-->', start + 4)
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

/** Elements without content or end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Elements whose content is read as text up to their own end tag. */
const rawText = new Set(
  'iframe noembed noframes plaintext script style textarea title xmp'.split(' '),
)

/**
 * The end of the content of an element that is read as text up to its own end tag, such as
 * `<script>`: the offset of that end tag, or of the end of the text. Undefined for others.
 */
export function rawTextEnd(text: string, tag: Tag): number | undefined {
  if (tag.kind !== 'open' || !rawText.has(tag.name)) return undefined
  for (let i = text.indexOf('</', tag.end); i >= 0; i = text.indexOf('</', i + 2)) {
    const end = i + 2 + tag.name.length
    if (text.slice(i + 2, end).toLowerCase() !== tag.name) continue
    if (end === text.length || '\t\n\f\r />'.includes(text[end] ?? '')) return i
  }
  return text.length
}
