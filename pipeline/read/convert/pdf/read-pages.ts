import { fail } from '../../../error.ts'
import type { LogEntry, Page } from './layout.ts'
import { corrupt, type PdfDocument } from './open-pdf.ts'
import { type FontNames, mostCharacters, readPage } from './read-page.ts'

/** A page and what of its text is not in its items. */
export interface ReadPage extends Page {
  aside: LogEntry[]
}

/** All pages, one after the other. Throws `BriefError` (sources). */
export async function readPages(document: PdfDocument, file: string): Promise<ReadPage[]> {
  const names: FontNames = new Map()
  const pages: ReadPage[] = []
  let left = mostCharacters
  for (let number = 1; number <= document.numPages; number++) {
    const aside: LogEntry[] = []
    const page = await document
      .getPage(number)
      .then((proxy) => readPage(proxy, left, names, aside))
      .catch((error: unknown) => {
        throw corrupt(file, `page ${number}: ${error instanceof Error ? error.message : error}`)
      })
    if (!page) throw tooMuch(file, number)
    for (const item of page.items) left -= item.text.length
    pages.push({ ...page, aside })
  }
  return pages
}

function tooMuch(file: string, page: number) {
  const message = `the PDF has more text than is read, on page ${page}`
  return fail('sources', 'E_TOO_LARGE', message, { file, hint: 'split the file' })
}
