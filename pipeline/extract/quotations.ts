import type { Claim, NotQuotation, Quotation } from '../model.ts'
import { fileOffsets } from './file-offset.ts'
import { markedWords, whyNoQuotation } from './quotes.ts'

/** The quotations of a claim, and the words in its marks that nobody says. */
export function quotationsOf(claim: Claim): { quotes: Quotation[]; notQuotes: NotQuotation[] } {
  const quotes: Quotation[] = []
  const notQuotes: NotQuotation[] = []
  const placeOf = fileOffsets(claim)
  for (const marked of markedWords(claim.text)) {
    const start = placeOf(marked.start)
    const place = { file: claim.file, line: claim.line, start, end: placeOf(marked.end) }
    const why = whyNoQuotation(claim.text, marked)
    if (why) notQuotes.push({ ...place, text: marked.words, why })
    else
      quotes.push({
        ...place,
        claim: claim.id,
        quote: marked.words,
        speaker: claim.speaker ?? null,
        ...(claim.via ? { via: claim.via } : {}),
        integrity: claim.spun ? 'spun' : 'unchecked',
      })
  }
  return { quotes, notQuotes }
}
