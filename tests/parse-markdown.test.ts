import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../pipeline/error.ts'
import type { Cleaning, Document, Metadata } from '../pipeline/model.ts'
import { canonical } from '../pipeline/normalize/canonical.ts'
import { toMarkdown } from '../pipeline/normalize/to-markdown.ts'
import { parseMarkdown } from '../pipeline/parse/markdown.ts'
import { nastyText } from './support/arbitrary-tree.ts'
import { casesIn } from './support/cases.ts'
import { sourceFile } from './support/source-file.ts'

const read = (text: string, declared: Metadata = {}): Document =>
  parseMarkdown({ ...sourceFile(text, 'note.md', 'markdown'), declared })

const listed = ({ rule, label, text }: Cleaning): string =>
  `${rule} ${label}: ${text.replace(/\s+/g, ' ').slice(0, 40).trim()}`

/** What a text is refused for; undefined when it is read. */
function refusal(text: string): string | undefined {
  try {
    read(text)
    return undefined
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    expect(error.failure).toBe('sources')
    return error.diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`).join()
  }
}

describe('Markdown sources', () => {
  it.each(casesIn('parse-markdown.md'))('$name', ({ code }) => {
    const { tree, meta, log } = read(code.in ?? '')
    expect(toMarkdown(canonical(tree), meta).trimEnd()).toBe(code.out)
    expect(log.map(listed).join('\n')).toBe(code.log)
  })

  it('have the title that is declared, or in the front matter, or their one first heading', () => {
    expect(read('# The *law*\n\n## A\n').meta).toEqual({ title: 'The law' })
    expect(read('# A\n\n# B\n').meta).toEqual({})
    expect(read('---\ntitle: a\n---\n# B\n').meta).toEqual({ title: 'a' })
    expect(read('---\ntitle: a\n---\n', { title: 'c' }).meta).toEqual({ title: 'c' })
  })

  it('keep their offsets behind front matter', () => {
    const url = new URL('./dossiers/school-meals/sources/ministry-note.md', import.meta.url)
    const text = readFileSync(url, 'utf8')
    const { tree, meta } = read(text, { author: 'As declared' })
    expect(meta).toMatchObject({ author: 'As declared', date: '2025-02-18', kind: 'article' })
    let texts = 0
    visit(tree, 'text', ({ value, position }) => {
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe(value)
      texts++
    })
    expect(texts).toBeGreaterThan(20)
    expect(tree.children[0]?.position?.start.line).toBe(13)
  })

  it('warn once of HTML that says or does something', () => {
    const warned = (text: string): string[] =>
      read(text).messages.map(({ code, line }) => `${code} ${line}`)
    expect(warned('A\n\n<div>words</div>\n\n<iframe src="x"></iframe>')).toEqual([
      'W_HTML_STRIPPED 5',
    ])
    expect(warned('A\n\n<table><tr><td>words</td>\n\n</tr></table>')).toEqual(['W_HTML_STRIPPED 3'])
    expect(warned('A <b>b</b> <!-- c -->\n\n<div id="x">\n\nb\n\n</div>')).toEqual([])
  })
})

describe('front matter', () => {
  it.each<[name: string, text: string, refused: string]>([
    ['a program', '---js\n{}\n---\n', 'E_FRONTMATTER_LANG note.md:1'],
    ['TOML', '---toml\na = 1\n---\n', 'E_FRONTMATTER_LANG note.md:1'],
    ['what is no date', '---\ntitle: a\ndate: 2026-02-30\n---\n', 'E_FM_DATE note.md:3'],
    ['all that is wrong', '---\ndate: x\nurl: y\n---\n', 'E_FM_DATE note.md:2,E_FM_URL note.md:3'],
    ['too much', `---\n${'key: value\n'.repeat(7000)}---\n`, 'E_FRONTMATTER_TOO_LARGE note.md:1'],
  ])('with %s is refused', (_name, text, refused) => {
    expect(refusal(text)).toBe(refused)
  })

  it.each<[name: string, text: string]>([
    ['a longer rule', '----\ntitle: a\n----\n'],
    ['words on its line', '--- title ---\na\n---\n'],
    ['nothing to close it', '---\ntitle: a\n'],
    ['a blank line behind it', '---\n\ntitle: a\n\n---\n'],
    ['prose behind it', '---\ntitle\n---\nb\n---\n'],
    ['something before it', 'a\n\n---\ntitle: a\n---\n'],
  ])('is none with %s', (_name, text) => {
    expect(read(text).meta).toEqual({})
    expect(JSON.stringify(read(text).tree)).toContain('title')
  })

  it('ends lines in either way, and itself with dots too', () => {
    expect(read('---\r\ntitle: a\r\n...\r\nb\r\n').meta).toEqual({ title: 'a' })
    expect(read('---yaml\ntitle: a\n---\n').meta).toEqual({ title: 'a' })
  })
})

describe('hostile Markdown', () => {
  it.each<[name: string, text: string, refused: string]>([
    ['items in items', `a\n\n${'- '.repeat(2500)}`, 'E_TOO_DEEP note.md:3'],
    ['items in items, line by line', nested(900), 'E_TOO_DEEP note.md:65'],
    ['quotations in quotations', '>'.repeat(20_000), 'E_TOO_DEEP note.md:1'],
    ['lines continued lazily', `a\n\n> a\n${'b\n'.repeat(5000)}`, 'E_TOO_COMPLEX note.md:3'],
    ['emphasis in emphasis', '*a **a '.repeat(700), 'E_TOO_COMPLEX note.md:1'],
    ['openers and closers', `a**b${'c* '.repeat(9000)}`, 'E_TOO_COMPLEX note.md:1'],
    ['brackets', '**x [a*b**c*](d'.repeat(900), 'E_TOO_COMPLEX note.md:1'],
    ['comments without end', 'a <!-- '.repeat(2000), 'E_TOO_COMPLEX note.md:1'],
    ['instructions without end', `a\n    ${'<? '.repeat(2000)}`, 'E_TOO_COMPLEX note.md:1'],
    [
      'fences that are none, in a comment',
      `<!--\n\`\`\`\n-->\n${'*a **a '.repeat(700)}`,
      'E_TOO_COMPLEX note.md:1',
    ],
    ['lines that end in carriage returns', 'a\r'.repeat(9000), 'E_TOO_COMPLEX note.md:1'],
  ])('%s is refused', (_name, text, refused) => {
    expect(refusal(text)).toBe(refused)
  })

  it.each<[name: string, text: string]>([
    ['code full of marks', `\`\`\`\n${'[a]*b* `c`\n'.repeat(2000)}\`\`\`\n`],
    [
      'many definitions',
      Array.from({ length: 5000 }, (_, i) => `[a${i}]: https://a.example`).join('\n'),
    ],
    ['notes that cite each other', 'a[^a][^c]\n\n[^a]: [^b]\n\n[^b]: [^a]\n\n[^c]: [^c]\n'],
    ['openers of comments', '<!--'.repeat(20_000)],
    ['ampersands', '&'.repeat(50_000)],
    ['backslashes', '\\'.repeat(50_000)],
    ['backticks, ever more', Array.from({ length: 200 }, (_, i) => `${'`'.repeat(i)}a`).join('')],
    ['white space', `${' '.repeat(200_000)}x`],
  ])('%s is read', (_name, text) => {
    expect(refusal(text)).toBeUndefined()
  })
})

