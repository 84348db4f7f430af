import { AFRelationship, type PDFDocument } from 'pdf-lib'

/** A file that a PDF carries. */
export interface Attachment {
  name: string
  /** As readers list it. */
  description: string
  /** Media type. */
  type: string
  data: string | Uint8Array
}

/**
 * Puts files into the document, by name, each marked as the data that the pages were made from
 * (PDF/A-3, 6.8).
 */
export async function attachFiles(
  document: PDFDocument,
  files: readonly Attachment[],
  date: Date,
): Promise<void> {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, description, type, data } of sorted) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    await document.attach(bytes, name, {
      mimeType: type,
      description,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Data,
    })
  }
  // Files become objects only now, and what comes next looks at all objects.
  await document.flush()
}
