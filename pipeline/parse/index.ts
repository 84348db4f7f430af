import type { Cleaning, Document, SourceFile, SourceFormat, TextLayer } from '../model.ts'

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
  return file.layer ? parseLayer(reader, file, file.layer) : reader(file)
}

/** What a file says of itself goes before what its text layer shows. */
function parseLayer(reader: Reader, file: SourceFile, { found, log }: TextLayer): Document {
  const document = reader({ ...file, declared: { ...found, ...file.declared } })
  return { ...document, file, log: [...log.map(nowhere), ...document.log] }
}

/** What is not in the layer has no place in it. */
function nowhere(entry: TextLayer['log'][number]): Cleaning {
  return { start: 0, end: 0, ...entry, action: 'removed', label: 'junk' }
}
