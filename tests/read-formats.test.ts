import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { BriefError, type Diagnostic } from '../pipeline/error.ts'
import type { Document } from '../pipeline/model.ts'
import { normalize } from '../pipeline/normalize/index.ts'
import { toMarkdown } from '../pipeline/normalize/to-markdown.ts'
import { normalizedFiles } from '../pipeline/normalized-files.ts'
import { parse } from '../pipeline/parse/index.ts'
import { read } from '../pipeline/read/read.ts'
import { manifest } from '../pipeline/seal/manifest.ts'
import { sha256 } from '../pipeline/seal/sha256.ts'
import { split } from '../pipeline/split/index.ts'
import { item, makeDocx, para, picture, row, run, zip } from './support/make-docx.ts'
import { chapter, makeEpub } from './support/make-epub.ts'
import { memoryDisk } from './support/memory-disk.ts'

type Bytes = string | Uint8Array

const readAll = (files: Record<string, Bytes>, limits = defaultLimits) =>
  read(['sources'], memoryDisk(files), limits, { skipBad: false })

/** One source, read and parsed. */
async function parsed(name: string, bytes: Bytes, sidecar?: string): Promise<Document> {
  const files = {
    [`sources/${name}`]: bytes,
    ...(sidecar && { [`sources/${name}.yaml`]: sidecar }),
  }
  const { files: sources } = await readAll(files)
  const [source] = sources
  if (!source) throw new Error('nothing was read')
  return normalize(await parse(source))
}

const bodyOf = ({ tree }: Document): string => toMarkdown(tree, {}).trim()

const logged = ({ log }: Document): string[] =>
  log.map(({ rule, start, end, text }) => `${rule}${end > start ? '*' : ''}: ${text}`)

/** The first error or warning about a source: its code and message. */
async function troubleOf(name: string, bytes: Bytes, limits = defaultLimits): Promise<string> {
  const run = readAll({ [`sources/${name}`]: bytes, 'sources/~good.txt': 'Good.' }, limits)
  const diagnostics: Diagnostic[] = await run.then(
    ({ messages, files }) => [...messages, ...files.flatMap((file) => file.messages)],
    (error: unknown) => {
      if (!(error instanceof BriefError)) throw error
      return error.diagnostics
    },
  )
  return diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`).join('\n')
}

const report = makeDocx(
  [
    para('Lunch in Norland', 'Titel'),
    para('A note for the council', 'Untertitel'),
    para('Contents ..... 1', 'Verzeichnis1'),
    para('Take-up', 'berschrift1'),
    para(
      `${run('About ')}${run('64%', '<w:b/>')}${run(' of pupils eat, ')}${run('says', '<w:i/>')}<w:hyperlink r:id="rLink">${run(' the report')}</w:hyperlink>${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    item('Schools', 1),
    item('Primary', 1, 1),
    item('Secondary', 1, 1),
    item('Homes', 1),
    para('In this order:'),
    item('Ask', 2),
    item('Count', 2),
    para('Costs', 'Mine'),
    para('Table 1. Meals', 'Beschriftung'),
    `<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>${row('School', 'Meals')}${row('Primary', '1,204')}</w:tbl>`,
    para('Nobody should pay twice.', 'Zitat'),
    para('Nor three times.', 'IntensivesZitat'),
    para('The end.'),
  ].join(''),
)

