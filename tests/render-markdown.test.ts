import * as fc from 'fast-check'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { Brief, Picture, Statement } from '../pipeline/model.ts'
import { renderMarkdown } from '../pipeline/render/render-markdown.ts'
import { sampleBrief } from './support/sample-brief.ts'

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown)

const statementsOf = (brief: Brief): Statement[] =>
  brief.blocks.flatMap((block) => [
    ...block.statements,
    ...block.groups.flatMap((group) => group.statements),
  ])

const wordsOf = ({ runs }: Statement) => runs.map(({ text }) => text).join('')

/** Marks and labels, as found in the text. */
function footnotes(tree: Root): { cited: string[]; defined: string[] } {
  const found = { cited: [] as string[], defined: [] as string[] }
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') found.cited.push(node.identifier)
    if (node.type === 'footnoteDefinition') found.defined.push(node.identifier)
  })
  return found
}

test('every statement is there with its marks, and every mark has its note', () => {
  const brief = sampleBrief()
  const tree = parse(renderMarkdown(brief))
  const printed = textOf(tree)
  for (const statement of statementsOf(brief)) expect(printed).toContain(wordsOf(statement))
  const { cited, defined } = footnotes(tree)
  expect(defined).toEqual(brief.notes.map(({ mark }) => mark))
  expect(new Set(cited)).toEqual(new Set(defined))
  expect(cited).toHaveLength(brief.notes.flatMap(({ from }) => from).length)
  for (const { file, line } of brief.notes) expect(printed).toContain(`${file}:${line}`)
})

test('headings, tables and sources are those of the page', () => {
  const brief = sampleBrief()
  const tree = parse(renderMarkdown(brief))
  const headings = tree.children.filter((node) => node.type === 'heading')
  const groups = brief.blocks.flatMap((block) => block.groups)
  expect(headings.map((node) => node.depth).filter((depth) => depth === 1)).toHaveLength(1)
  expect(headings.map((node) => textOf(node)).toSorted()).toEqual(
    [brief, ...brief.blocks, ...groups]
      .map((one) => ('title' in one ? one.title : one.heading))
      .toSorted(),
  )
  const [table] = tree.children.filter((node) => node.type === 'table')
  expect(table?.align).toEqual([null, 'right', 'right', 'right', null])
  expect(table?.children).toHaveLength(5)
  for (const { title, byline } of brief.sources)
    expect(textOf(tree)).toContain(`${title} ${byline}`)
})

test('a statement, its marks and its remarks', () => {
  expect(renderMarkdown(sampleBrief())).toContain(
    'from supplier invoices.[^3c][^2c] (2 origins · B1)\n',
  )
})

test('is the same twice', () => {
  expect(renderMarkdown(sampleBrief())).toBe(renderMarkdown(sampleBrief()))
})

const saying = (words: string): Brief => {
  const brief = sampleBrief()
  const blocks = brief.blocks.map((block) => ({
    ...block,
    statements: block.statements.map((one) => ({ ...one, runs: [{ text: words, added: false }] })),
  }))
  return { ...brief, blocks }
}

test('what sources say stays text', () => {
  const words = '<script>alert(1)</script> {{x}} [a](b) *c* _d_ `e` [^1a] | # f \\ &amp;'
  const tree = parse(renderMarkdown(saying(words)))
  const printed = textOf(tree)
  for (const statement of statementsOf(saying(words))) {
    expect(printed).toContain(wordsOf(statement))
  }
  visit(tree, (node) => {
    expect(['html', 'inlineCode', 'image']).not.toContain(node.type)
  })
})

test('whatever the words are, they can be read back', () => {
  const characters = fc.constantFrom(...'ab12 .-+#*_`~|<>[]()!&;:\\/"\'$^={}@')
  const words = fc.array(characters, { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
  fc.assert(
    fc.property(words, (one) => {
      const sentence = `A ${one} b`.replaceAll(/ +/g, ' ')
      const brief = saying(sentence)
      const tree = parse(renderMarkdown(brief))
      const { cited, defined } = footnotes(tree)
      expect(textOf(tree)).toContain(sentence)
      expect(defined).toEqual(brief.notes.map(({ mark }) => mark))
      expect(cited).toHaveLength(brief.notes.flatMap(({ from }) => from).length)
    }),
    { numRuns: 25 },
  )
})

test('an address that is no web page is not linked', () => {
  const brief = sampleBrief()
  const sources = brief.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }))
  const blocks = brief.blocks.map((block) => ({ ...block, sources }))
  const [list] = parse(renderMarkdown({ ...brief, sources, blocks })).children.slice(
    -1 - brief.notes.length,
  )
  expect(list?.type).toBe('list')
  visit(list ?? { type: 'root', children: [] }, (node) => {
    expect(node.type).not.toBe('link')
  })
})

test('a picture of counts is a table of them', () => {
  const mark = (label: string, at: number) => ({ label, from: at, to: at, size: 1, hollow: false })
  const [first] = sampleBrief().blocks
  if (!first) throw new Error('there are no blocks')
  const picture: Picture = {
    id: 'p',
    kind: 'coverage',
    title: 'Statements on each theme',
    description: 'Dues: 3.',
    ticks: [
      { label: '1', at: 0.25 },
      { label: '2', at: 0.75 },
    ],
    rows: [{ label: 'Dues | fees', marks: [mark('3', 0.25), mark('–', 0.75)] }],
  }
  const block = { ...first, layout: 'pictures' as const, statements: [], pictures: [picture] }
  const tree = parse(renderMarkdown(sampleBrief({ blocks: [block], notes: [] })))
  const [table] = tree.children.filter((node) => node.type === 'table')
  expect(table?.children.map((row) => row.children.map((cell) => textOf(cell)))).toEqual([
    ['Theme', '1', '2'],
    ['Dues | fees', '3', '–'],
  ])
})
