import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib'
import { items, structElements, structRoot } from './struct-elements.ts'

/** Types of structure that Chromium takes from PDF 2.0, and their nearest ones of PDF 1.7. */
const roles = {
  Aside: 'Sect',
  Strong: 'Span',
  Em: 'Span',
  Title: 'P',
  Sub: 'Span',
  FENote: 'Note',
  DocumentFragment: 'Sect',
  Artifact: 'NonStruct',
}

/**
 * Gives the structure tree the shape that PDF/UA-1 asks for: known types, list items made of a
 * label and a body, and no figure around another one.
 */
export function mendStructure(document: PDFDocument): void {
  structRoot(document)?.set(PDFName.of('RoleMap'), document.context.obj(roles))
  for (const element of [...structElements(document)]) {
    const type = element.get(PDFName.of('S'))
    if (type === PDFName.of('L')) gatherStrays(document, element)
    if (type === PDFName.of('LI')) wrapBody(document, element)
    if (type === PDFName.of('Figure')) unwrapFigure(element)
  }
}

/**
 * What stands between two items of a list goes to the end of the first: the space between items
 * that CSS lays out in a line is content of its own to Chromium.
 */
function gatherStrays({ context }: PDFDocument, list: PDFDict): void {
  const kids = rawKids(list)
  const isItem = (kid: PDFObject): boolean => isOf(context.lookup(kid), 'LI', 'L', 'Caption')
  if (kids.every(isItem) || !kids.some((kid) => isOf(context.lookup(kid), 'LI'))) return
  let before = kids.find((kid) => isOf(context.lookup(kid), 'LI'))
  for (const kid of kids) {
    const item = before && context.lookup(before)
    if (isOf(context.lookup(kid), 'LI')) before = kid
    if (isItem(kid) || !(item instanceof PDFDict) || !before) continue
    item.set(PDFName.of('K'), context.obj([...rawKids(item), kid]))
    const stray = context.lookup(kid)
    if (stray instanceof PDFDict) stray.set(PDFName.of('P'), before)
  }
  list.set(PDFName.of('K'), context.obj(kids.filter(isItem)))
}

const isOf = (object: PDFObject | undefined, ...types: string[]): boolean =>
  object instanceof PDFDict &&
  types.some((type) => object.get(PDFName.of('S')) === PDFName.of(type))

/** An item's content goes into an `LBody`, beside its label (ISO 32000-1, 14.8.4.3.3). */
function wrapBody(document: PDFDocument, item: PDFDict): void {
  const { context } = document
  const parts = rawKids(item)
  const isPart = (kid: PDFObject): boolean => isOf(context.lookup(kid), 'Lbl', 'LBody')
  const rest = parts.filter((kid) => !isPart(kid))
  if (rest.length === 0) return
  const self = context.getObjectRef(item)
  const body = context.obj({ Type: 'StructElem', S: 'LBody', K: rest })
  if (self) body.set(PDFName.of('P'), self)
  const page = item.get(PDFName.of('Pg'))
  if (page) body.set(PDFName.of('Pg'), page)
  const ref = context.register(body)
  for (const kid of rest) {
    const element = context.lookup(kid)
    if (element instanceof PDFDict && element.has(PDFName.of('P')))
      element.set(PDFName.of('P'), ref)
  }
  item.set(PDFName.of('K'), context.obj([...parts.filter(isPart), ref]))
}

function rawKids(element: PDFDict): PDFObject[] {
  const kids = element.get(PDFName.of('K'))
  const list = kids instanceof PDFRef ? element.lookup(PDFName.of('K')) : kids
  if (list instanceof PDFArray) return list.asArray()
  return kids ? [kids] : []
}

/** `<figure>` around a picture or a table is a figure twice; the outer one has no text for it. */
function unwrapFigure(figure: PDFDict): void {
  if (figure.has(PDFName.of('Alt'))) return
  const kids = items(figure.lookup(PDFName.of('K'))).filter((kid) => kid instanceof PDFDict)
  if (!kids.some((kid) => isOf(kid, 'Figure', 'Table'))) return
  figure.set(PDFName.of('S'), PDFName.of('Div'))
  for (const kid of kids) if (isOf(kid, 'Caption')) kid.set(PDFName.of('S'), PDFName.of('P'))
}
