import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../pipeline/markdown/from-markdown.ts'
import type { SourceFormat } from '../pipeline/model.ts'
import { normalize } from '../pipeline/normalize/index.ts'
import { toMarkdown } from '../pipeline/normalize/to-markdown.ts'
import { parse } from '../pipeline/parse/index.ts'
import { root, shared } from './support/run-brief.ts'
import { sourceFile } from './support/source-file.ts'

const formats: Record<string, SourceFormat> = { txt: 'text', md: 'markdown', html: 'html' }
const folders = [
  join(root, 'sources'),
  join(root, 'tests/dossiers/school-meals/sources'),
  join(shared, 'sources'),
]
const sources = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'README.md' && (name.split('.').at(-1) ?? '') in formats)
    .map((name) => [name, join(folder, name)] as const),
)

/** Structure and values alone: places differ, and why a line is what it is does not stand in Markdown. */
const bare = (tree: Root): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  )

describe.each(sources)('%s', async (name, path) => {
  const format = formats[name.split('.').at(-1) ?? ''] ?? 'text'
  const parsed = await parse(sourceFile(readFileSync(path, 'utf8'), name, format))
  const document = normalize(parsed)

  it('normalized twice is normalized once', () => {
    const again = normalize(document)
    expect(again.tree).toEqual(document.tree)
    expect(again.log).toEqual(document.log)
  })

  it('written as Markdown and read back is the same tree', () => {
    const text = toMarkdown(document.tree, {})
    expect(bare(fromMarkdown(text))).toEqual(bare(document.tree))
    expect(document.tree.children.length).toBeGreaterThan(3)
  })

  it('logs what it has taken out with the characters of the file', () => {
    for (const { start, end, text, reason } of document.log) {
      const whole = document.file.text.slice(start, end)
      expect(whole.startsWith(text.replace(/…$/, ''))).toBe(true)
      expect(reason).not.toBe('')
    }
  })
})

describe('bold paragraphs', () => {
  const written = async (text: string): Promise<string> =>
    toMarkdown(normalize(await parse(sourceFile(text, 'a.md', 'markdown'))).tree, {}).trimEnd()

  it('are headings where they are short, no sentences, several, and text follows', async () => {
    expect(
      await written(
        '# A\n\n**Who pays?**\n\nOne.\n\n**What it costs**\n\n- Two.\n\n## B\n\n**Why**\n\nC.',
      ),
    ).toBe('# A\n\n## Who pays?\n\nOne.\n\n## What it costs\n\n- Two.\n\n## B\n\n### Why\n\nC.')
  })

  it.each([
    ['alone', '**Who pays**\n\nOne.'],
    ['as sentences', '**The state pays.**\n\nOne.\n\n**The council pays.**\n\nTwo.'],
    ['one after the other', '**Ada Lind**\n\n**Harbour master**\n\n**Norra**'],
    ['before what they announce', '**Costs:**\n\nOne.\n\n**Gains:**\n\nTwo.'],
    ['as a part of a line', '**Costs** rise\n\nOne.\n\n**Gains** fall\n\nTwo.'],
  ])('stay %s', async (_how, text) => {
    expect(await written(text)).toBe(text)
  })
})
