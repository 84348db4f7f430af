import { type PDFDocument, PDFName } from 'pdf-lib'

/** Page labels, what a reader shows first, and the order in which the tab key walks. */
export function describePages(document: PDFDocument): void {
  const { catalog, context } = document
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }))
  if (catalog.has(PDFName.of('Outlines'))) {
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}
