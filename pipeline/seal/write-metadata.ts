import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import type { PdfDescription } from './pdf-description.ts'
import { xmpPacket } from './xmp-packet.ts'

/**
 * Describes the document twice, as readers and archives look in different places: in the
 * information dictionary, and as XMP in the catalog. Both say the same.
 */
export function writeMetadata(document: PDFDocument, description: PdfDescription): void {
  const { title, author, subject, keywords, language, date, producer, creator } = description
  document.setTitle(title, { showInWindowTitleBar: true })
  if (author) document.setAuthor(author)
  if (subject) document.setSubject(subject)
  if (keywords.length > 0) document.setKeywords([keywords.join(', ')])
  document.setLanguage(language)
  document.setProducer(producer)
  document.setCreator(creator)
  document.setCreationDate(date)
  document.setModificationDate(date)
  const xmp = new TextEncoder().encode(xmpPacket(description))
  const { context, catalog } = document
  const head = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length })
  // Left uncompressed, for programs that look for it without reading PDF.
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(head, xmp)))
}
