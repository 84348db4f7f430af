import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib'

/** The structure tree's root; undefined in a PDF without tags. */
export function structRoot(document: PDFDocument): PDFDict | undefined {
  return document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
}

/** The elements of the structure tree, each before its children: the order of reading. */
export function* structElements(document: PDFDocument): Generator<PDFDict> {
  const root = structRoot(document)
  const open = root ? children(root) : []
  for (let element = open.pop(); element; element = open.pop()) {
    yield element
    open.push(...children(element))
  }
}

/** Last one first. What is no element, a piece of content or a link, has no type of structure. */
function children(parent: PDFDict): PDFDict[] {
  const kids = parent.lookup(PDFName.of('K'))
  return items(kids)
    .filter((kid) => kid instanceof PDFDict)
    .filter((kid) => kid.has(PDFName.of('S')))
    .reverse()
}

/** The members of an array, or the one thing that stands for an array of one. */
export function items(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) {
    return value.asArray().flatMap((_, i) => value.lookup(i) ?? [])
  }
  return value ? [value] : []
}
