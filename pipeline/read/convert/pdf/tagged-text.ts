import type { ConvertLimits } from '../converted.ts'
import { openPdf } from './open-pdf.ts'

interface Marked {
  type?: string
  id?: string
  str?: string
}

/**
 * The text of each tagged stretch of content, by the number of its page and of its tag: `3:17`.
 * What is an artifact is not in it. Throws `BriefError` (sources) when the PDF cannot be opened.
 */
export async function taggedText(
  bytes: Uint8Array,
  file: string,
  limits: ConvertLimits,
): Promise<Map<string, string>> {
  const document = await openPdf(bytes, file, limits)
  try {
    const texts = new Map<string, string>()
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      gather(items as Marked[], number, texts) // a text or a mark; the library tells by its fields
      page.cleanup()
    }
    return texts
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Marks nest: text belongs to the innermost one that has a number. */
function gather(items: Marked[], page: number, texts: Map<string, string>): void {
  const open: (string | undefined)[] = []
  for (const { type, id, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(/_mc(\d+)$/.exec(id ?? '')?.[1])
    if (type === 'endMarkedContent') open.pop()
    const mcid = str === undefined ? undefined : open.findLast((mark) => mark !== undefined)
    if (mcid === undefined) continue
    const key = `${page}:${mcid}`
    texts.set(key, `${texts.get(key) ?? ''}${str}`)
  }
}
