import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { toString as wordsIn } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { lineLabels } from '../pipeline/line-labels.ts'
import { parseText } from '../pipeline/parse/text/index.ts'
import { split } from '../pipeline/split/index.ts'
import { sourceFile } from './support/source-file.ts'

const folder = new URL('./line-cases/', import.meta.url)

/** A case is a text with the label of each line before a bar; empty lines stay empty. */
function readCase(name: string) {
  const rows = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')
  const parts = rows.map((row) => /^(\w+) \| (.*)$/.exec(row))
  return {
    text: parts.map((part) => part?.[2] ?? '').join('\n'),
    labels: parts.flatMap((part, i) => (part ? [`${i + 1} ${part[1]} ${part[2]}`] : [])),
  }
}

/** Of every list, its items and how many items are in the list inside each. */
function outlineOf(name: string) {
  const { tree } = parseText(sourceFile(readCase(name).text))
  return tree.children.flatMap((node) =>
    node.type === 'list'
      ? [
          node.children.map(({ children: [own, inner] }) => [
            own ? wordsIn(own) : '',
            inner?.type === 'list' ? inner.children.length : 0,
          ]),
        ]
      : [],
  )
}

describe('plain texts', () => {
  it.each(readdirSync(folder))('%s: every line gets its label', (name) => {
    const { text, labels } = readCase(name)
    const lines = text.split('\n')
    const found = lineLabels(parseText(sourceFile(text)))
    expect(found.map(({ line, label }) => `${line} ${label} ${lines[line - 1]}`)).toEqual(labels)
  })

  it('finds title, author, publisher and date, and takes declared ones before them', () => {
    const { text } = readCase('directory-profile.txt')
    expect(parseText(sourceFile(text)).meta).toEqual({
      title: 'Why school kitchens close.',
      author: 'Ana P. Reyes',
      publisher: 'The Kitchen Review',
    })
    const declared = { title: 'As declared' }
    expect(parseText({ ...sourceFile(text), declared }).meta).toMatchObject(declared)
  })

  it('puts lists inside items, and cells into rows', () => {
    expect(outlineOf('nested-lists.txt')).toEqual([
      [
        ['Check the rules', 2],
        ['Tell your neighbours', 2],
        ['Choose a place', 0],
      ],
      [
        ['A hive', 2],
        ['A smoker', 0],
        ['A veil', 0],
      ],
      [
        ['open any hive;', 0],
        ['take samples of:', 2],
        ['order that a hive be destroyed.', 0],
      ],
    ])
    const { tree } = parseText(sourceFile(readCase('cell-to-a-line.txt').text))
    const rows = tree.children.flatMap((node) => (node.type === 'table' ? node.children : []))
    expect(rows.map((row) => row.children.map((cell) => wordsIn(cell)))).toEqual([
      ['Town', 'Single', 'Monthly pass'],
      ['Aalby', '£2.10', '£49'],
      ['Holm', '£1.80', '£44'],
      ['Tarn', '£2.40', '£58'],
      ['Weir Point', '£2.00', '£50'],
    ])
  })

  it('ties each item to what leads to it, in lists inside lists', () => {
    const [, , , section] = split(parseText(sourceFile(readCase('nested-lists.txt').text)))
    const led = section?.blocks.map(({ text, leadIn = -1 }) => [text, section.blocks[leadIn]?.text])
    expect(led?.slice(1, 6)).toEqual([
      ['open any hive;', 'The inspector may:'],
      ['take samples of:', 'The inspector may:'],
      ['honey', 'take samples of:'],
      ['wax', 'take samples of:'],
      ['order that a hive be destroyed.', 'The inspector may:'],
    ])
  })

  it('ranks numbered headings by their numbers', () => {
    const { tree } = parseText(sourceFile(readCase('minutes.txt').text))
    const ranks = tree.children.flatMap((node) =>
      node.type === 'heading' ? [`${node.depth} ${wordsIn(node)}`] : [],
    )
    expect(ranks.slice(1)).toEqual([
      '2 1. Apologies',
      '2 2. Harbour works',
      '3 2.1 Dredging',
      '3 2.2 Breakwater',
      '2 3. Waste collection',
      '2 4. Date of next meeting',
    ])
  })

  it('takes no date of a profile for the date of the text', () => {
    const { text } = readCase('directory-profile.txt')
    expect(parseText(sourceFile(text)).meta.date).toBeUndefined()
  })

  it.each([
    ['clinic-news-page.txt', { author: 'Jane Doe', date: '2025-03-14' }],
    ['asked-summary.txt', { author: 'Miriam Okafor', date: '2024-02-03' }],
    ['council-minutes.txt', { date: '2025-03-27' }],
    ['farm-paper.txt', { author: 'Colm Byrne', date: '2024-08-05' }],
    ['law-blog.txt', { author: 'Jane Doe and John Roe', date: '2024-05-03' }],
    ['podcast-page.txt', { date: '2025-03-03' }],
    [
      'port-directory.txt',
      { author: 'Anna Kovács', publisher: 'Shipping Review', date: '2024-06-05' },
    ],
    ['school-blog-comments.txt', { author: 'SARAH LINDGREN', date: '2025-03-14' }],
    ['harbour-mail.txt', { author: 'Lena Brandt', date: '2025-03-03' }],
    ['forwarded-mail.txt', { author: 'Prison Health Network', date: '2025-02-11' }],
  ])('finds who wrote %s, and when', (name, meta) => {
    const { text, labels } = readCase(name)
    const line = labels.find((label) => / title /.test(label))?.replace(/^\d+ title /, '')
    const title = line?.replace(/^Subject: (?:Fwd: )?/, '')
    const found = parseText(sourceFile(text))
    expect(found.meta).toEqual({ title, ...meta })
    expect(found.tree.children[0]).toMatchObject({ depth: 1, children: [{ value: title }] })
  })

  it.each([
    ['Posted on 3 May 2024 by Ann Lee', { author: 'Ann Lee', date: '2024-05-03' }],
    ['Updated 5 May 2024, published 3 May 2024', { date: '2024-05-03' }],
    ['03/04/2025', {}],
    ['Source: https://example.org/dues', { url: 'https://example.org/dues' }],
    ['Dr Ann Lee, Health Correspondent', { author: 'Dr Ann Lee' }],
    ['Ann Lee · 3.5.2024', { author: 'Ann Lee', date: '2024-05-03' }],
    ['By Ann Lee for The Herald', { author: 'Ann Lee', publisher: 'The Herald' }],
    ['By the harbour, nobody spoke', {}],
  ])('reads the line below a title: %s', (line, meta) => {
    const title = 'Why the dues rose again'
    const prose =
      'The board of the harbour raised the dues on Monday, for the third time in five years.'
    expect(parseText(sourceFile([title, line, prose].join('\n'))).meta).toEqual({ title, ...meta })
  })

  it('has a place for every character that is no white space: in the tree or in the log', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const { tree, log } = parseText(sourceFile(text))
        const covered = new Uint8Array(text.length)
        for (const node of tree.children)
          covered.fill(1, node.position?.start.offset, node.position?.end.offset)
        for (const { start, end } of log) covered.fill(1, start, end)
        const lost = [...text].filter((c, i) => c.trim() !== '' && covered[i] === 0)
        expect(lost).toEqual([])
      }),
    )
  })
})

/** Lines of the shapes that rules look at, and any others. */
const line = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '-',
    'Share',
    'By Ann Lee',
    '3 May 2020',
    '1. One',
    '- item',
    'A b c:',
    '“Q q q q q.” - Al Bo',
  ),
  fc.constantFrom(
    'The board met on Monday and decided nothing at all, as before.',
    'a\tb\tc',
    'Comments',
    '  (i) in it',
    '\t• further in',
    '2.1 Dues',
    'Q: Why?',
    'A: So.',
    '£2.10',
    'From: Ann Lee',
    'Subject: Re: the dues',
    'Kind regards,',
    'Related stories',
    'Minutes of the meeting',
  ),
)
