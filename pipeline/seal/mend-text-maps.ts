import { deflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { bytesOf } from './page-content.ts'

/**
 * Letters that share their glyph with a quotation mark. Chromium knows a glyph by its first
 * character, so that "don’t" would be copied, searched and read out with a letter in it.
 */
const letters: Record<string, string> = { '02BB': '2018', '02BC': '2019' }

/** Makes quotation marks and apostrophes what they were before they were printed. */
export function mendTextMaps({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const map = bytesOf(stream)
    // `<glyph> <character>` or `<first> <last> <character>`: the character is what a line ends with.
    const mended = map.replace(
      /(<[0-9A-Fa-f]{4}>\s)<(02B[BC])>(?=\s*[\r\n])/g,
      (_, glyph: string, letter: string) => `${glyph}<${letters[letter] ?? letter}>`,
    )
    if (mended === map) continue
    const bytes = deflateSync(Buffer.from(mended, 'latin1'), { level: 9 })
    stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(bytes.length))
    context.assign(ref, PDFRawStream.of(stream.dict, bytes))
  }
}
