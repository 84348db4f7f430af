import { noticeRules, strayRules } from './notice-rules.ts'
import { pageRules } from './page-rules.ts'

/**
 * The furniture of web pages: what stands round a text and belongs to the page, not to it. The
 * phrases are those of English interfaces at large; a line must be nothing but the phrase.
 */

/** Why a line is page furniture, or undefined. `rule` is stable; `reason` is for people. */
export function furniture(line: string): { rule: string; reason: string } | undefined {
  if (line.length > 600) return undefined
  const plain = line
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^[^\p{L}\p{N}©(]+/u, '')
    .replace(/[^\p{L}\p{N})]+$/u, '')
    .toLowerCase()
  const rules = line.length > 260 ? noticeRules : [...pageRules, ...noticeRules]
  for (const [rule, reason, pattern] of rules) if (pattern.test(plain)) return { rule, reason }
  for (const [rule, reason, pattern] of strayRules)
    if (line.length <= 160 && pattern.test(line)) return { rule, reason }
  return undefined
}

/** Rules after which the rest of a page is furniture, too: its comments, its other texts. */
export const endsTheText: ReadonlySet<string> = new Set([
  'replies',
  'comments',
  'related',
  'legal',
  'author',
])

/** Rules that speak of a web page; the others fire on other texts, too ("1 of 3", "Tags: …"). */
export const pageSigns: ReadonlySet<string> = new Set(
  'share replies comments follow subscribe account navigation crumbs feedback app more related advertisement cookies legal loading'.split(
    ' ',
  ),
)
