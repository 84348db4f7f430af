import type { Diagnostic } from '../error.ts'
import type { PrintedEvidence } from '../model.ts'
import { finding } from './finding.ts'

/**
 * What a brief says it prints stands on its pages, as often as it says. `text` is that of the
 * pages in the order of reading; where lines end and words are hyphenated does not matter.
 */
export function checkPrint(
  text: string,
  { title, statements, passages }: PrintedEvidence,
): Diagnostic[] {
  const page = bare(text)
  const wanted = [
    ...statements.map(({ claim, text }) => ({ text, what: `statement of claim ${claim}` })),
    ...passages.map(({ mark, passage }) => ({ text: passage, what: `passage ${mark}` })),
    { text: title, what: 'title' },
  ]
  const times = new Map<string, number>()
  for (const { text } of wanted) times.set(bare(text), (times.get(bare(text)) ?? 0) + 1)
  const seen = new Set<string>()
  return wanted.flatMap(({ text, what }) => {
    const words = bare(text)
    const missing = !seen.has(words) && countOf(page, words) < (times.get(words) ?? 0)
    seen.add(words)
    if (!missing) return []
    return [finding('E_PRINTED', `the pages do not print this ${what}: "${text}"`)]
  })
}

const bare = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00AD\u2010\u2011-]+/g, '')

function countOf(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length || 1))
    count += 1
  return count
}
