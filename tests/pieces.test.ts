import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../pipeline/markdown/from-markdown.ts'
import type { Piece, SourceFile, SourceFormat } from '../pipeline/model.ts'
import { canonical } from '../pipeline/normalize/canonical.ts'
import { parseHtml } from '../pipeline/parse/html.ts'
import { parseMarkdown } from '../pipeline/parse/markdown.ts'
import { parseText } from '../pipeline/parse/text/index.ts'
import { cut, piecesOf, undo } from '../pipeline/split/pieces.ts'
import { nastyText } from './support/arbitrary-tree.ts'
import { casesIn } from './support/cases.ts'
import { nastyHtml } from './support/nasty-html.ts'
import { sourceFile } from './support/source-file.ts'

const readers = { text: parseText, markdown: parseMarkdown, html: parseHtml }

const fileOf = (text: string, format: SourceFormat): SourceFile =>
  sourceFile(text, `source.${format}`, format)

/** The blocks that are printed one by one: paragraphs, headings, rows. */
function blocksIn(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow')
    return [node]
  return 'children' in node ? node.children.flatMap(blocksIn) : []
}

type Block = ReturnType<typeof piecesOf>

/** Checks what pieces promise, and what can be cut from them. */
function expectSound({ text, pieces }: Block, file: SourceFile): void {
  let at = { text: 0, file: pieces[0]?.file.start ?? 0 }
  for (const piece of pieces) {
    expect(piece.text.start).toBe(at.text)
    expect(piece.file.start).toBe(at.file)
    expect(piece.file.end).toBeGreaterThanOrEqual(piece.file.start)
    if (!piece.rule) expect(own(piece, file)).toBe(text.slice(piece.text.start, piece.text.end))
    at = { text: piece.text.end, file: piece.file.end }
  }
  expect(at.text).toBe(text.length)
  expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S ]/)
  // The text begins and ends with something that is printed.
  for (const piece of [pieces[0], pieces.at(-1)]) {
    if (piece) expect(piece.text.end).toBeGreaterThan(piece.text.start)
  }
}

const own = ({ file: { start, end } }: Piece, file: SourceFile): string =>
  file.text.slice(start, end)

function expectCut(block: Block, start: number, end: number, file: SourceFile): void {
  const found = cut(block, { start, end }, file)
  expect(found.text).toBe(block.text.slice(start, end))
  expect(undo(found.text, found.edits)).toBe(file.text.slice(found.start, found.end))
  for (const edit of found.edits) {
    expect(found.text.slice(edit.start, edit.end)).toBe(edit.to)
    expect(edit.from === edit.to).toBe(false)
  }
}

/** Checks all blocks of a tree, with cuts at every third place. */
function expectTreeSound(tree: Root, file: SourceFile): void {
  for (const node of blocksIn(tree)) {
    const block = piecesOf(node, file)
    expectSound(block, file)
    for (let i = 0; i < Math.min(block.text.length, 60); i += 3)
      expectCut(block, i, Math.min(block.text.length, i + 1 + (i % 7)), file)
    expectCut(block, 0, block.text.length, file)
  }
}

function listed({ text, pieces }: Block, file: SourceFile): string {
  const lines = pieces.map((piece) => {
    const from = JSON.stringify(own(piece, file))
    const to = JSON.stringify(text.slice(piece.text.start, piece.text.end))
    return piece.rule ? `${from} → ${to} ${piece.rule}` : from
  })
  return lines.join('\n')
}

