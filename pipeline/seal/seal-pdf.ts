import { ParseSpeeds, PDFDocument } from 'pdf-lib'
import { describeLinks } from './describe-links.ts'
import { describePages } from './describe-pages.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import { putFileId, reserveFileId } from './file-id.ts'
import type { PdfDescription } from './pdf-description.ts'
import { renameStructIds } from './rename-struct-ids.ts'
import { requireText } from './require-text.ts'
import { writeMetadata } from './write-metadata.ts'

/**
 * Turns a PDF as Chromium prints it into the one that is given out: described, labelled, and the
 * same bytes whenever the same page is printed. Tags, outline and pages stay as they are. Throws
 * `BriefError` (print) when a page has no text.
 */
export async function sealPdf(raw: Uint8Array, description: PdfDescription): Promise<Uint8Array> {
  const document = await PDFDocument.load(raw, {
    // Otherwise the library names itself as the producer, and the present as the date.
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  requireText(document)
  writeMetadata(document, description)
  describePages(document)
  describeLinks(document)
  renameStructIds(document)
  reserveFileId(document)
  dropUnreachable(document)
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return putFileId(bytes)
}
