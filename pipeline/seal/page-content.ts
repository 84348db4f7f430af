import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import { markArtifacts } from './mark-artifacts.ts'

/** Marks what is painted outside of tags on every page, and in the forms that pages use. */
export function markPages(document: PDFDocument): void {
  const done = new Set<PDFRef>()
  for (const page of document.getPages()) {
    const content = contentOf(page)
    const marked = markArtifacts(content, formMarker(document, page.node.Resources(), done))
    if (marked === content) continue
    page.node.set(PDFName.of('Contents'), document.context.register(flate(document, marked)))
  }
}

/** What a page draws, a byte in each character; its streams are one (ISO 32000-1, 7.8.2). */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents]
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map(bytesOf)
    .join('\n')
}

/** The unpacked bytes of a stream, one in each character. */
export function bytesOf(stream: PDFRawStream): string {
  const bytes = Buffer.from(stream.getContents())
  const packed = stream.dict.has(PDFName.of('Filter'))
  return (packed ? inflateSync(bytes) : bytes).toString('latin1')
}

/**
 * Tells whether a form of these resources holds tags, and marks the rest of it: what CSS draws
 * with opacity becomes a form with its tags inside.
 */
function formMarker(
  document: PDFDocument,
  resources: PDFDict | undefined,
  done: Set<PDFRef>,
): (name: string) => boolean {
  const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  return (name) => {
    const ref = forms?.get(PDFName.of(name))
    const form = forms?.lookup(PDFName.of(name))
    if (!(form instanceof PDFRawStream)) return false
    if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return false
    const content = bytesOf(form)
    if (!content.includes('/MCID')) return false
    const indirect = ref as PDFRef // streams are always indirect objects
    if (done.has(indirect)) return true
    done.add(indirect)
    const own = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    const marked = markArtifacts(content, formMarker(document, own, done))
    document.context.assign(indirect, repacked(form.dict, marked))
    return true
  }
}

function flate(document: PDFDocument, content: string): PDFRawStream {
  return repacked(document.context.obj({}), content)
}

function repacked(dict: PDFDict, content: string): PDFRawStream {
  const bytes = deflateSync(Buffer.from(content, 'latin1'), { level: 9 })
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  dict.set(PDFName.of('Length'), PDFNumber.of(bytes.length))
  return PDFRawStream.of(dict, bytes)
}