describe('pieces', () => {
  it.each(casesIn('pieces.md'))('$name', ({ code }) => {
    const text = code.in ?? ''
    const file = fileOf(text, text.startsWith('<') ? 'html' : 'markdown')
    const { tree } = readers[file.format](file)
    const block = piecesOf(tree.children[0] ?? tree, file)
    expect(block.text).toBe(code.out)
    expect(listed(block, file)).toBe(code.pieces)
    expectSound(block, file)
    // In canonical form the same words stand in the same places.
    const [same = tree] = canonical(tree).children
    expect(piecesOf(same, file)).toEqual(block)
  })

  it('of lines of plain text are the file’s own but for the breaks', () => {
    const text = 'one\n  two “three”\nfour'
    const lines = [
      [0, 3, 1],
      [6, 17, 2],
      [18, 22, 3],
    ] as const
    const nodes = lines.map(([start, end, line]) => ({
      type: 'text' as const,
      value: text.slice(start, end),
      position: { start: point(start, line), end: point(end, line) },
    }))
    const file = fileOf(text, 'text')
    const block = piecesOf(nodes, file)
    expect(block.text).toBe('one two “three” four')
    expect(listed(block, file)).toBe(
      [
        '"one"',
        String.raw`"\n  " → " " white-space`,
        '"two “three”"',
        String.raw`"\n" → " " white-space`,
        '"four"',
      ].join('\n'),
    )
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: nodes }] }
    expect(piecesOf(canonical(tree), file)).toEqual(block)
  })

  it('of nothing are none', () => {
    expect(piecesOf([], fileOf('', 'text'))).toEqual({ text: '', pieces: [] })
    expect(piecesOf(fromMarkdown('![a](b)'), fileOf('![a](b)', 'markdown')).text).toBe('')
  })

  it('of words that are not in the file are one edit', () => {
    const text = 'It cost â‚¬5.'
    const position = { start: point(0, 1), end: point(text.length, 1) }
    const file = fileOf(text, 'text')
    const block = piecesOf([{ type: 'text', value: 'It cost €5.', position }], file)
    expect(listed(block, file)).toBe('"It cost "\n"â‚¬" → "€" entity\n"5."')
  })

  it('of words that are not in order are one edit for all', () => {
    const text = '<table>b<tr><td>a</table>'
    const nodes = [16, 7].map((start, i) => ({
      type: 'text' as const,
      value: 'ab'[i] ?? '',
      position: { start: point(start, 1), end: point(start + 1, 1) },
    }))
    const file = fileOf(text, 'html')
    const block = piecesOf(nodes, file)
    expect(listed(block, file)).toBe('"b<tr><td>a" → "ab" markup')
    expectSound(block, file)
  })
})

const point = (offset: number, line: number) => ({ line, column: offset + 1, offset })

describe('sources', () => {
  const folder = new URL('./dossiers/school-meals/sources/', import.meta.url)
  const formats: Record<string, SourceFormat> = { txt: 'text', md: 'markdown', html: 'html' }
  const sources = readdirSync(folder).filter((name) => formats[name.split('.').at(-1) ?? ''])

  it.each(sources)('%s: every sentence leads back to its characters', (name) => {
    const format = formats[name.split('.').at(-1) ?? ''] ?? 'text'
    const file = fileOf(readFileSync(new URL(name, folder), 'utf8'), format)
    const { tree } = readers[format](file)
    expect(blocksIn(tree).length).toBeGreaterThan(10)
    expectTreeSound(tree, file)
    expectTreeSound(canonical(tree), file)
    // No words are changed: what differs is white space, markup and the like, piece by piece.
    for (const node of blocksIn(canonical(tree))) {
      const { text, pieces } = piecesOf(node, file)
      for (const { rule, text: span } of pieces)
        if (rule) expect(text.slice(span.start, span.end)).toMatch(/^(?:.?| \| )$/u)
    }
  })
})

describe('any source', () => {
  it('in Markdown', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { maxLength: 15 }), (texts) => {
        const file = fileOf(`a\n${texts.join('')}`, 'markdown')
        const { tree } = parseMarkdown(file)
        expectTreeSound(tree, file)
        expectTreeSound(canonical(tree), file)
      }),
      { numRuns: 1000, examples: [[['|-|\r\n𐀀~~', '**a12a-->a', '𐀀', '|-|', 'a']]] },
    )
  })

  it('in HTML', () => {
    fc.assert(
      fc.property(nastyHtml, (text) => {
        const file = fileOf(text, 'html')
        const { tree } = parseHtml(file)
        expectTreeSound(tree, file)
        expectTreeSound(canonical(tree), file)
      }),
      { numRuns: 300 },
    )
  })
})
