import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { toString as textOf } from 'mdast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import type { Brief, Statement } from '../pipeline/model.ts'
import { convertDocx } from '../pipeline/read/convert/docx.ts'
import { parseXml } from '../pipeline/read/convert/xml.ts'
import {
  attributeOf,
  childrenOf,
  elementsNamed,
  localName,
  wordsIn,
  type XmlElement,
} from '../pipeline/read/convert/xml-tree.ts'
import { renderWord } from '../pipeline/render/word/render-word.ts'
import { type Page, readPage } from './support/read-page.ts'
import { root, runBrief, temporaryFolder } from './support/run-brief.ts'
import { sampleBrief } from './support/sample-brief.ts'

const date = '2025-05-20T00:00:00.000Z'
const brief = sampleBrief()
let bytes: Uint8Array
let parts: Map<string, XmlElement>

/** The parts of a document that are XML, each well-formed. */
function partsOf(archive: Uint8Array): Map<string, XmlElement> {
  const files = Object.entries(unzipSync(archive))
  const refuse = (path: string) => (fault: string) => new Error(`${path} is ${fault}`)
  return new Map(files.map(([path, data]) => [path, parseXml(strFromU8(data), refuse(path))]))
}

const part = (path: string): XmlElement => {
  const found = parts.get(path)
  if (!found) throw new Error(`no part ${path}`)
  return found
}

const valuesOf = (from: XmlElement, element: string, attribute: string): string[] =>
  elementsNamed(from, element).flatMap((found) => attributeOf(found, attribute) ?? [])

const paragraphs = (): XmlElement[] => elementsNamed(part('word/document.xml'), 'p')
const styleOf = (paragraph: XmlElement): string | undefined =>
  elementsNamed(paragraph, 'pStyle').map((style) => attributeOf(style, 'val'))[0]
const textsOf = (style: string): string[] =>
  paragraphs()
    .filter((paragraph) => styleOf(paragraph) === style)
    .map(wordsIn)

const statementsOf = ({ blocks }: Brief): Statement[] =>
  blocks.flatMap(({ statements, groups }) => [
    ...statements,
    ...groups.flatMap((group) => group.statements),
  ])
const wordsOf = ({ runs }: Statement): string => runs.map(({ text }) => text).join('')

beforeAll(async () => {
  bytes = await renderWord(brief, date)
  parts = partsOf(bytes)
})

describe('the package', () => {
  it('has a type for every part', () => {
    const types = part('[Content_Types].xml')
    const defaults = valuesOf(types, 'Default', 'Extension')
    const overrides = valuesOf(types, 'Override', 'PartName')
    const untyped = [...parts.keys()].filter(
      (path) => !overrides.includes(`/${path}`) && !defaults.includes(path.split('.').at(-1) ?? ''),
    )
    expect(untyped).toEqual([])
  })

  it('has a part at the end of every relationship', () => {
    const targets = [...parts].flatMap(([path, rels]) =>
      elementsNamed(rels, 'Relationship')
        .filter((one) => attributeOf(one, 'TargetMode') !== 'External')
        .map((one) => posix.join(path, '../..', attributeOf(one, 'Target') ?? '')),
    )
    expect(targets.length).toBeGreaterThan(8)
    for (const target of targets) expect([...parts.keys()]).toContain(target)
  })

  it('uses only styles and lists that there are, each of them once', () => {
    const styles = valuesOf(part('word/styles.xml'), 'style', 'styleId')
    expect(styles).toHaveLength(new Set(styles).size)
    for (const path of ['word/document.xml', 'word/endnotes.xml', 'word/footer1.xml'])
      for (const kind of ['pStyle', 'rStyle'])
        expect(styles).toEqual(expect.arrayContaining(valuesOf(part(path), kind, 'val')))
    const lists = valuesOf(part('word/numbering.xml'), 'num', 'numId')
    const used = valuesOf(part('word/document.xml'), 'numId', 'val')
    expect(used.length).toBeGreaterThan(10)
    expect(lists).toEqual(expect.arrayContaining(used))
  })

  it('links only to what there is', () => {
    const document = part('word/document.xml')
    const rels = valuesOf(part('word/_rels/document.xml.rels'), 'Relationship', 'Id')
    expect(rels).toHaveLength(new Set(rels).size)
    const linked = elementsNamed(document, 'hyperlink').flatMap(
      (link) => link.attributes.get('r:id') ?? [],
    )
    expect(linked.length).toBeGreaterThan(1)
    expect(rels).toEqual(expect.arrayContaining(linked))
    const bookmarks = valuesOf(document, 'bookmarkStart', 'name')
    expect(bookmarks).toHaveLength(new Set(bookmarks).size)
    expect(valuesOf(document, 'bookmarkStart', 'id')).toEqual(
      valuesOf(document, 'bookmarkEnd', 'id'),
    )
    const anchors = valuesOf(part('word/endnotes.xml'), 'hyperlink', 'anchor')
    expect(anchors).toHaveLength(brief.notes.length)
    const fields = elementsNamed(document, 'instrText').map(wordsIn)
    const cited = fields.flatMap((field) => /^NOTEREF (\S+)/.exec(field)?.[1] ?? [])
    expect(cited.length).toBeGreaterThan(0)
    expect(bookmarks).toEqual(expect.arrayContaining([...anchors, ...cited]))
  })

  it('is the same every time, whatever was made before', async () => {
    await renderWord(sampleBrief({ title: 'Another', blocks: brief.blocks.toReversed() }), date)
    expect(Buffer.from(await renderWord(brief, date)).equals(bytes)).toBe(true)
  })

  it('says what it is', () => {
    const properties = childrenOf(childrenOf(part('docProps/core.xml'))[0] ?? part('x'))
    const found = Object.fromEntries(properties.map((one) => [localName(one.name), wordsIn(one)]))
    expect(found).toMatchObject({
      title: brief.title,
      subject: `${brief.series}: ${brief.status}`,
      language: 'en',
      created: date,
      modified: date,
    })
  })
})

