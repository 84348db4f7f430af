import type { Claim, Quotation } from '../../model.ts'
import { compare } from './compare.ts'
import { indexWords, keysOf, type Reference } from './index-words.ts'
import { quotedWords } from './quoted-words.ts'

/**
 * The quotations with what they are beside the originals; those of a machine-spun source, which are
 * nobody's words, stay as they are.
 */
export function checkQuotes(quotes: Quotation[], references: Reference[]): Quotation[] {
  if (references.length === 0) return quotes
  const words = quotes.map(({ quote }) => quotedWords(quote))
  const index = indexWords(references, new Set(words.flatMap(keysOf)))
  return quotes.map((quotation, i) =>
    quotation.integrity === 'spun'
      ? quotation
      : { ...quotation, ...compare(quotation.quote, words[i] ?? [], index) },
  )
}

/** The claims, those that hold a quotation or a part of one that was altered marked so. */
export function markMisquotes(claims: Claim[], quotes: Quotation[]): Claim[] {
  const at = new Map(claims.map(({ id }, i) => [id, i]))
  const marks = new Map<string, Claim['misquotes']>()
  for (const { integrity, claim: first, file, end } of quotes) {
    if (integrity !== 'words-dropped' && integrity !== 'composite') continue
    for (let i = at.get(first) ?? claims.length; i < claims.length; i++) {
      const claim = claims[i]
      if (!claim || claim.file !== file || claim.start >= end) break
      marks.set(claim.id, integrity)
    }
  }
  return claims.map((claim) => {
    const misquotes = marks.get(claim.id)
    return misquotes === undefined ? claim : { ...claim, misquotes }
  })
}
