import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib'
import { fail } from '../error.ts'
import { items } from './struct-elements.ts'

/**
 * Throws `BriefError` (print) when a page shows no text. Chromium reports success for pages that
 * it has left blank, as it does when it finds no font.
 */
export function requireText(document: PDFDocument): void {
  const pages = document.getPages().map(({ node }) => {
    return items(node.Contents()).some(showsText) || formsShowText(node.Resources(), new Set())
  })
  const blank = pages.flatMap((hasText, i) => (hasText ? [] : [i + 1]))
  if (pages.length > 0 && blank.length === 0) return
  const which = pages.length === 0 ? 'it has no pages' : `no text on page ${blank.join(', ')}`
  throw fail('print', 'E_PDF_BLANK', `The printed PDF is blank: ${which}`)
}

/** Text within an opaque layer, or under a filter, is in a stream of its own. */
function formsShowText(resources: PDFDict | undefined, seen: Set<PDFObject>): boolean {
  const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  return (forms?.keys() ?? []).some((name) => {
    const form = forms?.lookup(name)
    if (!(form instanceof PDFRawStream) || seen.has(form)) return false
    if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return false
    seen.add(form)
    const inner = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    return showsText(form) || formsShowText(inner, seen)
  })
}

/** Looks for the operators that show text (ISO 32000-1, 9.4.3). */
function showsText(stream: PDFObject): boolean {
  if (!(stream instanceof PDFRawStream)) return false
  const bytes = contents(stream)
  return bytes.includes(' Tj') || bytes.includes(' TJ') || bytes.includes(']TJ')
}

function contents(stream: PDFRawStream): Buffer {
  const isDeflated = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  if (isDeflated && !stream.dict.has(PDFName.of('DecodeParms'))) return inflateSync(stream.contents)
  return Buffer.from(decodePDFRawStream(stream).decode())
}
