import { fail } from '../../error.ts'
import type { SourceFile, Span } from '../../model.ts'

/** The metadata at the head of a Markdown file. */
export interface FrontMatter {
  /** What stands between the two `---` lines. */
  yaml: string
  /** The two lines and all between, with the line break behind. */
  span: Span
}

/** Longer front matter is not looked for: what closes it would be a rule in the text. */
const longest = 64 * 1024

/**
 * Finds YAML front matter: a first line `---`, a key or a comment on the second, and a later line
 * `---` or `...`. A rule at the head of a text has prose or a blank line behind it.
 *
 * @throws BriefError `E_FRONTMATTER_LANG` for front matter in another language: in `---js` it
 *   would be a program. `E_FRONTMATTER_TOO_LARGE` beyond 64 KiB
 */
export function frontMatterOf({ text, path: file }: SourceFile): FrontMatter | undefined {
  const head = text.startsWith('\ufeff') ? 1 : 0
  if (!text.startsWith('---', head)) return undefined
  const first = lineAt(text, head)
  const language = first.text.slice(3).trim()
  const second = lineAt(text, first.next)
  if (/^[a-z]+$/i.test(language) && language.toLowerCase() !== 'yaml') {
    const hint = 'write it as YAML between two --- lines'
    const message = `front matter in "${language}" is not read`
    throw fail('sources', 'E_FRONTMATTER_LANG', message, { file, line: 1, column: 4, hint })
  }
  const yaml = language === '' || language.toLowerCase() === 'yaml'
  if (!yaml || !/^\s*(?:#|["']?[\w][\w -]*["']?\s*:)/.test(second.text)) return undefined
  for (let line = second; line.start < text.length; line = lineAt(text, line.next)) {
    const mark = line.text.trimEnd()
    if (mark !== '---' && mark !== '...') continue
    if (line.start - first.next > longest) throw tooLarge(file)
    return { yaml: text.slice(first.next, line.start), span: { start: head, end: line.next } }
  }
  return undefined
}

function tooLarge(file: string): Error {
  const message = 'the front matter has more than 64 KiB'
  return fail('sources', 'E_FRONTMATTER_TOO_LARGE', message, { file, line: 1, column: 1 })
}

function lineAt(text: string, start: number): { start: number; text: string; next: number } {
  const feed = text.indexOf('\n', start)
  const end = feed < 0 ? text.length : feed
  return { start, text: text.slice(start, end), next: Math.min(end + 1, text.length) }
}
