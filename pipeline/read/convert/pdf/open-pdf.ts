import type { getDocumentProxy } from 'unpdf'
import { type BriefError, fail } from '../../../error.ts'
import type { ConvertLimits } from '../converted.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Nothing is fetched, run, or drawn: no fonts of the system, no forms, no images of more than one
 * dot. `verbosity` 0 keeps the library from writing to the console.
 */
const options = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  enableXfa: false,
  maxImageSize: 1,
}

/** Opens a document; the caller destroys its `loadingTask`. Throws `BriefError` (sources). */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  limits: ConvertLimits,
): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  // The library takes the bytes away from whoever hands them over.
  const document = await getDocumentProxy(new Uint8Array(bytes), options).catch(
    (error: unknown) => {
      throw whyNotOpened(error, file)
    },
  )
  const pages = document.numPages
  if (pages >= 1 && pages <= limits.pages) return document
  await document.loadingTask.destroy()
  if (pages < 1) throw fail('sources', 'E_PDF_CORRUPT', 'the PDF has no pages', { file })
  throw fail('sources', 'E_PDF_PAGES', `the PDF has ${pages} pages; ${limits.pages} are read`, {
    file,
    hint: 'split the file, or take out the pages that matter',
  })
}

function whyNotOpened(error: unknown, file: string): BriefError {
  if (error instanceof Error && error.name === 'PasswordException')
    return fail('sources', 'E_ENCRYPTED', 'the PDF is locked with a password', {
      file,
      hint: 'save a copy without password',
    })
  return corrupt(file, error instanceof Error ? error.message : String(error))
}

export function corrupt(file: string, why: string): BriefError {
  return fail('sources', 'E_PDF_CORRUPT', `the PDF cannot be read: ${why.replace(/\.$/, '')}`, {
    file,
    hint: 'fetch or export the file anew',
  })
}
