import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'

/** Takes out the objects that nothing leads to any more, such as replaced descriptions. */
export function dropUnreachable(document: PDFDocument): void {
  const { context } = document
  const { Root, Info } = context.trailerInfo
  const reached = new Set<PDFRef>()
  const open: PDFObject[] = [Root, Info].filter((object) => object !== undefined)
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFRef) {
      const target = reached.has(object) ? undefined : context.lookup(object)
      reached.add(object)
      if (target) open.push(target)
    } else {
      open.push(...partsOf(object))
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref)
  }
}

function partsOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFDict) return object.values()
  if (object instanceof PDFStream) return object.dict.values()
  return []
}
