import { type Diagnostic, fail } from '../../error.ts'
import type { Converter, ConvertLimits } from './converted.ts'
import { dropFootnotes } from './pdf/drop-footnotes.ts'
import { dropRunning } from './pdf/drop-running.ts'
import { guardStreams } from './pdf/guard-streams.ts'
import { vocabularyOf } from './pdf/join-lines.ts'
import type { LogEntry, Page } from './pdf/layout.ts'
import { levelBlocks } from './pdf/level-blocks.ts'
import { makeBlocks } from './pdf/make-blocks.ts'
import { makeLines } from './pdf/make-lines.ts'
import { measure } from './pdf/measure.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { orderColumns } from './pdf/order-columns.ts'
import { readInfo } from './pdf/read-info.ts'
import { readPages } from './pdf/read-pages.ts'
import { warnings } from './pdf/warnings.ts'
import { writeHtml } from './pdf/write-html.ts'

/**
 * The text layer of a PDF as HTML of headings (h1 to h4), paragraphs, captions, lists, tables and
 * quotations, made from nothing but where its words stand and how large. Running heads, page
 * numbers, footnotes and the numbers that refer to them are in the log. Throws `BriefError`
 * (sources): `E_TYPE_MISMATCH`, `E_PDF_CORRUPT`, `E_ENCRYPTED`, `E_PDF_NO_TEXT`, `E_PDF_PAGES`,
 * `E_TOO_LARGE`.
 */
export const convertPdf: Converter = async (bytes, file, limits) => {
  checkSignature(bytes, file)
  await guardStreams(bytes, file, limits)
  const { pages, found } = await readDocument(bytes, file, limits)
  const log: LogEntry[] = pages.flatMap((page) => page.aside)
  const text = layOut(pages, log)
  if (!/[\p{L}\p{N}]/u.test(text.replace(/<[^>]*>/g, ''))) throw noText(file)
  const messages: Diagnostic[] = warnings(bytes, pages, file)
  return { format: 'html', text, found, messages, log }
}

function checkSignature(bytes: Uint8Array, file: string): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  if (start.includes('%PDF-')) return
  throw fail('sources', 'E_TYPE_MISMATCH', 'the file is named as a PDF and is none', {
    file,
    hint: 'name it for what it is; a saved page is .html',
  })
}

async function readDocument(bytes: Uint8Array, file: string, limits: ConvertLimits) {
  const document = await openPdf(bytes, file, limits)
  try {
    const pages = await readPages(document, file)
    if (pages.every((page) => page.items.length === 0)) throw noText(file)
    return { pages, found: await readInfo(document) }
  } finally {
    await document.loadingTask.destroy()
  }
}

function noText(file: string) {
  return fail('sources', 'E_PDF_NO_TEXT', 'the PDF holds no text, only images of it', {
    file,
    hint: 'run a text recognition over it (OCR), which adds a text layer',
  })
}

function layOut(all: Page[], log: LogEntry[]): string {
  const pages = dropRunning(all, log)
  let region = 0
  const raw = pages.flatMap((page) =>
    orderColumns(page.items).flatMap((items) => makeLines(items, page.number, region++, log)),
  )
  const lines = dropFootnotes(raw, measure(raw).body, log)
  const words = vocabularyOf(lines.map((line) => line.text))
  return writeHtml(levelBlocks(makeBlocks(lines, measure(lines), words, log)))
}
