import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from 'pdf-lib'
import { items, structElements, structRoot } from './struct-elements.ts'

/**
 * Numbers the ids of the tagged elements in the order of reading. Chromium takes them from its
 * nodes, so the second document printed by a page would differ from the first in nothing but
 * these: in the elements, in the table cells that name their headers, and in the index by id.
 */
export function renameStructIds(document: PDFDocument): void {
  const { context } = document
  const refs = new Map(context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]))
  const names = new Map<string, string>()
  const index: PDFObject[] = []
  const elements = [...structElements(document)]
  for (const element of elements) {
    const id = textOf(element.lookup(PDFName.of('ID')))
    if (id === undefined) continue
    // Of one width, so that the order of the names is that of the numbers.
    const name = `s${String(names.size + 1).padStart(7, '0')}`
    names.set(id, name)
    element.set(PDFName.of('ID'), PDFString.of(name))
    index.push(PDFString.of(name), refs.get(element) ?? element)
  }
  for (const element of elements) renameHeaders(element, names)
  const root = structRoot(document)
  if (index.length > 0) root?.set(PDFName.of('IDTree'), context.obj({ Names: index }))
  else root?.delete(PDFName.of('IDTree'))
}

/** A header that is no element of the document is left out. */
function renameHeaders(element: PDFDict, names: Map<string, string>): void {
  for (const attributes of items(element.lookup(PDFName.of('A')))) {
    if (!(attributes instanceof PDFDict)) continue
    const headers = attributes.lookup(PDFName.of('Headers'))
    if (!(headers instanceof PDFArray)) continue
    const renamed = items(headers).flatMap((header) => names.get(textOf(header) ?? '') ?? [])
    const strings = renamed.map((name) => PDFString.of(name))
    attributes.set(PDFName.of('Headers'), element.context.obj(strings))
  }
}

function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return undefined
}
