import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from 'pdf-lib'

/** A link is printed with its page (ISO 32000-1, 12.5.3), as PDF/A asks. */
const printed = 4

/** Says in words where each link leads, for readers that cannot see it (PDF/UA-1, 7.18.5). */
export function describeLinks(document: PDFDocument): void {
  const numbers = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations?.lookup(i, PDFDict)
      if (link?.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
      link.set(PDFName.of('F'), PDFNumber.of(printed))
      const words = address(link) ?? pageOf(document, link, numbers)
      if (words) link.set(PDFName.of('Contents'), PDFHexString.fromText(words))
    }
  }
}

function address(link: PDFDict): string | undefined {
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict)
  const uri = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
  return uri && `Link to ${uri.decodeText()}`
}

function pageOf(
  document: PDFDocument,
  link: PDFDict,
  numbers: Map<string, number>,
): string | undefined {
  const target = link.lookup(PDFName.of('Dest'))
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const place = target instanceof PDFName ? named?.lookup(target) : target
  const number = place instanceof PDFArray ? numbers.get(String(place.get(0))) : undefined
  return number === undefined ? undefined : `Go to page ${number}`
}
