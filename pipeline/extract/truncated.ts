import { endsSentence, hangingWords, wordsOf } from '../language/words.ts'
import type { Block, SourceFile, Span } from '../model.ts'

/** Up to so many words a line without a full stop is a label or a heading, not a sentence cut off. */
const fragment = 12

/**
 * Whether a sentence was cut off by whoever copied it: it is the last of its block, and ends in an
 * ellipsis, hangs on a preposition, announces what is not there, has "Read more" where its end
 * should be, or is running text without a full stop. A fragment, as lists and labels are, is not.
 *
 * @param next the block behind it in its section
 */
export function isTruncated(
  block: Block,
  next: Block | undefined,
  span: Span,
  file: SourceFile,
): boolean {
  if (block.text.slice(span.end).trim() !== '') return false
  const text = block.text.slice(span.start, span.end).trimEnd()
  if (text.endsWith(':')) return !announces(next)
  if (endsInEllipsis(text)) return true
  if (endsSentence(text)) return false
  if (hangs(text) || readMoreBehind(block, file)) return true
  return block.kind === 'paragraph' && wordsOf(text).length > fragment
}

/** "…", "...", "[…]"; a trailing off inside quotation marks is the speaker's own. */
function endsInEllipsis(text: string): boolean {
  const bare = text.endsWith(']') || text.endsWith(')') ? text.slice(0, -1).trimEnd() : text
  return bare.endsWith('…') || bare.endsWith('...')
}

function hangs(text: string): boolean {
  const words = wordsOf(text)
  return words.length >= 6 && hangingWords.has(words.at(-1) ?? '')
}

/** What an announcement may be followed by: a list, a quotation, a table, words in marks. */
function announces(next: Block | undefined): boolean {
  if (!next) return false
  return next.kind !== 'paragraph' || /^["“«‘']/.test(next.text)
}

const readMore =
  /^\W{0,3}(?:(?:read|see|show|view) (?:more|the full|the rest|full)|continue reading|keep reading)\b/i

/** Whether the file goes on, behind a block, with the link to the rest of it. */
function readMoreBehind(block: Block, file: SourceFile): boolean {
  const end = block.pieces.at(-1)?.file.end
  return end !== undefined && readMore.test(file.text.slice(end, end + 60).trimStart())
}