function nested(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')
}

describe('any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(nastyText, { maxLength: 20 }).map((texts) => texts.join('')),
    fc.array(nastyText, { maxLength: 8 }).map((texts) => `---\n${texts.join('\n')}\n---\n`),
  )

  it('is read or refused', () => {
    fc.assert(
      fc.property(anything, (text) => {
        refusal(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives a tree whose nodes all have their place, without raw HTML', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { maxLength: 12 }), (texts) => {
        const text = `a\n${texts.join('')}`
        visit(read(text).tree, ({ type, position }) => {
          expect(type).not.toMatch(/^(?:html|image|imageReference|definition|linkReference)$/)
          expect(position?.start.offset).toBeGreaterThanOrEqual(0)
          expect(position?.end.offset).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })
})

it('keys of other programs in front matter are told of, and do not refuse the file', () => {
  const file = sourceFile(
    '---\ntitle: Dues\nlayout: post\ntags: [a]\n---\n\nText.\n',
    'a.md',
    'markdown',
  )
  const { meta, messages } = parseMarkdown(file)
  expect(meta).toEqual({ title: 'Dues' })
  expect(messages).toMatchObject([
    {
      code: 'W_FM_KEY',
      severity: 'warning',
      line: 3,
      message: expect.stringContaining('layout, tags'),
    },
  ])
})