describe('the document', () => {
  it('has the headings of the brief, in their order, in the built-in styles', () => {
    expect(textsOf('Title')).toEqual([brief.title])
    const headings = brief.blocks.map(({ heading }) => heading).filter((text) => text !== '')
    expect(textsOf('Heading1')).toEqual([...headings, 'Evidence'])
    const groups = brief.blocks.flatMap((block) => block.groups.map(({ heading }) => heading))
    expect(textsOf('Heading2')).toEqual(groups)
    expect(groups.length).toBeGreaterThan(2)
    expect(textsOf('Status')).toEqual([brief.status, ...brief.warnings])
  })

  it('has every statement word for word, in its order', () => {
    const body = paragraphs().map(runsOf).join('\n')
    let at = 0
    for (const statement of statementsOf(brief)) {
      const found = body.indexOf(wordsOf(statement), at)
      expect([wordsOf(statement), found >= at]).toEqual([wordsOf(statement), true])
      at = found + 1
    }
  })

  it('sets added words in their own style', () => {
    const added = statementsOf(brief).flatMap(({ runs }) => runs.filter((run) => run.added))
    expect(added.length).toBeGreaterThan(0)
    const set = elementsNamed(part('word/document.xml'), 'r').filter((run) =>
      elementsNamed(run, 'rStyle').some((style) => attributeOf(style, 'val') === 'Added'),
    )
    expect(set.map(runsOf)).toEqual(added.map(({ text }) => text))
    const style = elementsNamed(part('word/styles.xml'), 'style').find(
      (one) => attributeOf(one, 'styleId') === 'Added',
    )
    expect(style && elementsNamed(style, 'i')).toHaveLength(1)
  })

  it('repeats the heads of tables, and numbers their captions', () => {
    const tables = brief.blocks.filter(({ layout }) => layout === 'table')
    const found = elementsNamed(part('word/document.xml'), 'tbl')
    expect(found).toHaveLength(tables.length)
    for (const [i, { table }] of tables.entries()) {
      const rows = found[i] ? childrenOf(found[i], 'tr') : []
      expect(rows).toHaveLength(table.rows.length + 1)
      const heads = rows.filter((row) => elementsNamed(row, 'tblHeader').length > 0)
      expect(heads).toEqual(rows.slice(0, 1))
      expect(rows[0] && childrenOf(rows[0], 'tc').map(wordsIn)).toEqual(table.columns)
    }
    const captions = tables.map(({ table }, i) => `Table ${i + 1}. ${table.caption}`)
    const shown = paragraphs().filter((paragraph) => styleOf(paragraph) === 'Caption')
    expect(shown.map(runsOf)).toEqual(captions)
  })

  it('links to the sources', () => {
    const targets = elementsNamed(part('word/_rels/document.xml.rels'), 'Relationship')
      .filter((one) => attributeOf(one, 'TargetMode') === 'External')
      .map((one) => attributeOf(one, 'Target'))
    expect(targets).toEqual(brief.sources.flatMap(({ url }) => url || []))
  })

  it('sets columns side by side, and has the paper of the brief', async () => {
    const count = (from: XmlElement) =>
      elementsNamed(from, 'cols').map((cols) => Number(attributeOf(cols, 'num') ?? 1))
    const sides = brief.blocks.find(({ layout }) => layout === 'columns')
    expect(count(part('word/document.xml'))).toContain(sides?.groups.length)
    for (const [paper, width] of [
      ['A4', '11906'],
      ['Letter', '12240'],
    ] as const) {
      const made = partsOf(await renderWord(sampleBrief({ paper }), date))
      const sizes = elementsNamed(made.get('word/document.xml') ?? part('x'), 'pgSz')
      expect(new Set(sizes.map((size) => attributeOf(size, 'w')))).toEqual(new Set([width]))
    }
  })

  it('names its page of so many, its date and its title on every page', () => {
    expect(runsOf(part('word/header1.xml'))).toBe(brief.title)
    expect(runsOf(part('word/footer1.xml'))).toContain(brief.dateLabel)
    const fields = elementsNamed(part('word/footer1.xml'), 'instrText').map(wordsIn)
    expect(fields).toEqual(['PAGE', 'NUMPAGES'])
  })
})

