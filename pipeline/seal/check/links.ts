import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { Finding, Rule } from './rule.ts'

/** Links say where they lead, lead to safe places, and are tagged. */
export const links: Rule = (document) =>
  document.getPages().flatMap((page, i) => {
    const annotations = page.node.Annots()
    const found: string[] = []
    for (let k = 0; k < (annotations?.size() ?? 0); k += 1) {
      const link = annotations?.lookup(k, PDFDict)
      if (link) found.push(...wrongWith(link))
    }
    const order = page.node.get(PDFName.of('Tabs')) === PDFName.of('S')
    if (annotations && !order) found.push('the tab key does not follow the order of reading')
    return found.map((message): Finding => ({ rule: 'links', message, page: i + 1 }))
  })

function wrongWith(link: PDFDict): string[] {
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict)
  const address = action?.lookup(PDFName.of('URI'))
  const isText = address instanceof PDFString || address instanceof PDFHexString
  const uri = isText ? address.decodeText() : ''
  return [
    ...(link.has(PDFName.of('Contents')) ? [] : ['a link does not say where it leads']),
    ...(link.has(PDFName.of('StructParent')) ? [] : ['a link is not tagged']),
    ...(uri === '' || /^(?:https?|mailto):/i.test(uri) ? [] : [`a link leads to ${uri}`]),
  ]
}
