import { cut } from '../../edits/cut.ts'
import type { NotQuotation, Quotation, Section, SourceFile } from '../../model.ts'
import { linesOf } from '../line-of.ts'
import type { Spoken } from './spoken.ts'

/** The quotations of a section, and the words in its marks that nobody says; `claim` comes later. */
export function quotationsOf(
  section: Section,
  spoken: Spoken[][],
  file: SourceFile,
): { quotes: Quotation[]; notQuotes: NotQuotation[] } {
  const quotes: Quotation[] = []
  const notQuotes: NotQuotation[] = []
  for (const [i, block] of section.blocks.entries()) {
    const lineAt = linesOf(block, file)
    for (const { voice, whyNot, start, end } of spoken[i] ?? []) {
      const { text, ...place } = cut(block, { start, end }, file)
      const at = {
        file: file.path,
        line: lineAt(place.start),
        start: place.start,
        end: place.end,
      }
      if (whyNot === undefined) {
        const { speaker = null, ...others } = voice
        quotes.push({ ...at, claim: '', quote: text, speaker, ...others, integrity: 'unchecked' })
      } else notQuotes.push({ ...at, text, why: whyNot })
    }
  }
  return { quotes, notQuotes }
}
