import type { QuotedWord } from './align.ts'
import { foldedWords } from './folded-words.ts'

const owned = /\[[^\]]{0,300}\]|\((?:…|\.{3})\)|…|\.{3,}|\. \. \./g

/**
 * The words of a quotation, without those in brackets, which are the writer's. Brackets and ellipses
 * leave a gap before the next word.
 */
export function quotedWords(quote: string): QuotedWord[] {
  const gaps = [...quote.matchAll(owned)].map(({ 0: mark, index }) => index + mark.length)
  const plain = quote.replace(owned, (mark) => ' '.repeat(mark.length))
  let passed = 0
  return foldedWords(plain).map((word) => {
    const before = passed
    while ((gaps[passed] ?? Number.POSITIVE_INFINITY) <= word.start) passed++
    return { ...word, gap: passed > before }
  })
}
