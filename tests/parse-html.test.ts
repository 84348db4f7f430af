import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../pipeline/error.ts'
import type { Cleaning, Document, Metadata } from '../pipeline/model.ts'
import { canonical } from '../pipeline/normalize/canonical.ts'
import { toMarkdown } from '../pipeline/normalize/to-markdown.ts'
import { parseHtml } from '../pipeline/parse/html.ts'
import { casesIn } from './support/cases.ts'
import { nastyHtml } from './support/nasty-html.ts'
import { sourceFile } from './support/source-file.ts'

const page = (text: string, declared: Metadata = {}): Document =>
  parseHtml({ ...sourceFile(text, 'page.html', 'html'), declared })

const written = ({ tree, meta }: Document): string => toMarkdown(canonical(tree), meta).trimEnd()

const listed = ({ rule, label, text }: Cleaning): string =>
  `${rule} ${label}: ${text.replace(/\s+/g, ' ').slice(0, 40).trim()}`

const cases = casesIn('parse-html.md')
const fixtures = [
  new URL('./dossiers/school-meals/sources/evaluation.html', import.meta.url),
  new URL('../sources/podcast-page.html', import.meta.url),
].map((url) => readFileSync(url, 'utf8'))
const pages = [...fixtures, ...cases.map(({ code }) => code.in ?? '')]

/** Nodes whose position is missing, or no range of the text. */
function misplaced(tree: Nodes, text: string): string[] {
  const found: string[] = []
  visit(tree, ({ type, position }) => {
    const start = position?.start.offset ?? -1
    const end = position?.end.offset ?? -1
    if (start < 0 || end < start || end > text.length) found.push(`${type} ${start}-${end}`)
  })
  return found
}

describe('saved pages', () => {
  it.each(cases)('$name', ({ code }) => {
    const document = page(code.in ?? '')
    expect(written(document)).toBe(code.out)
    expect(document.log.map(listed).join('\n')).toBe(code.log)
  })

  it('know their places', () => {
    for (const text of pages) {
      const { tree } = page(text)
      expect(misplaced(tree, text)).toEqual([])
      expect(misplaced(canonical(tree), text)).toEqual([])
      visit(tree, 'text', ({ value, position }) => {
        const word = /[a-z]{3,}/.exec(value)?.[0] ?? ''
        expect(text.slice(position?.start.offset, position?.end.offset)).toContain(word)
      })
    }
  })

  it('hold every outermost element left out once, with its own characters', () => {
    for (const text of pages) {
      let end = 0
      for (const entry of page(text).log.filter(({ action }) => action === 'removed')) {
        expect(entry.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(entry.start)).toContain(entry.text.replace(/…$/, ''))
        end = entry.end
      }
    }
  })
})

