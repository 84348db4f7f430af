import { rawTextEnd, type Tag, tagAt, voidElements } from '../../edits/tag-at.ts'
import { fail } from '../../error.ts'
import { type HtmlLimits, htmlLimits } from '../limits.ts'

export const deepest = htmlLimits.depth

/** Elements that the next one of their kind closes, so that pages leave their end tags out. */
const endOptional = new Set(
  'body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr'.split(
    ' ',
  ),
)

/** Elements that the parser opens again in each block behind, until they are closed. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

interface Count {
  open: string[]
  /** Formatting not yet closed: its tags, each at most three times, as the parser counts them. */
  unclosed: string[]
  elements: number
}

/**
 * Stops HTML that would overflow the stack or fill the memory, in one pass before it is parsed.
 *
 * @throws BriefError `E_TOO_DEEP` or `E_TOO_COMPLEX`, with the line
 */
export function guardHtml(text: string, file: string, limits: HtmlLimits = htmlLimits): void {
  const count: Count = { open: [], unclosed: [], elements: 0 }
  for (let at = text.indexOf('<'); at >= 0; ) {
    const tag = tagAt(text, at)
    if (tag?.kind === 'open') opened(count, tag, text)
    else if (tag?.kind === 'close') closed(count, tag.name)
    if (count.open.length > limits.depth || count.unclosed.length > limits.unclosed)
      throw tooDeep(text, at, file)
    if (count.elements > limits.elements) throw tooComplex(text, at, file)
    const next = tag ? (rawTextEnd(text, tag) ?? tag.end) : at + 1
    at = text.indexOf('<', next)
  }
}

function opened(count: Count, tag: Tag, text: string): void {
  const { name } = tag
  count.elements += 1 + count.unclosed.length
  if (voidElements.has(name) || endOptional.has(name)) return
  count.open.push(name)
  if (!formatting.has(name)) return
  const whole = text.slice(tag.start, Math.min(tag.end, tag.start + 200))
  if (count.unclosed.filter((other) => other === whole).length < 3) count.unclosed.push(whole)
}

/** An end tag closes all that has been opened since. */
function closed(count: Count, name: string): void {
  const last = count.open.lastIndexOf(name)
  if (last >= 0) count.open.length = last
  const unclosed = formatting.has(name)
    ? count.unclosed.findLastIndex((tag) => isTagOf(tag, name))
    : -1
  if (unclosed >= 0) count.unclosed.splice(unclosed, 1)
}

const isTagOf = (tag: string, name: string): boolean =>
  tag.slice(1, name.length + 1).toLowerCase() === name && /[\s/>]/.test(tag[name.length + 1] ?? '>')

export function tooDeep(text: string, offset: number, file: string): Error {
  const line = lineAt(text, offset)
  const message = `elements are nested more than ${deepest} deep`
  return fail('sources', 'E_TOO_DEEP', message, { file, line, column: 1 })
}

function tooComplex(text: string, offset: number, file: string): Error {
  const line = lineAt(text, offset)
  const message = `the page has more than ${htmlLimits.elements} elements`
  const hint = 'look for formatting that is opened and not closed, such as <b> or <font>'
  return fail('sources', 'E_TOO_COMPLEX', message, { file, line, column: 1, hint })
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++
  return line
}
