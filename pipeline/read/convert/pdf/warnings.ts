import type { Diagnostic } from '../../../error.ts'
import type { Page } from './layout.ts'

/** What the reader of a PDF's text should know about it. */
export function warnings(bytes: Uint8Array, pages: Page[], file: string): Diagnostic[] {
  const found: Diagnostic[] = []
  const warn = (code: string, message: string, hint: string) =>
    found.push({ code, severity: 'warning', message, file, hint })
  const empty = pages.filter((page) => page.items.length === 0).map((page) => page.number)
  if (empty.length > 0) {
    const list = `${empty.slice(0, 8).join(', ')}${empty.length > 8 ? ', …' : ''}`
    warn('W_PDF_NO_TEXT', `no text on page ${list}`, 'if these are scans, run OCR over the file')
  }
  const text = pages.flatMap((page) => page.items.map((item) => item.text)).join('')
  const unread = text.match(/[\uFFFD\p{Co}\p{Cn}]/gu)?.length ?? 0
  if (unread > 0.01 * text.length && unread > 20)
    warn('W_PDF_GLYPHS', `${unread} signs of the PDF have no meaning`, 'export it anew, or run OCR')
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048)
  if (!end.includes('%%EOF'))
    warn('W_PDF_DAMAGED', 'the PDF breaks off before its end', 'fetch it anew; text may be missing')
  return found
}
