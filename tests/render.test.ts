import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Brief } from '../pipeline/model.ts'
import { charactersWithoutFont, fontFaces } from '../pipeline/render/fonts.ts'
import { render } from '../pipeline/render/render.ts'
import { readCmap } from './support/read-cmap.ts'
import { readPage } from './support/read-page.ts'
import { sampleBrief } from './support/sample-brief.ts'
import { fontFiles, templateFiles } from './support/template-files.ts'

const files = templateFiles()
const page = (brief: Brief) => render(brief, files, fontFiles(brief))

const templates = ['policy', 'investor', 'technical']

describe.each(templates)('the page of the %s template', (template) => {
  const brief = sampleBrief({ template })
  const html = page(brief)
  const { elements, all, text, attribute } = readPage(html)

  test('has one h1 and skips no level of heading', () => {
    const levels = all('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThan(2)
  })

  test('gives every id once, and every link within it leads somewhere', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== '')
    expect(new Set(ids).size).toBe(ids.length)
    const links = all('a').map((link) => attribute(link, 'href'))
    const inner = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1))
    expect(inner.length).toBeGreaterThan(90)
    expect(inner.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('prints every statement with its marks, and leads from each note back to it', () => {
    const printed = all('body').map(text).join(' ')
    const statements = brief.blocks.flatMap((block) => [
      ...block.statements,
      ...block.groups.flatMap((group) => group.statements),
    ])
    expect(statements.length).toBeGreaterThan(30)
    const marks = all('a').map((a) => [attribute(a, 'id'), attribute(a, 'href'), text(a)].join(' '))
    for (const { runs, citations } of statements) {
      expect(printed).toContain(runs.map((run) => run.text).join(''))
      for (const { from, note, mark } of citations)
        expect(marks).toContain(`${from} #${note} ${mark}`)
    }
    for (const { id, passage, from } of brief.notes) {
      const [note] = elements.filter((element) => attribute(element, 'id') === id)
      const back = note?.children.flatMap((child) => (child.type === 'element' ? [child] : []))
      expect(note && text(note)).toContain(passage)
      expect(JSON.stringify(back)).toContain(`#${from[0]}`)
    }
  })

  test('has landmarks, a language, a title and tables that can be read out', () => {
    expect(attribute(all('html')[0] ?? fail(), 'lang')).toBe('en')
    expect(all('title').map(text)).toEqual([brief.title])
    for (const name of ['header', 'main', 'footer', 'h1']) expect(all(name)).toHaveLength(1)
    expect(all('caption')).toHaveLength(all('table').length)
    expect(all('th').filter((th) => attribute(th, 'scope') === '')).toEqual([])
    const [skip] = all('a')
    expect(skip && attribute(skip, 'href')).toBe('#text')
  })

  test('describes itself', () => {
    const metas = new Map(
      all('meta').map((meta) => [
        attribute(meta, 'name') || attribute(meta, 'property'),
        attribute(meta, 'content'),
      ]),
    )
    expect(metas.get('DC.title')).toBe(brief.title)
    expect(metas.get('DC.date')).toBe('2025-05-20')
    expect(metas.get('og:type')).toBe('article')
    expect(metas.get('article:published_time')).toBe('2025-05-20')
    expect(metas.get('citation_title')).toBe(brief.title)
    expect(metas.get('citation_publication_date')).toBe('2025-05-20')
    expect(metas.get('citation_reference')).toContain(brief.sources[2]?.title)
    expect(metas.get('description')).toContain(brief.dossier)
    const [data] = all('script')
    expect(JSON.parse(data ? text(data) : '')).toMatchObject({
      '@type': 'Report',
      headline: brief.title,
      creativeWorkStatus: 'Published',
      isBasedOn: [{ name: brief.sources[0]?.title }, {}, { url: brief.sources[2]?.url }],
    })
  })

  test('needs nothing but itself, and says so first', () => {
    const [first] = all('head')[0]?.children.filter((child) => child.type === 'element') ?? []
    expect(first && attribute(first, 'httpEquiv')).toBe('Content-Security-Policy')
    expect(all('script')).toHaveLength(1)
    expect(all('link', 'img', 'iframe', 'object', 'embed', 'base', 'form')).toEqual([])
    expect(html.replaceAll('url(data:', '')).not.toMatch(/url\(|@import/)
    expect(html.length).toBeLessThan(250_000)
  })

  test('draws no character that its fonts lack', () => {
    expect(charactersWithoutFont(all('body').map(text).join(''))).toEqual([])
    for (const [name, sheet] of files) {
      if (name.endsWith('.css')) expect(charactersWithoutFont(sheet)).toEqual([])
    }
  })

  test('is the same twice, in whatever order the templates come', () => {
    const reversed = new Map([...files].reverse())
    expect(render(sampleBrief({ template }), reversed, fontFiles(brief))).toBe(html)
  })
})

function fail(): never {
  throw new Error('there is no such element')
}

describe('what sources say stays text', () => {
  const hostile = '</style></script><script>alert(1)</script>{{title}}&amp;"\'`\\=<b x=y>'

  /** The brief with a text in place of all that a source or an editor can write. */
  const saying = (words: string): Brief => {
    const brief = sampleBrief()
    const kept = new Set(['id', 'note', 'from', 'layout', 'block', 'kind', 'template', 'accent'])
    const change = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string') return kept.has(key) || value === '' ? value : words
      if (Array.isArray(value)) return value.map((one) => change(one, key))
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, change(one, k)]))
    }
    // Same fields, same kinds: only texts have changed.
    const changed = change(brief) as Brief
    return { ...changed, paper: 'A4', language: 'en' }
  }

  const outline = (html: string) => readPage(html).elements.map(({ tagName }) => tagName)

  test('markup and template language are printed as written', () => {
    const html = page(saying(hostile))
    const { all, text } = readPage(html)
    expect(outline(html)).toEqual(outline(page(saying('words'))))
    expect(all('h1').map(text)).toEqual([hostile])
    expect(all('title').map(text)).toEqual([hostile])
    expect(JSON.parse(all('script').map(text)[0] ?? '')).toMatchObject({ headline: hostile })
  })

  test('whatever the words are, the page has the same elements', () => {
    const expected = outline(page(saying('words')))
    const words = fc.string({ minLength: 1, unit: 'binary' }).filter((s) => s.isWellFormed())
    fc.assert(
      fc.property(words, (one) => {
        expect(outline(page(saying(`x${one}`)))).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })

  test('an address that is no web page or mailbox is not linked', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', ' #x']) {
      const source = { n: 1, id: 's', title: 'T', byline: 'B', url, descriptor: 'D' }
      const sources = [{ ...source, reliability: '', origin: '', warnings: [] }]
      const [block] = sampleBrief().blocks.filter(({ layout }) => layout === 'sources')
      const blocks = block ? [{ ...block, sources }] : []
      const { all, attribute } = readPage(
        page(sampleBrief({ sources, contents: [], blocks, notes: [] })),
      )
      expect(all('a').map((a) => attribute(a, 'href'))).toEqual(['#text'])
    }
  })
})

