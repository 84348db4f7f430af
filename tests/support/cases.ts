import { readFileSync } from 'node:fs'
import { toString as wordsIn } from 'mdast-util-to-string'
import { fromMarkdown } from '../../pipeline/markdown/from-markdown.ts'

/** A case of a document of cases: its heading, and its code by the word behind the language. */
export interface Case {
  name: string
  code: Record<string, string>
}

/**
 * The cases of a document below `tests/cases`: under each heading of rank 2 code named `in`, and
 * what is expected of it (`out`, `log` and so on), with prose between.
 */
export function casesIn(document: string): Case[] {
  const text = readFileSync(new URL(`../cases/${document}`, import.meta.url), 'utf8')
  const cases: Case[] = []
  for (const node of fromMarkdown(text).children) {
    if (node.type === 'heading' && node.depth === 2) cases.push({ name: wordsIn(node), code: {} })
    const last = cases.at(-1)
    if (node.type === 'code' && node.meta && last) last.code[node.meta] = node.value
  }
  if (cases.length === 0) throw new Error(`no cases in ${document}`)
  return cases
}
