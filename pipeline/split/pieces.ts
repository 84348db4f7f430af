import type { Nodes, PhrasingContent } from 'mdast'
import { type Reading, readWords, type Token } from '../edits/read-words.ts'
import type { Piece, SourceFile, Span } from '../model.ts'
import { gapTokens } from './pieces/gap.ts'
import { type Stretch, stretchesOf } from './pieces/stretches.ts'
import { follow, newTrail, settled, type Trail } from './pieces/trail.ts'

export { cut } from '../edits/cut.ts'
export { undo } from '../edits/undo.ts'

/**
 * The words of a block as text to read, and where each stretch of them stands in the file.
 *
 * White space is single spaces, there is none at the ends, and the cells of a table row stand
 * between ` | `. Pieces follow one another without a gap, in the text and in the file, from the
 * first character of the text to the last: stretches that are the file's own characters
 * (without a rule), and what is printed otherwise or not at all, with the rule for it.
 *
 * @param nodes a block or inline nodes, with positions in `file`; canonical or as parsed
 */
export function piecesOf(
  nodes: Nodes | readonly PhrasingContent[],
  file: Pick<SourceFile, 'text' | 'format'>,
): { text: string; pieces: Piece[] } {
  const stretches = stretchesOf('type' in nodes ? [nodes] : nodes)
  const first = stretches[0]
  if (!first) return { text: '', pieces: [] }
  if (!inOrder(stretches)) return wholesale(stretches, file.text)
  const trail = newTrail(file.text)
  let at = first.start
  for (const stretch of stretches) {
    betweenStretches(trail, { start: at, end: stretch.start }, stretch, file)
    for (const token of tokensOf(stretch, file)) follow(trail, token)
    at = stretch.end
  }
  return settled(trail)
}

/** Words that a browser moves, such as text between the rows of a table, are not in file order. */
function inOrder(stretches: Stretch[]): boolean {
  return stretches.every(({ start }, i) => start >= (stretches[i - 1]?.end ?? 0))
}

/** The last resort: one piece for everything. */
function wholesale(stretches: Stretch[], source: string): { text: string; pieces: Piece[] } {
  const text = stretches.map(({ words, before }, i) => (i > 0 ? before : '') + words).join('')
  const placed = stretches.filter(({ start }) => start >= 0)
  const start = placed.reduce((least, s) => Math.min(least, s.start), source.length)
  const end = placed.reduce((most, s) => Math.max(most, s.end), 0)
  const file = { start: Math.min(start, end), end }
  return { text, pieces: [{ text: { start: 0, end: text.length }, file, rule: 'markup' }] }
}

function betweenStretches(
  trail: Trail,
  gap: Span,
  stretch: Stretch,
  file: Pick<SourceFile, 'text' | 'format'>,
): void {
  trail.before = stretch.before
  if (stretch.before === ' | ' && gap.start < gap.end) {
    follow(trail, { ...gap, to: '', rule: 'markup' })
    return
  }
  const tokens = gapTokens(file.text, gap, file.format)
  // Lines of a wrapped paragraph that are nodes of their own.
  if (tokens.length === 1 && tokens[0]?.white && trail.before === '') trail.before = ' '
  for (const token of tokens) follow(trail, token)
}

function tokensOf(
  stretch: Stretch,
  { text, format }: Pick<SourceFile, 'text' | 'format'>,
): Token[] {
  const { start, end, words } = stretch
  if (words === text.slice(start, end)) return [{ start, end, to: words }]
  if (stretch.code && format === 'markdown') return codeTokens(stretch, text)
  return readWords(text, stretch, words, format) ?? unlike(text, stretch, format)
}

/** Inline code of Markdown, between its fences. */
function codeTokens(stretch: Stretch, source: string): Token[] {
  const { start, end, words } = stretch
  let fence = 0
  while (start + fence < end && source[start + fence] === '`') fence++
  const inner = { start: start + fence, end: end - fence }
  const tokens = fence > 0 && inner.start < inner.end && readWords(source, inner, words, 'code')
  if (!tokens) return unlike(source, stretch, 'markdown')
  const mark = (from: number, to: number): Token => ({
    start: from,
    end: to,
    to: '',
    rule: 'markup',
  })
  return [mark(start, inner.start), ...tokens, mark(inner.end, end)]
}

/** Words that cannot be found in their stretch: alike at both ends, and one edit between. */
function unlike(source: string, { start, end, words }: Stretch, reading: Reading): Token[] {
  const raw = source.slice(start, end)
  const most = Math.min(raw.length, words.length)
  let head = 0
  while (head < most && raw[head] === words[head]) head++
  let tail = 0
  while (tail < most - head && raw.at(-1 - tail) === words.at(-1 - tail)) tail++
  const middle = { start: start + head, end: end - tail }
  const rule = reading === 'text' ? 'entity' : 'markup'
  const own = (from: number, to: number): Token => ({
    start: from,
    end: to,
    to: source.slice(from, to),
  })
  const all: Token[] = [
    own(start, middle.start),
    { ...middle, to: words.slice(head, words.length - tail), rule },
    own(middle.end, end),
  ]
  return all.filter((token) => token.start < token.end || token.to !== '')
}
