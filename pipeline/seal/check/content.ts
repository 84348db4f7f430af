import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { markArtifacts } from '../mark-artifacts.ts'
import { bytesOf, contentOf } from '../page-content.ts'
import { structRoot } from '../struct-elements.ts'
import type { Finding, Rule } from './rule.ts'

/** Everything on a page is tagged or an artifact, and every tag of content has its element. */
export const content: Rule = (document) => {
  const parents = parentTree(document)
  return document.getPages().flatMap((page, i): Finding[] => {
    const drawn = contentOf(page)
    const resources = page.node.Resources()
    const marked = markArtifacts(drawn, (name) => hasTags(resources, name))
    const loose = marked === drawn ? [] : ['something is drawn that is neither tagged nor artifact']
    const number = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber()
    const elements = number === undefined ? undefined : parents.get(number)
    const ids = [...drawn.matchAll(/\/MCID (\d{1,9})/g)].map(([, id]) => Number(id))
    const orphans = new Set(ids.filter((id) => elements?.get(id) === undefined)).size
    const lost = orphans === 0 ? [] : [`${orphans} tags of content have no element`]
    return [...loose, ...lost].map((message) => ({ rule: 'content', message, page: i + 1 }))
  })
}

function hasTags(resources: PDFDict | undefined, name: string): boolean {
  const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const form = forms?.lookup(PDFName.of(name))
  const isForm =
    form instanceof PDFRawStream && form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  return isForm && bytesOf(form).includes('/MCID')
}

/** The elements of each page's content, by the number that the page names (ISO 32000-1, 14.7.4.4). */
function parentTree(document: PDFDocument): Map<number, PDFArray> {
  const found = new Map<number, PDFArray>()
  const open = [structRoot(document)?.lookup(PDFName.of('ParentTree'))]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!(node instanceof PDFDict)) continue
    const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray)
    for (let i = 0; i + 1 < (numbers?.size() ?? 0); i += 2) {
      const elements = numbers?.lookup(i + 1)
      const key = numbers?.lookup(i)
      if (key instanceof PDFNumber && elements instanceof PDFArray)
        found.set(key.asNumber(), elements)
    }
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
    for (let i = 0; i < (kids?.size() ?? 0); i += 1) open.push(kids?.lookup(i))
  }
  return found
}
