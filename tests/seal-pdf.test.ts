import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  StandardFonts,
} from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type OpenPrinter, openPrinter } from '../pipeline/print/open-printer.ts'
import { type BuildRecord, manifest } from '../pipeline/seal/manifest.ts'
import type { PdfDescription } from '../pipeline/seal/pdf-description.ts'
import { requireText } from '../pipeline/seal/require-text.ts'
import { sealPdf } from '../pipeline/seal/seal-pdf.ts'
import { sha256 } from '../pipeline/seal/sha256.ts'

const description: PdfDescription = {
  title: 'Wages & <prices> – 2026',
  author: 'The Council',
  subject: 'A brief for policy',
  keywords: ['wages', 'cost of living'],
  language: 'en-GB',
  date: new Date('2026-02-03T04:05:06.789Z'),
  producer: 'brief 1.2.3',
  creator: 'brief (HeadlessChrome)',
}

function open(): OpenPrinter {
  return openPrinter({
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    uid: process.getuid?.(),
    kill: process.kill,
    home: homedir(),
    onWarning() {},
  })
}

function font(): string {
  const path = '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'
  const file = new URL(`../node_modules/${path}`, import.meta.url)
  return `url(data:font/woff2;base64,${readFileSync(file, 'base64')})`
}

const html = `<!doctype html><html lang="en-GB"><head><title>Raw</title><style>
@font-face { font-family: Brief; src: ${font()} }
body, h1, h2, th { font: 400 12pt Brief } ul { list-style: none } h2 { break-before: page }
</style></head><body><h1>Wages</h1>
<p>See <a href="https://example.org/a?b=1&c=2">the report</a> and <a href="#prices">below</a>.</p>
<table><thead><tr><th>Year</th><th>Rise</th></tr></thead>
<tbody><tr><th>2024</th><td>3</td></tr><tr><th>2025</th><td>4</td></tr></tbody></table>
<h2 id="prices">Prices</h2><p>They rose.</p></body></html>`

const other = html.replaceAll('Wages', 'Rents')

function read(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false })
}

function dicts(document: PDFDocument): PDFDict[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  return objects.filter((object) => object instanceof PDFDict)
}

/** The types of the tags, in no order. */
function tags(document: PDFDocument): string[] {
  const elements = dicts(document).filter((dict) => dict.has(PDFName.of('P')))
  return elements.map((dict) => String(dict.get(PDFName.of('S')))).sort()
}

function text(value: unknown): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return undefined
}

