import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** How many pages a printed document has, and on which of them its linked places stand, from 1. */
export interface PageNumbers {
  count: number
  /** By the id of the element; Chromium names those alone that a printed link leads to. */
  of: ReadonlyMap<string, number>
}

/** Reads them from a PDF as Chromium prints it (ISO 32000-1, 12.3.2.3, named destinations). */
export async function pageNumbers(raw: Uint8Array): Promise<PageNumbers> {
  const document = await PDFDocument.load(raw, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  const pages = document.getPages()
  const numbers = new Map(pages.map(({ ref }, i) => [ref.toString(), i + 1]))
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = new Map<string, number>()
  for (const [name, value] of places?.entries() ?? []) {
    const place = document.context.lookup(value)
    const number = place instanceof PDFArray ? numbers.get(String(place.get(0))) : undefined
    if (number !== undefined) found.set(name.decodeText(), number)
  }
  return { count: pages.length, of: found }
}
