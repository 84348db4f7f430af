import { fail } from '../../error.ts'
import { type MarkdownLimits, markdownLimits } from '../limits.ts'

/**
 * Stops Markdown that the parser would take minutes for: it looks at containers, at marks and at
 * continued lines again and again, so that a few kilobytes of `>` or `*a **a ` are enough. One
 * pass, in a time that grows with the text only.
 *
 * @throws BriefError `E_TOO_DEEP` or `E_TOO_COMPLEX`, with the line
 */
export function guardMarkdown(
  text: string,
  file: string,
  limits: MarkdownLimits = markdownLimits,
): void {
  const block = { line: 1, marks: 0, lines: 0 }
  const fence: Fence = { open: '', trusted: true }
  let number = 0
  for (const line of linesOf(text)) {
    number++
    if (line.trim() === '') Object.assign(block, { line: number + 1, marks: 0, lines: 0 })
    if (line.trim() === '' || inFence(fence, line)) continue
    const { depth, width } = containersOf(line)
    if (depth > limits.depth) throw tooDeep(file, number, depth, limits)
    if (isDefinition(line)) continue
    block.lines++
    block.marks += marksIn(line, width)
    if (block.marks > limits.marks || block.lines > limits.lines)
      throw tooComplex(file, block.line, limits)
  }
}

/** Lines end at a line feed, a carriage return, or both. */
function* linesOf(text: string): Generator<string> {
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char !== 10 && char !== 13) continue
    yield text.slice(start, i)
    if (char === 13 && text.charCodeAt(i + 1) === 10) i++
    start = i + 1
  }
  yield text.slice(start)
}

function tooDeep(file: string, line: number, depth: number, limits: MarkdownLimits): Error {
  const message = `quotations and lists are nested ${depth} deep; more than ${limits.depth} are not read`
  return fail('sources', 'E_TOO_DEEP', message, { file, line, column: 1 })
}

function tooComplex(file: string, line: number, { marks, lines }: MarkdownLimits): Error {
  const message = `a block has more than ${marks} marks of emphasis, code, links and HTML, or more than ${lines} lines`
  const hint = 'put blank lines between its paragraphs'
  return fail('sources', 'E_TOO_COMPLEX', message, { file, line, column: 1, hint })
}

/**
 * How many quotations and items a line stands in, going by its markers and by the white space
 * before the last of them, and where its words begin.
 */
function containersOf(line: string): { depth: number; width: number } {
  let depth = 0
  let width = 0
  for (;;) {
    let indent = 0
    for (; line[width] === ' ' || line[width] === '\t'; width++)
      indent += line[width] === ' ' ? 1 : 4
    const marker = markerAt(line, width)
    if (marker === 0) return { depth, width }
    depth += 1 + Math.floor(indent / 2)
    width += marker
  }
}

/** The length of `>`, `-` or `12.` at an offset; 0 if there is none. */
function markerAt(line: string, at: number): number {
  const char = line[at] ?? ''
  if (char === '>') return 1
  let end = at
  if ('-*+'.includes(char) && char !== '') end++
  else {
    while (end - at < 9 && isDigit(line.charCodeAt(end))) end++
    if (end === at || (line[end] !== '.' && line[end] !== ')')) return 0
    end++
  }
  return end === line.length || line[end] === ' ' || line[end] === '\t' ? end - at : 0
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * Runs of the marks that the parser pairs, and openers of comments and instructions: for the end
 * of each it reads on to the end of the block. A line that begins with one is a block of HTML.
 */
function marksIn(line: string, start: number): number {
  const inline = !/^ {0,3}<[!?]/.test(line)
  let runs = 0
  for (let i = start; i < line.length; i++) {
    const char = line[i] ?? ''
    if ('*_~[]`'.includes(char) && char !== line[i - 1]) runs++
    if (inline && char === '<' && (line[i + 1] === '!' || line[i + 1] === '?')) runs++
  }
  return runs
}

/** `[label]: address` alone on its line: long lists of them are common and cost nothing. */
function isDefinition(line: string): boolean {
  if (!line.trimStart().startsWith('[')) return false
  const close = line.indexOf(']')
  return line[close + 1] === ':' && marksIn(line, close + 1) === 0 && marksIn(line, 0) === 2
}

interface Fence {
  /** The marks that opened it; empty outside of code. */
  open: string
  /** False once a block of HTML has begun: in it three backticks are no fence. */
  trusted: boolean
}

/** Whether a line is code between fences that stand at the left margin, as all parsers see it. */
function inFence(fence: Fence, line: string): boolean {
  if (fence.open !== '') {
    const mark = line.trimEnd()
    if (mark.startsWith(fence.open) && isRun(mark)) fence.open = ''
    return true
  }
  if (/^ {0,3}<(?:[!?]|script|pre|style|textarea)/i.test(line)) fence.trusted = false
  const opened = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0]
  if (opened && fence.trusted) fence.open = opened
  return false
}

function isRun(mark: string): boolean {
  for (const char of mark) if (char !== mark[0]) return false
  return true
}
