import { sentences } from '../../language/sentences.ts'
import { wordsOf } from '../../language/words.ts'
import type { Span } from '../../model.ts'
import type { Surroundings } from './attribute.ts'
import type { MarkedWords } from './marked-words.ts'

/** A sentence of a block as its author tells it: words in marks are blotted out. */
export interface Told extends Span {
  text: string
}

/**
 * A text with its words in marks replaced by as many x, so that what is said inside them is taken
 * neither for a speaker nor for the end of a sentence. One or two words stay: they may be part of
 * a name (William “Red” Harding). The capital and the last punctuation stay, which show sentences.
 */
export function blot(text: string, marked: MarkedWords[]): string {
  let out = ''
  let at = 0
  for (const { start, end, words } of marked) {
    if (wordsOf(words).length < 3 && !/[.,!?]$/.test(words)) continue
    const last = /[.,;:!?…]$/.exec(words)?.[0] ?? 'x'
    const first = /^\p{Lu}/u.test(words) ? 'X' : 'x'
    out +=
      text.slice(at, start) + (end - start < 2 ? first : first + 'x'.repeat(end - start - 2) + last)
    at = end
  }
  return out + text.slice(at)
}

/** The sentences that remain when what is said in marks does not count. */
export function toldIn(blotted: string): Told[] {
  return sentences(blotted).map(({ start, end }) => ({
    start,
    end,
    text: blotted.slice(start, end),
  }))
}

/** Far enough for any attribution; a bound for hostile texts. */
const reach = 400

/** What stands around words in marks. `next` is the paragraph behind theirs. */
export function surroundings(
  one: MarkedWords,
  line: Span,
  blotted: string,
  next: string,
): Surroundings {
  const { start, end } = one.outer
  const rest = blotted.slice(end, end + reach)
  return {
    words: one.words,
    head: blotted.slice(Math.max(line.start, start - reach), start),
    tail: blotted.slice(end, Math.min(Math.max(line.end, end), end + reach)),
    rest: rest.trim() === '' ? next : rest,
  }
}