describe('an evaluation', () => {
  const [text = ''] = fixtures

  it('is described by its JSON-LD', () => {
    expect(page(text).meta).toEqual({
      title: 'Evaluation of the Harrowick school meals pilot',
      author: 'Saskia Verhoun and Corin Adeyo',
      publisher: 'Quillon Institute',
      date: '2025-05-20',
      url: 'https://example.org/quillon/harrowick-evaluation',
      language: 'en',
    })
  })

  it('is described by what is declared first', () => {
    const declared = { title: 'As declared', kind: 'article' as const }
    expect(page(text, declared).meta).toMatchObject({ ...declared, date: '2025-05-20' })
  })

  it('keeps the article and nothing else', () => {
    const markdown = written(page(text))
    expect(markdown.match(/^#.*$/gm)).toHaveLength(6)
    expect(markdown).toContain('| Secondary | 12 | 64% |')
    expect(markdown).toContain('€470 million a year')
    for (const junk of ['cookies', 'newsletter', 'Related reading', 'Our work', '20 May 2025'])
      expect(markdown).not.toContain(junk)
  })
})

describe('metadata', () => {
  it.each<[name: string, head: string, meta: Metadata]>([
    ['broken JSON-LD', '<script type="application/ld+json">{"headline": </script>', {}],
    [
      'a graph',
      '<script type="application/ld+json">{"@graph":[{"@id":"#p","name":"A. Ruhl"},{"@type":["Report"],"name":"R","author":{"@id":"#p"},"datePublished":"2025-05"}]}</script>',
      { title: 'R', author: 'A. Ruhl', date: '2025-05' },
    ],
    [
      'Highwire tags',
      '<meta name="citation_title" content="T"><meta name="citation_author" content="A B"><meta name="citation_author" content="C D"><meta name="citation_author" content="E F"><meta name="citation_publication_date" content="2025/5/2">',
      { title: 'T', author: 'A B, C D and E F', date: '2025-05-02' },
    ],
    [
      'addresses that are none, dates that are none, languages that are none',
      '<link rel="canonical" href="/here"><meta property="og:url" content="javascript:1"><meta name="date" content="2025-02-30"><html lang="no language">',
      {},
    ],
    [
      'the site behind the title',
      '<title>Lunch – The Record</title><meta property="og:site_name" content="The Record">',
      { title: 'Lunch', publisher: 'The Record' },
    ],
    [
      'an address for an author',
      '<meta property="article:author" content="https://a.example/me">',
      {},
    ],
  ])('from %s', (_name, head, meta) => {
    expect(page(`<head>${head}</head><body>x`).meta).toEqual(meta)
  })

  it('takes the name of the site neither for the title nor for the heading', () => {
    const head = '<title>Lunch is late</title><meta property="og:site_name" content="The Record">'
    const text = `${head}<header><h1>The Record</h1></header><article><h2>Lunch is late</h2><p>${'It was late, again. '.repeat(9)}</p></article>`
    expect(page(text).meta.title).toBe('Lunch is late')
    expect(written(page(text))).not.toContain('# The Record')
  })

  it('warns of a page whose words a program would fetch', () => {
    const { messages } = page('<body><div id="root"></div><script>start()</script></body>')
    expect(messages.map(({ code }) => code)).toEqual(['W_EMPTY_SOURCE'])
  })
})

describe('hostile pages', () => {
  const refusal = (text: string): string | undefined => {
    try {
      page(text)
      return undefined
    } catch (error) {
      if (!(error instanceof BriefError)) throw error
      return error.diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`).join()
    }
  }

  it.each<[name: string, text: string, refused: string]>([
    ['elements without end', `\n${'<div>'.repeat(20_000)}`, 'E_TOO_DEEP page.html:2'],
    ['tables in tables', '<table><tr><td>'.repeat(300), 'E_TOO_DEEP page.html:1'],
    ['formatting without end', '<font>'.repeat(3000), 'E_TOO_DEEP page.html:1'],
    [
      'formatting that is opened again in every block',
      Array.from({ length: 5000 }, (_, i) => `<div><b id=${i}></div>x`).join(''),
      'E_TOO_DEEP page.html:1',
    ],
    [
      'more elements than a page can have',
      `${Array.from({ length: 60 }, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(20_000)}`,
      'E_TOO_COMPLEX page.html:1',
    ],
  ])('%s are refused', (_name, text, refused) => {
    expect(refusal(text)).toBe(refused)
  })

  it.each<[name: string, text: string]>([
    ['end tags left out', `${'<p>one<ul><li>two<li>three</ul>'.repeat(600)}`],
    [
      'a cell wider than the world',
      '<table><tr><td colspan=1000000000 rowspan=9999999>a<td>b</table>',
    ],
    [
      'cells in each other’s way',
      `<table>${'<tr><td colspan=1000 rowspan=1000>a'.repeat(60)}</table>`,
    ],
    ['markup within words', `<p>${'<i>x</i>y<b>z</b>'.repeat(1500)}`],
    ['links that hold nothing', '<a href=x> </a>'.repeat(10_000)],
    ['comments that do not end', '<!--'.repeat(20_000)],
    ['brackets', '<'.repeat(50_000)],
    ['quotes that do not end', `<a ${'x="'.repeat(20_000)}`],
    ['white space', `<p>${' '.repeat(200_000)}x`],
    ['deep JSON', `<script type="application/ld+json">${'['.repeat(50_000)}</script>`],
  ])('%s are read', (_name, text) => {
    expect(refusal(text)).toBeUndefined()
    expect(written(page(text)).length).toBeLessThanOrEqual(3 * text.length)
  })
})

describe('any page', () => {
  it('is read or refused, keeps its places, and holds no raw HTML and no link elsewhere', () => {
    fc.assert(
      fc.property(nastyHtml, (text) => {
        const { tree } = page(text)
        expect(misplaced(tree, text)).toEqual([])
        visit(tree, (node) => {
          expect(node.type).not.toMatch(/^(?:html|image)$/)
          if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/)
        })
      }),
    )
  })
})
