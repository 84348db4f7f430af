import type { Quotation } from '../../model.ts'
import { align, type QuotedWord } from './align.ts'
import { composedAt } from './composed.ts'
import type { ReferenceWord, WordIndex } from './index-words.ts'

/** What a quotation is beside the originals, and where in them it, or its first part, begins. */
export type Compared = Pick<Quotation, 'integrity' | 'original'>

/** A quotation of fewer words that are not side by side in the original is no shortened one. */
const leastWords = 4

/**
 * Holds a quotation, and its words as `quotedWords` gives them, against the references. What the quotation itself owns to, an
 * ellipsis or words in brackets, is no alteration. Time: that of the quotation's length and of the
 * places of its rarest run of words, which are bounded.
 */
export function compare(quote: string, quoted: QuotedWord[], index: WordIndex): Compared {
  const found = align(quoted, index)
  if (found && isShortened(found.dropped, quoted.length)) {
    const whole = found.dropped === 0
    const integrity = whole ? likeness(quote, found.first, found.last, index) : 'words-dropped'
    return { integrity, ...originalAt(found.first, index) }
  }
  const composed = composedAt(quoted, index)
  if (composed === undefined) return { integrity: 'not-found' }
  return { integrity: 'composite', ...originalAt(composed, index) }
}

/** Who leaves out more than he keeps quotes something else. */
const isShortened = (dropped: number, words: number): boolean =>
  dropped === 0 || (words >= leastWords && dropped <= words)

function originalAt(at: number, { references, words }: WordIndex): Pick<Compared, 'original'> {
  const word = words[at]
  const file = word && references[word.reference]?.file
  return file === undefined ? {} : { original: { file, line: word?.part.line ?? 1 } }
}

/** Whether the characters are the original's too, white space aside. */
function likeness(
  quote: string,
  first: number,
  last: number,
  { words }: WordIndex,
): 'verbatim' | 'punctuation-only' {
  const [bare] = /[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/su.exec(quote) ?? ['']
  return plain(bare) === plain(between(words.slice(first, last + 1)))
    ? 'verbatim'
    : 'punctuation-only'
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The characters of a reference from one word to another, over the ends of its lines. */
function between(words: ReferenceWord[]): string {
  const parts = [...Map.groupBy(words, ({ part }) => part)]
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  return parts
    .map(([{ text }], i) =>
      text.slice(i === 0 ? start : 0, i === parts.length - 1 ? end : undefined),
    )
    .join(' ')
}
