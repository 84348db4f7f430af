import { ParseSpeeds, PDFDocument } from 'pdf-lib'
import { type Attachment, attachFiles } from './attach-files.ts'
import { describeLinks } from './describe-links.ts'
import { describePages } from './describe-pages.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import { putFileId, reserveFileId } from './file-id.ts'
import { mendStructure } from './mend-structure.ts'
import { mendTextMaps } from './mend-text-maps.ts'
import { writeOutputIntent } from './output-intent.ts'
import { markPages } from './page-content.ts'
import type { PdfDescription } from './pdf-description.ts'
import { renameStructIds } from './rename-struct-ids.ts'
import { requireSound } from './require-sound.ts'
import { requireText } from './require-text.ts'
import { writeMetadata } from './write-metadata.ts'

/**
 * Turns a PDF as Chromium prints it into the one that is given out, which conforms to PDF/UA-1 and
 * PDF/A-3b: described, labelled, with its evidence attached, and the same bytes whenever the same
 * page is printed. What is to be seen on its pages stays as it is. Throws `BriefError` (print) when
 * a page has no text.
 */
export async function sealPdf(
  raw: Uint8Array,
  description: PdfDescription,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(raw, {
    // Otherwise the library names itself as the producer, and the present as the date.
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  requireText(document)
  writeMetadata(document, description)
  describePages(document)
  describeLinks(document)
  mendStructure(document)
  mendTextMaps(document)
  markPages(document)
  writeOutputIntent(document)
  await attachFiles(document, attachments, description.date)
  renameStructIds(document)
  reserveFileId(document)
  dropUnreachable(document)
  requireSound(document, description.title)
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return putFileId(bytes)
}