describe('what the style sheets are told', () => {
  test('paper and accent', () => {
    expect(page(sampleBrief({ paper: 'Letter' }))).toContain('@page{size:Letter}')
    expect(page(sampleBrief({ accent: '#17594a' }))).toContain('--accent:#17594a;')
  })

  test('the words of the foot, whatever they are', () => {
    const html = page(sampleBrief({ title: 'A "quoted" \\ title\n</style>' }))
    expect(html).toContain('--foot-title:"A \\22 quoted\\22  \\5c  title\\a \\3c /style\\3e ";')
  })

  test('no accent that is more than a colour', () => {
    expect(() => page(sampleBrief({ accent: '#fff;}*{color:red' }))).toThrow(RangeError)
  })
})

describe('fonts', () => {
  const packages = (brief: Brief) => fontFaces(brief).map(({ specifier }) => specifier)

  test('only the subsets that a brief has characters of', () => {
    expect(packages(sampleBrief())).toEqual([
      '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
      '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
      '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
    ])
    expect(packages(sampleBrief({ title: 'Łódź' })).join()).toContain('latin-ext')
    expect(packages(sampleBrief({ title: 'Жук' })).join()).toContain('cyrillic')
    expect(packages(sampleBrief({ title: 'λόγος' })).join()).toContain('greek')
  })

  test('characters that none has are named', () => {
    expect(charactersWithoutFont(sampleBrief())).toEqual([])
    expect(charactersWithoutFont(sampleBrief({ title: '7 ≤ x → قسمت' }))).toEqual(
      [...'تسقم→≤'].toSorted(),
    )
  })

  test('the ranges are what the files have glyphs for', () => {
    for (const { range, bytes, specifier } of fontFiles(sampleBrief({ title: 'ŁЖλẠ' }))) {
      const has = readCmap(bytes)
      expect(has.size).toBeGreaterThan(80)
      const missing = expand(range).filter((point) => !has.has(point) && !isMadeUp(point))
      expect({ specifier, missing }).toEqual({ specifier, missing: [] })
    }
  })

  /** Spaces, joiners and marks of direction, which need no glyph. */
  const isMadeUp = (point: number) => /^[\p{Zs}\p{Cf}]$/u.test(String.fromCodePoint(point))

  const expand = (ranges: string): number[] =>
    ranges.split(',').flatMap((range) => {
      const [from = '', to = from] = range.slice(2).split('-')
      const start = Number.parseInt(from, 16)
      return Array.from({ length: Number.parseInt(to, 16) - start + 1 }, (_, i) => start + i)
    })
})
