import type { Disk } from './effects.ts'
import type { Diagnostic } from './error.ts'
import type { Reference } from './extract/references/index-words.ts'
import type { Job } from './job.ts'
import type { Quotation, SourceFile } from './model.ts'
import { openParser } from './parse-sources/open-parser.ts'
import { read } from './read/read.ts'
import { split } from './split/index.ts'

/** The originals, as files for the record and as texts to be compared with. */
export interface References {
  files: SourceFile[]
  texts: Reference[]
  /** Warnings of reading them. */
  messages: Diagnostic[]
}

/**
 * Reads the originals as sources are read. A plain text is compared as it is, any other format as
 * the words of its blocks. Throws `BriefError` (sources) with what cannot be read.
 */
export async function readReferences(
  { references = [], config: { limits } }: Pick<Job, 'references' | 'config'>,
  disk: Disk,
): Promise<References> {
  if (references.length === 0) return { files: [], texts: [], messages: [] }
  const { files, messages } = await read(references, disk, limits, { skipBad: false })
  await using parser = openParser(limits)
  const texts: Reference[] = []
  for (const file of files) {
    if (file.format === 'text') texts.push({ file: file.path, parts: linesOf(file.text) })
    else texts.push({ file: file.path, parts: split(await parser.parse(file)).flatMap(partsOf) })
  }
  return { files, texts, messages }
}

const linesOf = (text: string): Reference['parts'] =>
  text.split('\n').map((line, i) => ({ line: i + 1, text: line }))

const partsOf = ({ blocks }: ReturnType<typeof split>[number]): Reference['parts'] =>
  blocks.map(({ line, text }) => ({ line, text }))

const altered: Partial<Record<Quotation['integrity'], string>> = {
  'words-dropped': 'leaves out words of',
  composite: 'is put together from several places of',
}

/** A warning for each quotation that a reference contradicts. */
export function alteredWarnings(quotes: Quotation[]): Diagnostic[] {
  return quotes.flatMap(({ file, line, quote, integrity, original }): Diagnostic[] => {
    const how = altered[integrity]
    if (how === undefined) return []
    const where = original ? `${original.file}:${original.line}` : 'the references'
    const message = `the quotation “${shortened(quote)}” ${how} ${where}`
    const hint = 'it is kept out of the briefs; quote the original, or mark what is left out with …'
    return [{ code: 'W_QUOTE_ALTERED', severity: 'warning', message, file, line, hint }]
  })
}

const shortened = (quote: string): string =>
  quote.length <= 60 ? quote : `${quote.slice(0, quote.lastIndexOf(' ', 60))} …`
