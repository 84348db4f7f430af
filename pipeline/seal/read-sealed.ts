import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { fileIdHolds } from './file-id.ts'
import { items, structRoot } from './struct-elements.ts'

/** A stretch of a page's content, by the number of the page, from 1, and of its tag. */
export interface TaggedContent {
  page: number
  mcid: number
}

/** What a sealed PDF holds beside its pages. */
export interface SealedPdf {
  /** The id of the file is the hash of its bytes. */
  untouched: boolean
  attachments: Map<string, Uint8Array>
  /** Its content in the order of reading. */
  order: TaggedContent[]
}

/** Reads back what `sealPdf` has put into a file. Throws an error of the library on what is no PDF. */
export async function readSealed(bytes: Uint8Array): Promise<SealedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = structRoot(document)
  return {
    untouched: fileIdHolds(bytes),
    attachments: new Map(attached(document)),
    order: root ? [...contentOf(root, document, undefined)] : [],
  }
}

function* attached({ catalog }: PDFDocument): Generator<[name: string, bytes: Uint8Array]> {
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)
  const files = tree?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
  for (const spec of items(files?.lookup(PDFName.of('Names')))) {
    if (!(spec instanceof PDFDict)) continue
    const name = spec.lookup(PDFName.of('UF'))
    const file = spec.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'))
    const isText = name instanceof PDFString || name instanceof PDFHexString
    if (isText && file instanceof PDFRawStream)
      yield [name.decodeText(), decodePDFRawStream(file).decode()]
  }
}

/** Depth first; a piece of content is on the page that it names, or else its element. */
function* contentOf(
  element: PDFDict,
  document: PDFDocument,
  above: number | undefined,
): Generator<TaggedContent> {
  const page = pageOf(element, document) ?? above
  for (const kid of items(element.lookup(PDFName.of('K')))) {
    if (kid instanceof PDFDict && kid.has(PDFName.of('S'))) {
      yield* contentOf(kid, document, page)
      continue
    }
    const own = kid instanceof PDFDict ? pageOf(kid, document) : undefined
    const mcid = kid instanceof PDFDict ? kid.lookup(PDFName.of('MCID')) : kid
    const at = own ?? page
    if (mcid instanceof PDFNumber && at !== undefined) yield { page: at, mcid: mcid.asNumber() }
  }
}

function pageOf(dict: PDFDict, document: PDFDocument): number | undefined {
  const ref: PDFObject | undefined = dict.get(PDFName.of('Pg'))
  if (!(ref instanceof PDFRef)) return undefined
  const index = document.getPages().findIndex((page) => page.ref === ref)
  return index < 0 ? undefined : index + 1
}
