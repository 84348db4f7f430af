import type { Document, SourceFile, SourceFormat } from '../model.ts'

type Reader = (file: SourceFile) => Document

/** Readers by format, each loaded only when a source needs it. A new format is a file and a line. */
const readers: Record<SourceFormat, () => Promise<Reader>> = {
  text: async () => (await import('./text/index.ts')).parseText,
  markdown: async () => (await import('./markdown.ts')).parseMarkdown,
  html: async () => (await import('./html.ts')).parseHtml,
}

/** Turns a source into a tree with metadata. Throws `BriefError` (sources) where it cannot be read. */
export async function parse(file: SourceFile): Promise<Document> {
  const reader = await readers[file.format]()
  return reader(file)
}
