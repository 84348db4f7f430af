import { createRequire } from 'node:module'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { sameTree } from '../pipeline/normalize/canonical/same-tree.ts'
import { canonical } from '../pipeline/normalize/canonical.ts'
import { fromMarkdown, toMarkdown } from '../pipeline/normalize/to-markdown.ts'

/** The examples of the CommonMark specification, 0.31.2; the package has no types. */
const spec: { tests: { markdown: string; html: string; section: string; number: number }[] } =
  createRequire(import.meta.url)('commonmark-spec')

const examples = spec.tests.map(({ markdown, ...rest }) => ({
  ...rest,
  // The specification shows tabs as arrows.
  markdown: markdown.replaceAll('→', '\t'),
}))

const htmlOf = (tree: Root): string => toHtml(toHast(tree))
/** Raw HTML and pictures are left out. */
const bare = { includeHtml: false, includeImageAlt: false }
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

it('there are 652 of them', () => {
  expect(examples).toHaveLength(652)
})

describe.each(Object.entries(Object.groupBy(examples, ({ section }) => section)))(
  '%s',
  (_, list = []) => {
    it.each(list)('example $number: the canonical tree is read back the same', ({ markdown }) => {
      const parsed = fromMarkdown(markdown)
      const tree = canonical(parsed)
      const written = toMarkdown(tree)
      const again = fromMarkdown(written)
      expect(sameTree(again, tree), written).toBe(true)
      expect(htmlOf(again)).toBe(htmlOf(tree))
      expect(toMarkdown(again)).toBe(written)
      expect(letters(wordsIn(tree))).toBe(letters(wordsIn(parsed, bare)))
    })
  },
)