describe('a Word document', () => {
  it('keeps its structure', async () => {
    const document = await parsed('report.docx', report)
    expect(bodyOf(document)).toMatchInlineSnapshot(`
      "# Lunch in Norland

      A note for the council

      ## Take-up

      About **64%** of pupils eat, *says* [the report](https://example.org/report).

      - Schools
        - Primary
        - Secondary
      - Homes

      In this order:

      1. Ask
      2. Count

      ### Costs

      Table 1. Meals

      | School | Meals |
      | - | - |
      | Primary | 1,204 |

      > Nobody should pay twice.
      >
      > Nor three times.

      The end.

      1. Counted in May."
    `)
    expect(document.meta).toMatchInlineSnapshot(`
      {
        "author": "Ilse Brandt & Co",
        "title": "Lunch in Norland",
      }
    `)
    expect(logged(document)).toMatchInlineSnapshot(`
      [
        "page-furniture: Contents ..... 1",
        "comment: Is this so?",
        "image: https://example.org/spy.png",
        "file-date: 2019-02-03",
        "citation-mark*: <sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup>",
        "citation-mark*: <a href="#footnote-ref-2">↑</a>",
      ]
    `)
  })

  it('is what is shown of it, and the rest is logged', async () => {
    const document = await parsed(
      'draft.docx',
      makeDocx(
        [
          para(
            `${run('The plan ')}${run('costs ', '<w:vanish/>')}${run('much ', '<w:vanish/>')}${run('is set.')}`,
          ),
          para(run('Nobody sees this.'), 'Secret2'),
          para(run('Shown all the same.', '<w:vanish w:val="0"/>'), 'Secret'),
          para(
            `${run('It starts in ')}<w:del w:id="1">${run('May').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run('June')}</w:ins>${run('.')}<w:r><w:commentReference w:id="0"/></w:r>`,
          ),
          `<w:p><w:moveFrom w:id="3">${run('Moved away.')}</w:moveFrom></w:p>`,
          `<w:p><w:moveTo w:id="3">${run('Moved here.')}</w:moveTo></w:p>`,
          para(picture),
          para('Joined', '', '<w:rPr><w:del w:id="9"/></w:rPr>'),
          para(' to this.'),
        ].join(''),
        { 'word/header1.xml': '<w:hdr><w:p>Confidential</w:p></w:hdr>' },
      ),
    )
    expect(bodyOf(document)).toMatchInlineSnapshot(`
      "The plan is set.

      Shown all the same.

      It starts in June.

      Moved here.

      Joined to this."
    `)
    expect(logged(document)).toMatchInlineSnapshot(`
      [
        "hidden: costs much",
        "hidden: Nobody sees this.",
        "tracked-deletion: May",
        "tracked-deletion: Moved away.",
        "comment: Is this so?",
        "page-furniture: Confidential",
        "image: https://example.org/spy.png",
        "file-date: 2019-02-03",
        "image*: <img alt="A chart" src="" />",
      ]
    `)
  })

  it('has headings by the outline and by bold type alone', async () => {
    const outlined =
      '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Costs</w:t></w:r></w:p>'
    const body = [
      outlined,
      para('They rose.'),
      para('Who pays', 'Lauter'),
      para('The state.'),
      para(run('Who eats', '<w:b/>')),
      para('All.'),
      para(`${run('All')}${run(' pay.', '<w:b w:val="0"/>')}`, 'Lauter'),
    ].join('')
    expect(bodyOf(await parsed('a.docx', makeDocx(body)))).toBe(
      '# Costs\n\nThey rose.\n\n## Who pays\n\nThe state.\n\n## Who eats\n\nAll.\n\n**All** pay.',
    )
  })

  it('may point to what is not there', async () => {
    const link = `<w:hyperlink r:id="rNone">${run('Words')}</w:hyperlink>`
    const dangling = [picture.replace('r:link="rPicture"', 'r:embed="rNone"'), link].join('')
    expect(bodyOf(await parsed('a.docx', makeDocx(para(dangling + run(' to read.')))))).toBe(
      'Words to read.',
    )
  })

  it('hides its text under whatever name, and says what is drawn once', async () => {
    const drawn = `${run('Drawn')}<w:r><w:footnoteReference w:id="2"/></w:r>`
    const alternate = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${drawn}</mc:Choice><mc:Fallback>${drawn}</mc:Fallback></mc:AlternateContent></w:r>`
    const body = para(run('Secret', '<w:vanish/>') + run('Shown. ') + alternate)
    const files = unzipSync(makeDocx(body))
    const renamed = Object.entries(files).map(([name, data]) => {
      const text = new TextDecoder().decode(data)
      const path = name.replace('document.xml', 'other.xml')
      return [path, text.replace('word/document.xml', 'word/other.xml')] as const
    })
    const document = await parsed('a.docx', zip(Object.fromEntries(renamed)))
    expect(bodyOf(document)).toBe('Shown. Drawn\n\n1. Counted in May.')
    expect(logged(document)[0]).toBe('hidden: Secret')
  })

  it('may hold pictures', async () => {
    const inside = picture.replace('r:link="rPicture"', 'r:embed="rInside"')
    const files = makeDocx(para(run('Words to read.') + inside))
    const document = await parsed('a.docx', files)
    expect(bodyOf(document)).toBe('Words to read.')
    expect(logged(document).at(-1)).toBe('image*: <img alt="A chart" src="" />')
  })

  it('has the title of its properties where it shows none', async () => {
    const { meta } = await parsed('a.docx', makeDocx(para('Words.')))
    expect(meta).toMatchObject({ title: 'Template for notes', author: 'Ilse Brandt & Co' })
    expect((await parsed('a.docx', makeDocx(para('Words.')), 'title: Mine')).meta.title).toBe(
      'Mine',
    )
  })

  it('does not grow by what points to one thing many times, or spans', async () => {
    const note = `<w:r><w:footnoteReference w:id="2"/></w:r>`.repeat(2000)
    const wide = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc>'
    const document = await parsed(
      'a.docx',
      makeDocx(`${para(run('Words.') + note)}<w:tbl><w:tr>${wide}</w:tr>${row('a', 'b')}</w:tbl>`),
    )
    expect(document.file.text).toMatch(/colspan="63"/)
    expect(bodyOf(document).length).toBeLessThan(2000)
  })

  it.each<[what: string, bytes: Bytes, trouble: string]>([
    ['cut short', report.subarray(0, report.length - 400), 'E_DOCX_CORRUPT'],
    ['without its text', makeDocx('', { 'word/document.xml': '<w:document' }), 'E_DOCX_CORRUPT'],
    ['with a byte changed', flipped(report), 'E_DOCX_CORRUPT'],
    ['of bytes that are nothing', new Uint8Array(500).fill(0xc3), 'E_DOCX_CORRUPT'],
    ['with a password', locked('EncryptedPackage'), 'E_ENCRYPTED'],
    ['of old', locked('WordDocument'), 'E_TYPE_MISMATCH'],
    ['that is a book', makeEpub({ 'a.xhtml': chapter('<p>x</p>') }), 'E_TYPE_MISMATCH'],
    ['that is a workbook', zip({ '[Content_Types].xml': '', 'xl/a.xml': '' }), 'E_TYPE_MISMATCH'],
    ['that is a page', '<!doctype html><p>x', 'E_TYPE_MISMATCH'],
    ['that is a PDF', '%PDF-1.7', 'E_TYPE_MISMATCH'],
    ['without words', makeDocx(para('')), 'W_EMPTY_SOURCE'],
    ['without bytes', '', 'W_EMPTY_SOURCE'],
  ])('%s is refused', async (_what, bytes, trouble) => {
    const told = await troubleOf('a.docx', bytes)
    expect(told).toMatch(new RegExp(`^${trouble} sources/a.docx: `))
    expect(told).toMatchSnapshot()
  })
})

/** A document with a byte of its text changed. */
function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = Buffer.from(copy).indexOf('word/document.xml') + 60
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

function locked(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(500),
    Buffer.from(stream, 'utf16le'),
  ])
}

const book = {
  'front.xhtml': chapter('<p>Lunch, a history, the cover</p>'),
  'nav.xhtml': chapter('<nav><ol><li><a href="one.xhtml">One</a></li></ol></nav>'),
  'one two.xhtml': chapter(
    '<h1><a id="c1"/>One</h1><p>It began <em>early</em>&#160;&amp; late.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p><ul><li>a<ul><li>b</li></ul></li></ul><svg><text>Drawn</text></svg>',
  ),
  'two.xhtml': chapter(
    '<section><h1>Two</h1><blockquote><p>Eat.</p></blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><img src="x.png" alt="x"/></section>',
  ),
  'list.xhtml': chapter('<section epub:type="loi"><p>Pictures</p></section>'),
  'broken.xhtml': '<html><body><p>No <b>end<p>Still read.</body></html>',
  'notes.xhtml': chapter(
    '<h1>Notes</h1><p id="n1">See <a href="https://example.org/">here</a>.</p>',
  ),
}

const lockedBy = (algorithm: string, path: string) =>
  `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`

describe('a book', () => {
  it('is the text of its chapters, in order', async () => {
    const document = await parsed('book.epub', makeEpub(book))
    expect(bodyOf(document)).toMatchInlineSnapshot(`
      "# One

      It began *early* & late.

      - a
        - b

      # Two

      > Eat.

      | a | b |
      | - | - |
      | 1 | 2 |

      No **end**

      **Still read.**

      # Notes

      See [here](https://example.org/)."
    `)
    expect(document.meta).toMatchInlineSnapshot(`
      {
        "author": "Ada Holm and Per Lind",
        "date": "2024-05-20",
        "language": "en",
        "publisher": "Norland Press",
        "title": "Lunch, a history",
        "url": "https://example.org/lunch",
      }
    `)
    expect(logged(document)).toMatchInlineSnapshot(`
      [
        "page-furniture: Lunch, a history, the cover",
        "page-furniture: One",
        "page-furniture: Pictures",
        "page-furniture*: <a id="c1"></a>",
        "citation-mark*: <sup><a href="#n1">1</a></sup>",
        "image*: <img src="x.png" alt="x">",
      ]
    `)
  })

  it('may have its fonts garbled', async () => {
    const name = 'http://www.idpf.org/2008/embedding'
    const files = { 'META-INF/encryption.xml': lockedBy(name, 'OEBPS/font.otf') }
    expect(
      bodyOf(await parsed('a.epub', makeEpub({ 'a.xhtml': chapter('<p>It is late.</p>') }, files))),
    ).toBe('It is late.')
  })

  const one = { 'a.xhtml': chapter('<p>x</p>') }
  const aes = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc'
  it.each<[what: string, bytes: Bytes, trouble: string]>([
    ['cut short', makeEpub(one).subarray(0, 600), 'E_EPUB_CORRUPT'],
    ['without package', makeEpub(one, { 'OEBPS/book.opf': '<package>' }), 'E_EPUB_CORRUPT'],
    ['without chapters', makeEpub({}), 'E_EPUB_CORRUPT'],
    [
      'locked',
      makeEpub(one, { 'META-INF/encryption.xml': lockedBy(aes, 'OEBPS/text/a.xhtml') }),
      'E_ENCRYPTED',
    ],
    ['that is a document', report, 'E_TYPE_MISMATCH'],
    ['that is text', 'Words.', 'E_TYPE_MISMATCH'],
    ['without words', makeEpub({ 'a.xhtml': chapter('<p> </p>') }), 'W_EMPTY_SOURCE'],
  ])('%s is refused', async (_what, bytes, trouble) => {
    const told = await troubleOf('a.epub', bytes)
    expect(told).toMatch(new RegExp(`^${trouble} sources/a.epub: `))
    expect(told).toMatchSnapshot()
  })
})

const headers = `From: =?utf-8?Q?Ilse_Br=C3=A4ndt?= <ilse@example.org>
To: council@example.org
Subject: Lunch is =?utf-8?B?bGF0ZQ==?=
Date: Mon, 3 Feb 2025 23:30:00 -0500
MIME-Version: 1.0
`

const textMail = `${headers}Content-Type: text/plain; charset=utf-8

Dear council,

Take-up fell to 64% in May, and the queue at the hatch was the reason that pupils gave.

He wrote:
It was in the reports.

On Sun, 2 Feb 2025 at 10:00, A. Writer
<a@example.org> wrote:

> Why has it fallen?
> Tell us.

The count was made by the schools themselves, and the council has not checked it.

-- 
Ilse, Norland
`

const part = (type: string, body: string, rest = '') =>
  `--b\nContent-Type: ${type}\n${rest}\n${body}\n`

const htmlMail = `${headers}Content-Type: multipart/mixed; boundary=b

${part(
  'text/html; charset=utf-8',
  '<html><head><style>p{}</style></head><body><h1>Lunch news</h1><p>Meals cost <b>3 euros</b>.</p><ul><li>Soup</li></ul><div class="gmail_signature">Ilse</div><div class="gmail_quote"><div class="gmail_attr">On Sunday A wrote:</div><blockquote type="cite"><p>Why?</p></blockquote></div></body></html>',
)}${part('application/pdf; name="menu.pdf"', 'JVBERg==', 'Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="menu.pdf"\n')}--b--
`

describe('a mail', () => {
  it('in text is what its sender wrote', async () => {
    const document = await parsed('a.eml', textMail)
    expect(document.file.text).toMatchInlineSnapshot(`
      "Dear council,

      Take-up fell to 64% in May, and the queue at the hatch was the reason that pupils gave.

      He wrote:
      It was in the reports.



      The count was made by the schools themselves, and the council has not checked it.
      "
    `)
    expect(bodyOf(document)).toContain('\n\nThe count was made by the schools')
    expect(document.meta).toMatchInlineSnapshot(`
      {
        "author": "Ilse Brändt",
        "date": "2025-02-03",
        "title": "Lunch is late",
      }
    `)
    expect(document.file.layer?.log.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "On Sun, 2 Feb 2025 at 10:00, A. Writer
      <a@example.org> wrote:
      > Why has it fallen?
      > Tell us.",
        "-- 
      Ilse, Norland",
      ]
    `)
  })

  it('in HTML is kept whole, but for what it answers', async () => {
    const document = await parsed('a.eml', htmlMail.replaceAll('\n', '\r\n'))
    expect(bodyOf(document)).toMatchInlineSnapshot(`
      "# Lunch news

      Meals cost **3 euros**.

      - Soup"
    `)
    expect(logged(document)).toMatchInlineSnapshot(`
      [
        "signature: Ilse",
        "quoted-reply: On Sunday A wrote: Why?",
        "attachment: menu.pdf",
        "hidden*: <head><style>p{}</style></head>",
      ]
    `)
  })

  it('that passes another on keeps it', async () => {
    const mail = `${headers}Content-Type: text/html\n\n<p>See below.</p><div class="gmail_quote">---------- Forwarded message ---------<p>Meals are late.</p></div>`
    expect(bodyOf(await parsed('a.eml', mail))).toContain('Meals are late.')
  })

  const above =
    'From: Marta Holm <marta@harbour.example>\nSent: Friday, 28 February 2025\nTo: Ilse\nSubject: Fees'
  const inHtml = `<p>${above
    .replace('<', '&lt;')
    .replaceAll('\n', '<br>')
    .replaceAll(/(\w+):/g, '<b>$1:</b>')}</p>`
  const titled = (subject: string): string =>
    headers.replace(/^Subject:.*$/m, `Subject: ${subject}`)

  it.each([
    ['text/plain', 'The fee is 4 euros.\n', `\n${above}\n\nIs it 5 euros?\n`],
    ['text/html', '<p>The fee is 4 euros.</p>', `${inHtml}<p>Is it 5 euros?</p>`],
  ])('in %s is not the mail below the head of another', async (type, own, other) => {
    const mail = (subject: string, body: string) =>
      parsed('a.eml', `${titled(subject)}Content-Type: ${type}\n\n${body}`)
    const answer = await mail('RE: Fees', own + other)
    expect(bodyOf(answer).replace('# ', '')).toBe('The fee is 4 euros.')
    expect(answer.meta.author).toBe('Ilse Brändt')
    expect(logged(answer).join()).toContain('quoted-reply: From: Marta Holm')
    const passedOn = await mail('Fwd: Fees', own + other)
    expect(bodyOf(passedOn).replace('# ', '')).toBe('The fee is 4 euros.\n\nIs it 5 euros?')
    expect(passedOn.meta.author).toBe('Marta Holm')
    const noted = await mail('Fwd: Fees', own.repeat(12) + other)
    expect(noted.meta.author).toBeUndefined()
    expect(bodyOf(await mail('Fees', other)).replace('# ', '')).toBe('Is it 5 euros?')
  })

  it('may speak of senders and subjects', async () => {
    const body = 'Write so:\n\nFrom: your name\n\nSubject: the fee.\n'
    expect(bodyOf(await parsed('a.eml', `${headers}\n${body}`))).toContain('the fee')
  })

  const several = `${headers}Content-Type: multipart/mixed; boundary=b\n\n`
  it.each<[what: string, bytes: Bytes, trouble: string]>([
    ['without its parts', `${several}Nothing.`, 'E_EML_CORRUPT'],
    ['without sender and date', 'X-A: b\n\nWords.', 'E_EML_CORRUPT'],
    ['of bytes that are nothing', new Uint8Array(99).fill(0xc3), 'E_EML_CORRUPT'],
    [
      'encrypted',
      `${headers}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx`,
      'E_ENCRYPTED',
    ],
    ['that is a page', '<!doctype html><p>x', 'E_TYPE_MISMATCH'],
    ['that is text', 'Words.', 'E_TYPE_MISMATCH'],
    ['that only quotes', `${headers}\n> Why?\n`, 'W_EMPTY_SOURCE'],
  ])('%s is refused', async (_what, bytes, trouble) => {
    const told = await troubleOf('a.eml', bytes)
    expect(told).toMatch(new RegExp(`^${trouble} sources/a.eml: `))
    expect(told).toMatchSnapshot()
  })
})

