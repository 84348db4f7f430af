import { extract } from '../../pipeline/extract/index.ts'
import type { Ledger } from '../../pipeline/model.ts'
import { normalize } from '../../pipeline/normalize/index.ts'
import { parseMarkdown } from '../../pipeline/parse/markdown.ts'
import { parseText } from '../../pipeline/parse/text/index.ts'
import { split } from '../../pipeline/split/index.ts'
import { sourceFile } from './source-file.ts'

const readers = { text: parseText, markdown: parseMarkdown }

type Format = keyof typeof readers

/** The ledger of one text, untagged. */
export function ledgerOf(text: string, format: Format = 'markdown'): Ledger {
  const document = normalize(readers[format](sourceFile(text, 'source.txt', format)))
  const sections = split(document).map((section) => ({ ...section, tags: [] }))
  return extract([document], sections, { title: 'Cases', aliases: [] })
}

/** What is found of words in marks, one line each, in the order of the text. */
export function quotationsIn(text: string, format: Format = 'markdown'): string[] {
  const { quotes, notQuotes } = ledgerOf(text, format)
  const lines = [
    ...quotes.map(({ start, quote, speaker, via, anonymous }) => ({
      start,
      line: [quote, speaker ?? `? ${anonymous ?? ''}`.trim(), ...(via ? [via] : [])].join(' | '),
    })),
    ...notQuotes.map(({ start, text: words }) => ({ start, line: `not | ${words}` })),
  ]
  return lines.sort((a, b) => a.start - b.start).map(({ line }) => line)
}

/** Whether a line that was found is the one expected, in which ` … ` stands for words left out. */
export function isAsExpected(expected: string | undefined, found: string | undefined): boolean {
  if (expected === undefined || found === undefined) return false
  const [head = '', ...tail] = expected.split(' … ')
  const rest = tail.join(' … ')
  return tail.length === 0 ? found === expected : found.startsWith(head) && found.endsWith(rest)
}
