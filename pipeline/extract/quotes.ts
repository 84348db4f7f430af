import { wordsOf } from '../language/words.ts'
import type { Span } from '../model.ts'

/** Words between quotation marks in a text. `start` and `end` are those of the words. */
export interface MarkedWords extends Span {
  words: string
}

const pairs: [open: string, close: string][] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]

/** Longest quotation that is taken for one: an unclosed mark must not swallow the paragraph. */
const longest = 1200

/** The words between marks, left to right. */
export function markedWords(text: string): MarkedWords[] {
  const found: MarkedWords[] = []
  for (const [open, close] of pairs) {
    let at = text.indexOf(open)
    while (at >= 0) {
      const end = text.indexOf(close, at + 1)
      if (end < 0) break
      if (end - at <= longest && end > at + 1) {
        found.push({ start: at + 1, end, words: text.slice(at + 1, end) })
        at = text.indexOf(open, end + 1)
      } else at = end === at + 1 ? text.indexOf(open, end + 1) : end
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const namesWork =
  /\b(?:titled|entitled|article|essay|book|paper|report|post|podcast|series|act|bill|called|so-called|named|known as|termed|dubbed|headlined?|title|note|talk|song|film|the word|the term|the phrase)[,:]?\s*["“«]?$/i

/** Why marked words are nobody's words, or undefined where they may be somebody's. */
export function whyNoQuotation(text: string, marked: MarkedWords): string | undefined {
  const before = text.slice(Math.max(0, marked.start - 40), marked.start)
  const after = text.slice(marked.end + 1, marked.end + 12)
  if (namesWork.test(before)) return 'names a work or a term'
  if (
    /^\s(?:is|was|by)\s(?:on|at|by|an?)?/.test(after) &&
    /^\p{Lu}/u.test(marked.words) &&
    before.trim().length < 2
  )
    return 'names a work'
  if (wordsOf(marked.words).length < 3) return 'fewer than three words: a term or scare marks'
  return undefined
}