describe('a sealed PDF', { timeout: 120_000 }, () => {
  let raw: Uint8Array
  let sealed: Uint8Array
  let again: Uint8Array
  let document: PDFDocument
  beforeAll(async () => {
    await using printer = open()
    raw = await printer.print(html)
    await printer.print(other)
    again = await printer.print(html)
    sealed = await sealPdf(raw, description)
    document = await read(sealed)
  }, 120_000)

  test('has the same bytes from a page used before', async () => {
    expect(sha256(again)).not.toBe(sha256(raw))
    expect(sha256(await sealPdf(again, description))).toBe(sha256(sealed))
  })

  test('has the same bytes from another browser', async () => {
    await using printer = open()
    expect(sha256(await sealPdf(await printer.print(html), description))).toBe(sha256(sealed))
  })

  test('has other bytes and another id for another page, date or title', async () => {
    await using printer = open()
    const variants = [
      sealed,
      await sealPdf(await printer.print(other), description),
      await sealPdf(raw, { ...description, date: new Date(0) }),
      await sealPdf(raw, { ...description, title: 'Rents' }),
    ]
    const ids = await Promise.all(
      variants.map(async (bytes) => String((await read(bytes)).context.trailerInfo.ID)),
    )
    expect(ids[0]).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/)
    expect(new Set(ids).size).toBe(4)
  })

  test('describes itself in the information dictionary', () => {
    expect(document.getTitle()).toBe(description.title)
    expect(document.getAuthor()).toBe('The Council')
    expect(document.getSubject()).toBe('A brief for policy')
    expect(document.getKeywords()).toBe('wages, cost of living')
    expect(document.getProducer()).toBe('brief 1.2.3')
    expect(document.getCreator()).toBe('brief (HeadlessChrome)')
    expect(document.getCreationDate()).toEqual(new Date('2026-02-03T04:05:06Z'))
    expect(document.getModificationDate()).toEqual(new Date('2026-02-03T04:05:06Z'))
  })

  test('describes itself in XMP, readable without a PDF library', () => {
    const plain = Buffer.from(sealed).toString('utf8')
    const xmp = plain.slice(plain.indexOf('<?xpacket begin'), plain.indexOf('<?xpacket end'))
    expect(xmp).toContain('Wages &amp; &lt;prices&gt; – 2026</rdf:li>')
    expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>')
    expect(xmp).toContain('<rdf:li>wages</rdf:li><rdf:li>cost of living</rdf:li>')
    expect(xmp).toContain('<xmp:CreateDate>2026-02-03T04:05:06Z<')
    expect(xmp).toContain('<pdf:Producer>brief 1.2.3<')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>B<')
    const stream = document.catalog.lookup(PDFName.of('Metadata'))
    expect(stream).toBeInstanceOf(PDFRawStream)
    if (stream instanceof PDFRawStream) {
      expect(Buffer.from(decodePDFRawStream(stream).decode()).toString()).toContain(xmp)
    }
  })

  test('leaves out what is not known', async () => {
    const bare = await sealPdf(raw, { ...description, author: '', subject: '', keywords: [] })
    const plain = Buffer.from(bare).toString('utf8')
    expect(plain).not.toMatch(/dc:creator|dc:description|dc:subject|pdf:Keywords/)
    expect((await read(bare)).getAuthor()).toBeUndefined()
  })

  test('keeps the tags, the outline, the pages and the language', async () => {
    const before = await read(raw)
    expect(document.getPageCount()).toBe(2)
    expect(tags(document)).toEqual(tags(before))
    expect(tags(document)).toEqual(expect.arrayContaining(['/H1', '/H2', '/Link', '/TH', '/TD']))
    const { catalog } = document
    expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
    expect(text(catalog.lookup(PDFName.of('Lang')))).toBe('en-GB')
    const titles = dicts(document).filter((dict) => dict.has(PDFName.of('Dest')))
    expect(titles.map((dict) => text(dict.lookup(PDFName.of('Title'))))).toContain('Prices')
  })

  test('says how a reader is to show it', () => {
    const { catalog } = document
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true')
    expect(catalog.get(PDFName.of('PageMode'))).toBe(PDFName.of('UseOutlines'))
    expect(String(catalog.lookup(PDFName.of('PageLabels')))).toMatch(/0\s+<<\s+\/S \/D/)
    const orders = document.getPages().map(({ node }) => String(node.get(PDFName.of('Tabs'))))
    expect(orders).toEqual(['/S', '/S'])
  })

  test('says in words where links lead', () => {
    const links = dicts(document).filter(
      (dict) => String(dict.get(PDFName.of('Subtype'))) === '/Link',
    )
    const words = links.map((link) => text(link.lookup(PDFName.of('Contents'))))
    expect(words).toEqual(['Link to https://example.org/a?b=1&c=2', 'Go to page 2'])
  })

  test('numbers its ids in the order of reading, in every place', () => {
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const index = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray)
    const names = index
      .asArray()
      .filter((_, i) => i % 2 === 0)
      .map(text)
    // Of the four heads, the one in the corner heads no cell and has no id.
    const expected = ['s0000001', 's0000002', 's0000003']
    expect(names).toEqual(expected)
    for (const [i, name] of names.entries()) {
      expect(text(index.lookup(2 * i + 1, PDFDict).lookup(PDFName.of('ID')))).toBe(name)
    }
    const attributes = dicts(document).flatMap((dict) => {
      const value = dict.lookup(PDFName.of('A'))
      return value instanceof PDFArray ? value.asArray() : []
    })
    const headers = attributes.flatMap((value) => {
      const list = value instanceof PDFDict ? value.lookup(PDFName.of('Headers')) : undefined
      return list instanceof PDFArray ? list.asArray().map(text) : []
    })
    expect([...new Set(headers)].sort()).toEqual(expected)
  })

  test('drops what nothing leads to', async () => {
    const copy = await read(raw)
    copy.context.register(PDFString.of('nobody asks for this'))
    const bytes = await sealPdf(await copy.save({ useObjectStreams: false }), description)
    const strings = (await read(bytes)).context.enumerateIndirectObjects()
    expect(strings.filter(([, object]) => object instanceof PDFString)).toEqual([])
  })
})

describe('a blank page', () => {
  async function drawn(...texts: string[]): Promise<Uint8Array> {
    const document = await PDFDocument.create()
    const helvetica = await document.embedFont(StandardFonts.Helvetica)
    for (const words of texts) {
      const page = document.addPage()
      if (words) page.drawText(words, { font: helvetica })
      else page.drawRectangle({ width: 10, height: 10 })
    }
    return document.save({ addDefaultPage: false })
  }

  test('is refused, by its number', async () => {
    await expect(sealPdf(await drawn('One', '', 'Three', ''), description)).rejects.toMatchObject({
      failure: 'print',
      diagnostics: [{ code: 'E_PDF_BLANK', message: expect.stringContaining('page 2, 4') }],
    })
  })

  test('is refused also where there is none', async () => {
    await expect(sealPdf(await drawn(), description)).rejects.toMatchObject({
      diagnostics: [{ code: 'E_PDF_BLANK' }],
    })
  })

  test('is not one whose text lies in a layer of its own', async () => {
    const inner = await PDFDocument.load(await drawn('Inside'))
    const outer = await PDFDocument.create()
    const [layer] = await outer.embedPdf(inner)
    if (layer) outer.addPage().drawPage(layer)
    const document = await read(await outer.save())
    expect(() => requireText(document)).not.toThrow()
  })
})