/** The text of all runs below an element, with its spaces, and without the fields' instructions. */
function runsOf(element: XmlElement): string {
  return elementsNamed(element, 't')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .join('')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name) => signs[name] ?? '')
}
const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

describe('read back by mammoth', () => {
  let page: Page
  beforeAll(async () => {
    const styleMap = ["p[style-name='Title'] => h6:fresh", "p[style-name='caption'] => pre:fresh"]
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap })
    page = readPage(value)
  })

  it('has the statements of lists as list items', () => {
    const items = page.all('li').map((item) => page.text(item))
    const listed = brief.blocks
      .filter(({ layout }) => layout !== 'prose')
      .flatMap((block) => statementsOf({ ...brief, blocks: [block] }))
    expect(listed.length).toBeGreaterThan(5)
    for (const statement of listed)
      expect(items.some((item) => item.startsWith(wordsOf(statement)))).toBe(true)
    for (const { title } of brief.sources)
      expect(items.some((item) => item.startsWith(title))).toBe(true)
  })

  it('has every note with its place and passage, and a way there and back', () => {
    const notes = page.all('li').filter((item) => /^endnote-/.test(page.attribute(item, 'id')))
    const passages = notes.map((note) => page.text(note).trim())
    expect(notes).toHaveLength(brief.notes.length)
    for (const { mark, file, line, passage } of brief.notes) {
      const words = `${mark} ${file}:${line} ${passage}`.replaceAll(/\s+/g, ' ')
      expect(passages.some((text) => text.startsWith(words))).toBe(true)
    }
    const links = page.all('a').map((link) => page.attribute(link, 'href'))
    for (const note of notes) {
      const id = page.attribute(note, 'id')
      expect(links).toContain(`#${id}`)
      expect(links).toContain(`#${id.replace('endnote', 'endnote-ref')}`)
    }
  })

  it('has as many marks as the brief has citations', () => {
    const citations = [
      ...statementsOf(brief),
      ...brief.blocks.flatMap(({ table }) => table.rows.flatMap(({ cells }) => cells)),
    ].flatMap((one) => one.citations)
    const marks = page.all('sup').filter((mark) => /\d/.test(page.text(mark)))
    const fields = elementsNamed(part('word/document.xml'), 'instrText').map(wordsIn)
    const again = fields.filter((field) => field.startsWith('NOTEREF')).length
    expect(marks.length + again).toBe(citations.length)
  })
})

describe('what sources say stays text', () => {
  const nasty = '</w:t><w:br/>&amp;"\u0000\ud800\ufffe\u0007 r:id="rLink1" ]]> \u2028 end'

  it('in words, titles, names of files and addresses', async () => {
    const notes = brief.notes.map((note) => ({ ...note, passage: nasty, file: nasty }))
    const sources = brief.sources.map((source) => ({
      ...source,
      title: nasty,
      url: 'javascript:x',
    }))
    const blocks = brief.blocks.map((block) => ({
      ...{ ...block, heading: nasty, intro: nasty },
      sources: block.sources.length > 0 ? sources : [],
      statements: block.statements.map((one) => ({
        ...one,
        runs: [{ text: nasty, added: false }],
      })),
    }))
    const texts = { title: nasty, series: nasty, dossier: nasty, status: nasty, language: 'en' }
    const made = partsOf(await renderWord(sampleBrief({ ...texts, notes, sources, blocks }), date))
    const document = made.get('word/document.xml')
    expect(document && valuesOf(document, 'br', 'type')).toEqual(['column'])
    expect(document && elementsNamed(document, 'br')).toHaveLength(1)
    expect(document && runsOf(document)).toContain(
      '</w:t><w:br/>&amp;"\ufffd\ufffd\ufffd\ufffd r:id=',
    )
    const rels = strings(made.get('word/_rels/document.xml.rels'))
    expect(rels).not.toContain('javascript')
  })

  const strings = (element: XmlElement | undefined): string =>
    element === undefined
      ? ''
      : [...element.attributes.values(), ...childrenOf(element).map(strings)].join(' ')
})

it('a brief without notes, sources or blocks is a document all the same', async () => {
  const made = partsOf(await renderWord(sampleBrief({ blocks: [], notes: [], sources: [] }), date))
  expect([...made.keys()]).toContain('word/document.xml')
})

it('this program reads its own documents', async () => {
  const { text } = await convertDocx(bytes, 'policy.docx', defaultLimits)
  const words = textOf(readPage(text).tree)
  for (const { heading } of brief.blocks) expect(words).toContain(heading)
})

it('is written when it is asked for, and recorded', async () => {
  using folder = temporaryFolder()
  const meals = `${root}/tests/dossiers/school-meals/brief.config.yaml`
  const words = ['--config', meals, '--out', folder.path, '--audience', 'policy']
  const run = await runBrief([...words, '--format', 'docx'])
  expect(run.code).toBe(0)
  const written = run.stdout.split('\n').filter((line) => /policy\.|manifest|index/.test(line))
  expect(written.map((line) => posix.basename(line))).toEqual([
    'policy.docx',
    'index.html',
    'manifest.json',
  ])
})