describe('archives', () => {
  const zeros = new Uint8Array(3 * 1024 * 1024)

  it.each<[what: string, bytes: Bytes, trouble: string]>([
    [
      'that unfold beyond the ratio',
      zip({ 'word/a.xml': zeros, '[Content_Types].xml': '' }),
      'E_ARCHIVE_BOMB',
    ],
    [
      'that promise less than they hold',
      liar(zip({ 'word/a.xml': zeros, '[Content_Types].xml': '' })),
      'E_ARCHIVE_BOMB',
    ],
    [
      'of too many files',
      zip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/${i}.xml`, '']))),
      'E_ARCHIVE_ENTRIES',
    ],
    ['of deep elements', makeDocx('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'E_TOO_DEEP'],
    [
      'with entities of their own',
      makeDocx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;' }),
      'E_DOCX_CORRUPT',
    ],
  ])('%s are refused', async (_what, bytes, trouble) => {
    expect(await troubleOf('a.docx', bytes)).toMatch(new RegExp(`^${trouble} `))
  })

  it('are unfolded within the limits of the configuration', async () => {
    const limits = { ...defaultLimits, unpackedBytes: 1000 }
    expect(await troubleOf('a.docx', report, limits)).toMatch(/^E_ARCHIVE_BOMB /)
  })
})

/** An archive whose directory says that its first entry unfolds to ten bytes. */
function liar(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(10, copy.indexOf('PK\x01\x02') + 24)
  return copy
}

/** A text with a piece of it taken out, doubled, or replaced. */
const spoiled = (text: string) =>
  fc
    .record({
      start: fc.nat(text.length),
      length: fc.nat(60),
      put: fc.constantFrom('', '<w:p>', '</w:r>', '&', '<!--', '\u0000', '<div', ']]>', '\n--b\n'),
    })
    .map(({ start, length, put }) => text.slice(0, start) + put + text.slice(start + length))

describe('any file', () => {
  const answers = async (name: string, bytes: Bytes): Promise<void> => {
    const run = readAll({ [`sources/${name}`]: bytes, 'sources/~good.txt': 'Good.' })
    const sources = await run.then(
      ({ files }) => files,
      (error: unknown) => {
        if (!(error instanceof BriefError)) throw error
        return []
      },
    )
    for (const source of sources) await parse(source)
  }
  const document = new TextDecoder().decode(unzipSync(report)['word/document.xml'])

  it('is read or refused: documents', async () => {
    const property = fc.asyncProperty(spoiled(document), (xml) =>
      answers('a.docx', makeDocx('', { 'word/document.xml': xml })),
    )
    await fc.assert(property, { numRuns: 60 })
  })

  it('is read or refused: chapters', async () => {
    const property = fc.asyncProperty(spoiled(book['two.xhtml']), (xhtml) =>
      answers('a.epub', makeEpub({ 'a.xhtml': xhtml, 'b.xhtml': chapter('<p>Next.</p>') })),
    )
    await fc.assert(property, { numRuns: 60 })
  })

  it('is read or refused: mails', async () => {
    await fc.assert(fc.asyncProperty(spoiled(htmlMail), (mail) => answers('a.eml', mail)))
  })

  it('is read or refused: archives', async () => {
    const bytes = fc.tuple(fc.nat(report.length - 1), fc.nat(255)).map(([at, value]) => {
      const copy = Uint8Array.from(report)
      copy[at] = value
      return copy
    })
    await fc.assert(fc.asyncProperty(bytes, (data) => answers('a.docx', data)))
  })
})

describe('names', () => {
  it.each<[name: string, text: string, trouble: string]>([
    ['a.txt', 'https://example.org/a\r\n\r\nhttp://example.org/b\n', 'E_URL_LIST'],
    ['a.url', '[InternetShortcut]\nURL=https://example.org/', 'E_URL_LIST'],
    ['a.webloc', '<plist/>', 'E_URL_LIST'],
    ['a.txt', '<!DOCTYPE html>\n<p>x', 'E_TYPE_MISMATCH'],
    ['a.md', ' <html><p>x', 'E_TYPE_MISMATCH'],
  ])('%s may hold something else', async (name, text, trouble) => {
    expect(await troubleOf(name, text)).toMatch(new RegExp(`^${trouble} sources/${name}: `))
  })

  const page = '<!doctype html><title>x</title><p>Words.</p>'
  it.each<[name: string, bytes: Bytes, trouble: string]>([
    ['a.txt', report, 'E_TYPE_MISMATCH'],
    ['a.txt', '%PDF-1.7\n', 'E_TYPE_MISMATCH'],
    ['a.txt', '', 'W_EMPTY_SOURCE'],
    ['a.txt', new Uint8Array([0x41, 0xc3, 0xa9, 0xff, 0x0a]), 'E_ENC_INVALID'],
    ['a.md', report, 'E_TYPE_MISMATCH'],
    ['a.md', page, 'E_TYPE_MISMATCH'],
    ['a.md', '', 'W_EMPTY_SOURCE'],
    ['a.html', report, 'E_TYPE_MISMATCH'],
    ['a.html', '%PDF-1.7\n', 'E_TYPE_MISMATCH'],
    ['a.html', '', 'W_EMPTY_SOURCE'],
    ['a.htm', report, 'E_TYPE_MISMATCH'],
    ['a.htm', '', 'W_EMPTY_SOURCE'],
    ['a.htm', page, ''],
    ['a.docx', '', 'W_EMPTY_SOURCE'],
    ['a.epub', '', 'W_EMPTY_SOURCE'],
    ['a.eml', '', 'W_EMPTY_SOURCE'],
    ['a.pdf', '', 'W_EMPTY_SOURCE'],
    ['a.pdf', page, 'E_TYPE_MISMATCH'],
    ['a.pdf', report, 'E_TYPE_MISMATCH'],
  ])('%s is what it says, or is told from what it is', async (name, bytes, trouble) => {
    const told = await troubleOf(name, bytes)
    if (trouble === '') expect(told).toBe('')
    else expect(told).toMatch(new RegExp(`^${trouble} sources/${name}`))
  })

  it('may be given for other things without harm', async () => {
    expect(await troubleOf('a.txt', 'See https://example.org/a\n')).toBe('')
    expect(await troubleOf('~$a.docx', 'owner')).toBe('')
  })
})

describe('a text layer', () => {
  it('is what places are counted in, stored and hashed', async () => {
    const document = await parsed('report.docx', report)
    const { file } = document
    const [, , layer] = normalizedFiles([document])
    expect(layer).toEqual({ path: 'normalized/report.docx.layer.html', data: file.text })
    expect(file.layer).toMatchObject({ container: 'docx', sha256: sha256(file.text) })
    expect(file.sha256).toBe(sha256(report))
    const record = { generator: { name: 'n', version: '1' }, config: { path: 'c', sha256: '' } }
    const inputs = JSON.parse(
      manifest({ ...record, inputs: [file], outputs: [], cleaning: {}, warnings: [] }),
    ).inputs
    expect(inputs).toEqual([
      { path: 'report.docx', sha256: file.sha256, bytes: report.length, layer: sha256(file.text) },
    ])
    const blocks = split(document).flatMap((section) => section.blocks)
    expect(blocks.length).toBeGreaterThan(8)
    for (const { text, pieces } of blocks)
      for (const piece of pieces.filter(({ rule }) => rule === undefined))
        expect(file.text.slice(piece.file.start, piece.file.end)).toBe(
          text.slice(piece.text.start, piece.text.end),
        )
  })
})