describe('the manifest', () => {
  const record: BuildRecord = {
    generator: { name: 'brief', version: '1.2.3', node: '24.0.0' },
    browser: { name: 'HeadlessChrome', version: '153.0', source: 'embedded' },
    config: { path: 'brief.config.yaml', sha256: 'c0' },
    inputs: [
      { path: 'b.txt', sha256: 'b0', bytes: 2 },
      { path: 'a.txt', sha256: 'a0', bytes: 1 },
    ],
    outputs: [
      { path: 'policy.html', data: 'é' },
      { path: 'policy.pdf', data: new Uint8Array([1, 2, 3]) },
    ],
    cleaning: { 'b.txt': { 'share-bar': 2, 'cookie-note': 1 }, 'a.txt': {} },
    warnings: [
      { code: 'W_B', severity: 'warning', message: 'b', file: 'b.txt', line: 10 },
      { code: 'W_A', severity: 'warning', message: 'a', file: 'b.txt', line: 9 },
    ],
  }

  interface Parsed {
    outputs: { path: string; sha256: string; build: string }[]
  }

  const parsed = (changes: Partial<BuildRecord> = {}): Parsed =>
    JSON.parse(manifest({ ...record, ...changes }))

  test('lists everything in order, and what was written with its hash', () => {
    const build = parsed().outputs[0]?.build
    expect(build).toMatch(/^[0-9a-f]{12}$/)
    expect(parsed()).toEqual({
      schema: 1,
      generator: record.generator,
      browser: record.browser,
      config: record.config,
      inputs: [record.inputs[1], record.inputs[0]],
      outputs: [
        { path: 'policy.html', sha256: sha256('é'), bytes: 2, build },
        { path: 'policy.pdf', sha256: sha256(new Uint8Array([1, 2, 3])), bytes: 3, build },
      ],
      cleaning: record.cleaning,
      warnings: [record.warnings[1], record.warnings[0]],
    })
  })

  test('is the same text however its parts are ordered', () => {
    const text = manifest(record)
    const shuffled: BuildRecord = {
      ...record,
      inputs: [...record.inputs].reverse(),
      outputs: [...record.outputs].reverse(),
      cleaning: { 'a.txt': {}, 'b.txt': { 'cookie-note': 1, 'share-bar': 2 } },
      warnings: [...record.warnings].reverse(),
    }
    expect(manifest(shuffled)).toBe(text)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).toContain('\n  "schema": 1,\n')
    expect(text.indexOf('cookie-note')).toBeLessThan(text.indexOf('share-bar'))
  })

  test('names a build by its sources, its configuration and its program', () => {
    const id = (changes: Partial<BuildRecord> = {}) => parsed(changes).outputs[0]?.build
    expect(id({ outputs: [{ path: 'x', data: '' }], warnings: [], cleaning: {} })).toBe(id())
    const changed = [
      id(),
      id({ inputs: record.inputs.slice(1) }),
      id({ config: { path: 'brief.config.yaml', sha256: 'c1' } }),
      id({ generator: { name: 'brief', version: '1.2.4' } }),
    ]
    expect(new Set(changed).size).toBe(4)
  })

  test('keeps what another build has written, but for what is written again', () => {
    const previous = manifest({
      ...record,
      config: { path: 'brief.config.yaml', sha256: 'before' },
      outputs: [
        { path: 'investor.html', data: 'old' },
        { path: 'policy.html', data: 'old' },
      ],
    })
    const { outputs } = parsed({ previous })
    expect(outputs.map(({ path }) => path)).toEqual(['investor.html', 'policy.html', 'policy.pdf'])
    expect(outputs[0]?.build).not.toBe(outputs[1]?.build)
    expect(outputs[1]?.sha256).toBe(sha256('é'))
    expect(parsed({ previous: manifest(record) }).outputs).toEqual(parsed().outputs)
  })

  test.each([
    '',
    'no JSON',
    '[]',
    'null',
    '{"schema": 2, "outputs": [{}]}',
    '{"schema": 1, "outputs": [1, {}]}',
  ])('begins anew where the old one cannot be read: %s', (previous) => {
    expect(manifest({ ...record, previous })).toBe(manifest(record))
  })

  test('says nothing of what there was not', () => {
    const { browser: _, ...printed } = record
    const text = manifest({ ...printed, generator: { name: 'brief', version: '1' } })
    expect(JSON.parse(text)).not.toHaveProperty('browser')
    expect(JSON.parse(text).generator).toEqual({ name: 'brief', version: '1' })
  })
})
