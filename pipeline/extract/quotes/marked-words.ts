import type { Span } from '../../model.ts'
import { closingOf } from './closing-of.ts'
import { familyOf, longest, type Mark, marksIn, opens } from './marks.ts'

/** Words between quotation marks in a text. `start` and `end` are those of the words. */
export interface MarkedWords extends Span {
  words: string
  /** From the opening mark to behind the closing one. */
  outer: Span
  /** False where the text ends before the mark is closed. */
  closed: boolean
}

/**
 * The words between marks, left to right; marks inside marks belong to the words. Marks are told
 * by what stands beside them rather than by their form, since scrapes mix them up: “so", "so”.
 * The last may be unclosed: it then ends with the text.
 */
export function markedWords(text: string): MarkedWords[] {
  const marks = marksIn(text)
  const found: MarkedWords[] = []
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]
    const family = open && familyOf(open)
    if (!open || !family || !opens(text, open)) continue
    const at = closingOf(text, marks, i, family)
    const close = marks[at]
    if (close) {
      push(found, text, open, close)
      i = at
    } else if (family !== 'single' && !marks.slice(i + 1, i + 40).some((m) => opens(text, m))) {
      push(found, text, open, undefined)
      break
    }
  }
  return found
}

function push(found: MarkedWords[], text: string, open: Mark, close: Mark | undefined): void {
  const inner = text.slice(open.end, close?.start ?? text.length)
  const words = inner.trim()
  if (words === '' || inner.length > longest) return
  const start = open.end + inner.length - inner.trimStart().length
  const outer = { start: open.start, end: close?.end ?? text.length }
  found.push({ start, end: start + words.length, words, outer, closed: close !== undefined })
}
