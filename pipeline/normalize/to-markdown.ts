import type { Root } from 'mdast'
import { stringify } from 'yaml'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import type { Metadata } from '../model.ts'

export { fromMarkdown } from '../markdown/from-markdown.ts'

/** The order that metadata is written in. */
const keys = [
  ...(['title', 'author', 'publisher', 'date', 'url', 'language', 'kind', 'about'] as const),
  ...(['origin', 'reliability'] as const),
] satisfies (keyof Metadata)[]

/**
 * Writes a document as Markdown: its metadata as YAML front matter, if it has any, and its tree,
 * always with the same marks. What `canonical` gives is parsed to the same tree again.
 */
export function toMarkdown(tree: Root, meta: Metadata = {}): string {
  const known = keys.filter((key) => meta[key] !== undefined)
  const body = writeMarkdown(tree)
  if (known.length === 0) return body
  const yaml = stringify(Object.fromEntries(known.map((key) => [key, meta[key]])), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}`}`
}
