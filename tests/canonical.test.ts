import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '../pipeline/metadata/read-metadata.ts'
import type { Metadata } from '../pipeline/model.ts'
import { sameTree } from '../pipeline/normalize/canonical/same-tree.ts'
import { canonical } from '../pipeline/normalize/canonical.ts'
import { fromMarkdown, toMarkdown } from '../pipeline/normalize/to-markdown.ts'
import { nastyText, nastyTree } from './support/arbitrary-tree.ts'
import { casesIn } from './support/cases.ts'

/** A tree without places and data, to be compared by `expect`. */
function bare(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  )
}

const vocabulary = new Set([
  ...['root', 'heading', 'paragraph', 'list', 'listItem', 'blockquote', 'code', 'table'],
  ...['tableRow', 'tableCell', 'thematicBreak', 'text', 'emphasis', 'strong', 'delete'],
  ...['inlineCode', 'link', 'break'],
])

/** Checks all that a canonical tree promises. */
function expectCanonical(tree: Root): void {
  expect(bare(canonical(tree))).toEqual(bare(tree))
  expect(bare(fromMarkdown(toMarkdown(tree)))).toEqual(bare(tree))
  visit(tree, (node, index, parent) => {
    expect(vocabulary).toContain(node.type)
    if ('children' in node && node.type !== 'tableCell') {
      expect(node.type === 'root' || node.children.length > 0).toBe(true)
    }
    if (node.type !== 'text') return
    expect(node.value).not.toMatch(/\s\s|[^\S ]/)
    const before = parent?.children[(index ?? 0) - 1]
    expect(before?.type).not.toBe('text')
    const edge = index === 0 || before?.type === 'break'
    if (edge) expect(node.value).not.toMatch(/^\s/)
  })
}

describe('canonical trees', () => {
  it.each(casesIn('canonical.md'))('$name', ({ code }) => {
    const tree = canonical(fromMarkdown(code.in ?? ''))
    expect(toMarkdown(tree).trimEnd()).toBe(code.out)
    expectCanonical(tree)
  })

  it('are what they are read back as, whatever the tree', () => {
    fc.assert(
      fc.property(nastyTree, (tree) => {
        expectCanonical(canonical(tree))
      }),
      { numRuns: 1000 },
    )
  })

  it('are what they are read back as, whatever the Markdown', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { maxLength: 12 }), (texts) => {
        expectCanonical(canonical(fromMarkdown(texts.join(''))))
      }),
      // A box behind an empty item is in none.
      { numRuns: 1000, examples: [[['12)\r\n[ ] *']], [['*\r\n[ ] *']], [['> 1.\n> [x] a']]] },
    )
  })

  it('keep the words of a source, in their order', () => {
    const url = new URL('./dossiers/school-meals/sources/ministry-note.md', import.meta.url)
    const tree = fromMarkdown(readFileSync(url, 'utf8').split('\n---\n')[1] ?? '')
    expect(wordsIn(canonical(tree))).toEqual(wordsIn(tree))
    expect(wordsIn(tree).length).toBeGreaterThan(300)
  })

  it('leave the tree they are made of as it is', () => {
    const tree = fromMarkdown('a  *b*\n\n-\n')
    const before = structuredClone(tree)
    canonical(tree)
    expect(tree).toEqual(before)
  })

  it('keep every place, and note where a text was put together', () => {
    const tree = canonical(fromMarkdown('See **a** *b*<i>c</i>d  e.\n'))
    visit(tree, ({ position }) => {
      expect(position).toBeDefined()
    })
    const flat = canonical({
      ...tree,
      children: [{ type: 'paragraph', children: [...phrasing('a', 0), ...phrasing('b', 9)] }],
    })
    expect(flat.children[0]).toMatchObject({
      children: [
        {
          value: 'ab',
          data: {
            parts: [
              { length: 1, start: 0 },
              { length: 1, start: 9 },
            ],
          },
        },
      ],
      position: { start: { offset: 0 }, end: { offset: 10 } },
    })
  })

  it('hold lines of one paragraph apart', () => {
    const children = [...phrasing('a', 0, 1), ...phrasing('b', 2, 2)]
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] }
    expect(toMarkdown(canonical(tree))).toBe('a b\n')
  })

  it.each([
    ['12)\r\n[ ] *', '[ ] *'],
    ['*\r\n[ ] *', '[ ] *'],
    ['1.\n[x] the *first*', '[x] the first'],
    ['- [x] done', 'done'],
  ])('keep a box that is no item’s: %j', (text, words) => {
    expect(wordsIn(canonical(fromMarkdown(text))).join(' ')).toBe(words)
  })

  it('give up markup that no longer could be parsed in time', () => {
    const tree = canonical(fromMarkdown('*a*b'.repeat(400)))
    expect(toMarkdown(tree)).toBe(`${'ab'.repeat(400)}\n`)
  })
})

function wordsIn(tree: Root): string[] {
  const words: string[] = []
  visit(tree, 'text', ({ value }) => {
    words.push(...value.split(/\s+/).filter(Boolean))
  })
  return words
}

function phrasing(value: string, offset: number, line = 1) {
  const point = (at: number) => ({ line, column: at + 1, offset: at })
  return [
    { type: 'text' as const, value, position: { start: point(offset), end: point(offset + 1) } },
  ]
}

describe('trees', () => {
  it('are the same with the same nodes and values, wherever they stand', () => {
    const tree = fromMarkdown('# a\n\n- b\n')
    expect(sameTree(tree, fromMarkdown('a\n=\n\n\n+ b'))).toBe(true)
    expect(sameTree(tree, fromMarkdown('# a\n\n- c\n'))).toBe(false)
    expect(sameTree(tree, fromMarkdown('# a\n\n- b\n- b\n'))).toBe(false)
    expect(sameTree(tree, fromMarkdown('# a\n\n1. b\n'))).toBe(false)
  })
})

describe('front matter', () => {
  const meta: Metadata = {
    title: 'On: "lunch" # 1 – and more',
    date: '2025-02-18',
    language: 'no',
    about: { title: '--- x', date: '2025' },
    reliability: { grade: 'B', reason: 'Because.' },
  }

  it('is read back as it was', () => {
    const text = toMarkdown(fromMarkdown('a\n'), meta)
    const [, yaml = '', body] = text.split(/^---\n/m)
    expect(readMetadata(yaml, { file: 'a.md', firstLine: 2 })).toEqual({ meta, diagnostics: [] })
    expect(body).toBe('\na\n')
  })

  it('is left out where there is none', () => {
    expect(toMarkdown(fromMarkdown('a\n'), {})).toBe('a\n')
    expect(toMarkdown({ type: 'root', children: [] }, { title: 'a' })).toBe('---\ntitle: a\n---\n')
  })
})
