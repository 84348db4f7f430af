import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import {
  degrees,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  type PDFPage,
  StandardFonts,
} from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../pipeline/error.ts'
import type { ConvertLimits } from '../pipeline/read/convert/converted.ts'
import { joinLines, vocabularyOf } from '../pipeline/read/convert/pdf/join-lines.ts'
import { tidy } from '../pipeline/read/convert/pdf/tidy.ts'
import { convertPdf } from '../pipeline/read/convert/pdf.ts'

const limits: ConvertLimits = { unpackedBytes: 20e6, ratio: 200, entries: 100, pages: 50 }

type Mark = [text: string, x: number, y: number, size?: number, font?: 'bold' | 'plain']

/** A PDF of pages of A4 with texts at places; `y` counts from the top. */
async function pdfOf(pages: Mark[][], change: (document: PDFDocument) => void = () => {}) {
  const document = await PDFDocument.create({ updateMetadata: false })
  const fonts: Record<string, PDFFont> = {
    plain: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
  }
  for (const marks of pages) draw(document.addPage([595, 842]), marks, fonts)
  change(document)
  return document.save()
}

function draw(page: PDFPage, marks: Mark[], fonts: Record<string, PDFFont>) {
  for (const [text, x, y, size = 10, font = 'plain'] of marks) {
    const chosen = fonts[font]
    if (chosen) page.drawText(text, { x, y: 842 - y, size, font: chosen })
  }
}

/** A PDF of one page, written by hand, whose contents are bytes as they are. */
function withStream(data: Uint8Array, filters: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('')
  const stream = `5 0 obj<</Length ${data.length}/Filter[${filters}]>>stream\n`
  const end = '\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n'
  const parts = [Buffer.from(`%PDF-1.7\n${body}${stream}`), data, Buffer.from(end)]
  return new Uint8Array(Buffer.concat(parts))
}

/** Lines below each other, 12 points apart. */
const column = (x: number, y: number, lines: string[]): Mark[] =>
  lines.map((text, i): Mark => [text, x, y + 12 * i])

const convert = (bytes: Uint8Array, rest: Partial<ConvertLimits> = {}) =>
  convertPdf(bytes, 'a.pdf', { ...limits, ...rest })

const linesOf = (text: string) => text.replaceAll('\n</li>', '</li>').trim().split('\n')

async function codeOf(bytes: Uint8Array, rest: Partial<ConvertLimits> = {}): Promise<string> {
  const error = await convert(bytes, rest).catch((thrown: unknown) => thrown)
  if (!(error instanceof BriefError)) throw new Error(`no error of ours: ${error}`)
  expect(error.failure).toBe('sources')
  expect(error.diagnostics[0]?.file).toBe('a.pdf')
  return error.diagnostics.map((d) => d.code).join()
}

const article = () =>
  pdfOf([
    [
      ['Northern Kitchens Review', 70, 40, 8],
      ['School meals in the north', 70, 90, 20],
      ['Ann Porter', 70, 112, 12],
      ['1 Introduction', 70, 150, 14, 'bold'],
      ...column(70, 172, [
        'School meals have long been an instrument of public health, and the long-term conse-',
        'quences are well known to the councils that pay for them < 5 & more. The depart-',
        'ments count what is eaten, and they see long-',
        'term effects.',
      ]),
      ['2', 122, 204, 6],
      ...column(82, 220, [
        'A second paragraph is set in at its first line, and it goes on to a second line,',
      ]),
      ...column(70, 232, ['which is not set in.']),
      ['We counted:', 70, 256],
      ['•', 70, 274],
      ['the pupils who ate a meal on each of the days of the year, as it was recorded by', 82, 274],
      ['the kitchens;', 82, 286],
      ['•', 70, 298],
      ['the cost of a meal.', 82, 298],
      ['2 Results', 70, 330, 14, 'bold'],
      ['Table 1: Pupils and costs', 70, 352],
      ...['District', 'North', 'South', 'East'].flatMap((name, i): Mark[] => [
        [name, 70, 376 + 14 * i],
        [i === 0 ? 'Pupils' : `${i}200`, 200, 376 + 14 * i],
        [i === 0 ? 'Cost' : `3.${i}0`, 300, 376 + 14 * i],
      ]),
      ...column(70, 450, [
        'The results of the four districts differ, and the committee has asked for a second',
        'count by the municipalities of the north, which is to be made before the end of the',
      ]),
      ['2', 70, 757, 6],
      ['See the report of the ministry, 1949.', 76, 760, 8],
      ['1', 290, 810, 9],
    ],
    [
      ['Northern Kitchens Review', 70, 40, 8],
      ...column(70, 90, ['year and is to be paid for by the ministry.']),
      ['2', 290, 810, 9],
    ],
  ])

describe('an article in one column', () => {
  it('becomes headings, paragraphs, a list and a table', async () => {
    const { format, text, messages } = await convert(await article())
    expect(format).toBe('html')
    expect(messages).toEqual([])
    expect(linesOf(text)).toEqual([
      '<h1>School meals in the north</h1>',
      '<p>Ann Porter</p>',
      '<h2>1 Introduction</h2>',
      '<p>School meals have long been an instrument of public health, and the long-term consequences are well known to the councils that pay for them &lt; 5 &amp; more. The departments count what is eaten, and they see long-term effects.</p>',
      '<p>A second paragraph is set in at its first line, and it goes on to a second line, which is not set in.</p>',
      '<p>We counted:</p>',
      '<ul>',
      '<li>the pupils who ate a meal on each of the days of the year, as it was recorded by the kitchens;</li>',
      '<li>the cost of a meal.</li></ul>',
      '<h2>2 Results</h2>',
      '<p class="caption">Table 1: Pupils and costs</p>',
      '<table>',
      '<tr><td>District</td><td>Pupils</td><td>Cost</td></tr>',
      '<tr><td>North</td><td>1200</td><td>3.10</td></tr>',
      '<tr><td>South</td><td>2200</td><td>3.20</td></tr>',
      '<tr><td>East</td><td>3200</td><td>3.30</td></tr>',
      '</table>',
      '<p>The results of the four districts differ, and the committee has asked for a second count by the municipalities of the north, which is to be made before the end of the year and is to be paid for by the ministry.</p>',
    ])
  })

  it('logs what it leaves out', async () => {
    const { log } = await convert(await article())
    expect(log.map(({ rule, text }) => `${rule}: ${text}`).sort()).toEqual([
      'footnote: 2 See the report of the ministry, 1949.',
      'note-number: 2',
      'page-number: 1',
      'page-number: 2',
      'running-head: Northern Kitchens Review',
      'running-head: Northern Kitchens Review',
    ])
  })

  it('comes out the same each time', async () => {
    const bytes = await article()
    const copy = bytes.slice()
    expect(await convert(bytes)).toEqual(await convert(bytes))
    expect(bytes).toEqual(copy)
  })
})

describe('columns', () => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
  const lines = (side: string) =>
    words.map(
      (word, i) =>
        `the ${side} column goes on in its line ${word}${side === 'right' && i === 8 ? '.' : ','}`,
    )
  const twoColumns = (gap: number) => [
    ['A title over both of the columns of the page', 70, 60, 18] as Mark,
    ...column(70, 100, lines('left')),
    ...column(280 + gap, 104, lines('right')),
    ...column(70, 240, [
      'Words under the columns go over the whole width of the page, from its left to its right edge.',
    ]),
  ]

  it.each([12, 20, 40])('are read one after the other, %d points apart', async (gap) => {
    const { text } = await convert(await pdfOf([twoColumns(gap)]))
    expect(linesOf(text)).toEqual([
      '<h1>A title over both of the columns of the page</h1>',
      `<p>${[...lines('left'), ...lines('right')].join(' ')}</p>`,
      '<p>Words under the columns go over the whole width of the page, from its left to its right edge.</p>',
    ])
  })

  it('hold lines whose quotation mark hangs out before them', async () => {
    const marks = twoColumns(20).map(
      (mark): Mark =>
        mark[0] === 'the right column goes on in its line five,'
          ? ([`“${mark[0]}`, mark[1] - 4, ...mark.slice(2)] as unknown as Mark)
          : mark,
    )
    const { text } = await convert(await pdfOf([marks]))
    expect(text).toContain([...lines('left'), 'the right column'].join(' '))
  })

  it('are told from tables', async () => {
    const rows = words.flatMap((word, i): Mark[] => [
      [word, 70, 100 + 14 * i],
      [`${i + 1} of ten`, 300, 100 + 14 * i],
    ])
    const { text } = await convert(await pdfOf([rows]))
    expect(text.match(/<tr>/g)).toHaveLength(words.length)
    expect(text).toContain('<tr><td>three</td><td>3 of ten</td></tr>')
  })
})

describe('the edges of pages', () => {
  const pageOf = (part: string, number: number): Mark[] => [
    ...column(70, 90, [
      `Page ${number} of the report is about ${part.toLowerCase()}, and it says what is known of it,`,
      'and what the council has not asked.',
    ]),
    [part, 300, 800, 9],
    [String(number), 380, 800, 9],
  ]
  const parts = ['Costs', 'Meals', 'Schools', 'Kitchens', 'Councils']

  it('may name the part that a page stands in, beside its number', async () => {
    const { text, log } = await convert(await pdfOf(parts.map((part, i) => pageOf(part, i + 7))))
    expect(log.map((entry) => entry.text)).toEqual(parts.map((part, i) => `${part} ${i + 7}`))
    expect(text.match(/<p>/g)).toHaveLength(5)
  })

  it('may hold rows that end with other numbers', async () => {
    const years = [1990, 1994, 1997, 2003, 2012]
    const { log } = await convert(await pdfOf(parts.map((part, i) => pageOf(part, years[i] ?? 0))))
    expect(log).toEqual([])
  })
})

describe('every word', () => {
  it('is in the text or in the log', async () => {
    const { text, log } = await convert(await article())
    const all = `${text.replace(/<[^>]*>/g, ' ')} ${log.map((entry) => entry.text).join(' ')}`
    for (const word of [
      'Review',
      'Porter',
      'consequences',
      'departments',
      'kitchens',
      '3200',
      '1949',
    ])
      expect(all).toContain(word)
  })

  it('is there wherever it stands', async () => {
    // What begins beyond the edge of the page is not on it.
    const word = fc.stringMatching(/^[b-z]{2,6}$/)
    const phrase = fc.array(word, { minLength: 1, maxLength: 5 })
    const place = [fc.nat(300), fc.integer({ min: 30, max: 810 }), fc.integer({ min: 6, max: 12 })]
    const mark = fc.tuple(phrase, ...place)
    const pages = fc.array(fc.array(mark, { maxLength: 25 }), { minLength: 1, maxLength: 3 })
    const letters = (text: string) => [...text.replace(/[^a-z]/g, '')].sort().join('')
    await fc.assert(
      fc.asyncProperty(pages, async (list) => {
        const placed = list.map((marks) =>
          marks.map(([texts, x = 0, y = 0, size]): Mark => [texts.join(' '), x, y, size ?? 10]),
        )
        const bytes = await pdfOf([...placed, [['zebra', 70, 400]]])
        const { text, log } = await convert(bytes)
        const found = [text.replace(/<[^>]*>/g, ' '), ...log.map((entry) => entry.text)]
        const put = [...placed.flat().map(([t]) => t), 'zebra']
        expect(letters(found.join(' '))).toBe(letters(put.join(' ')))
      }),
      { numRuns: 15 },
    )
  })

  it('that stands across the page is logged', async () => {
    const bytes = await pdfOf([[['The text of the page.', 70, 90]]], (document) => {
      document.getPage(0).drawText('stamp', { x: 30, y: 300, size: 12, rotate: degrees(90) })
    })
    const { text, log } = await convert(bytes)
    expect(text).toBe('<p>The text of the page.</p>\n')
    expect(log).toEqual([{ rule: 'turned-text', reason: 'text across the page', text: 'stamp' }])
  })
})

describe('a page', () => {
  it('that lies on its side is set upright', async () => {
    const lines = ['The first line of a page that lies on its side', 'goes on in the second.']
    const bytes = await pdfOf([[]], (document) => {
      const page = document.getPage(0)
      for (const [i, text] of lines.entries())
        page.drawText(text, { x: 100 + 12 * i, y: 100, size: 10, rotate: degrees(90) })
    })
    expect(linesOf((await convert(bytes)).text)).toEqual([`<p>${lines.join(' ')}</p>`])
  })

  it('has lists in lists, counted lists, quotations and exponents', async () => {
    const bytes = await pdfOf([
      [
        ...column(70, 80, ['The body of the page is wide enough to show what is set in, and not;']),
        ['10', 420, 80],
        ['6', 430, 76, 6],
        ['km', 440, 80],
        ['2', 453.1, 76, 6],
        ['in 2019', 458, 80],
        ['12', 492, 76, 6],
        ...column(70, 92, [
          'of the pupils of the country are counted in it, of whom a tenth goes without a meal.',
        ]),
        ['•', 70, 120],
        ['councils that run kitchens', 82, 120],
        ['•', 90, 132],
        ['large ones', 102, 132],
        ['•', 70, 144],
        ['councils that run none', 82, 144],
        ['1.', 70, 168],
        ['count the pupils;', 84, 168],
        ['2.', 70, 180],
        ['count the meals.', 84, 180],
        ...column(100, 210, [
          '“We have never seen such a change in',
          'the halls of our schools,” she said.',
        ]),
        ...column(70, 250, ['Introduction .............. 3', 'Results .................. 12']),
        ...column(70, 290, [
          'The body of the page goes on below the quotation, over the whole width of the page.',
        ]),
      ],
    ])
    const { text, log } = await convert(bytes)
    expect(text).toContain('and not; 10⁶ km² in 2019 of the pupils')
    expect(linesOf(text).slice(1)).toEqual([
      '<ul>',
      '<li>councils that run kitchens',
      '<ul>',
      '<li>large ones</li></ul></li>',
      '<li>councils that run none</li></ul>',
      '<ol>',
      '<li>count the pupils;</li>',
      '<li>count the meals.</li></ol>',
      '<blockquote><p>“We have never seen such a change in the halls of our schools,” she said.</p></blockquote>',
      '<p>The body of the page goes on below the quotation, over the whole width of the page.</p>',
    ])
    expect(log.map((entry) => entry.rule)).toEqual(['note-number', 'contents', 'contents'])
  })
})

it('has fractions whole', async () => {
  const { text } = await convert(
    await pdfOf([
      [
        ...column(70, 90, [
          'The bolts of the pier are of three sizes, as the board has laid down:',
        ]),
        ['from', 70, 102],
        ['3', 100, 98, 5],
        ['/', 102.9, 102],
        ['8', 105.8, 102, 5],
        ['inch to two inches.', 112, 102],
      ],
    ]),
  )
  expect(text).toContain('from 3/8 inch to two inches.')
})

it('reads a full bold line over lighter text as a heading', async () => {
  const lines = [
    'Coming together with others of one mind can be of use to those who fish,',
    'and the board of the harbour has made room for it in its old house.',
  ]
  const { text } = await convert(
    await pdfOf([
      [
        ['Talking to those who have gone through it all', 70, 80, 14.5, 'bold'],
        ...column(70, 95, lines),
        ...column(70, 131, lines),
      ],
    ]),
  )
  expect(text).toMatch(/^<h1>Talking to those who have gone through it all<\/h1>/)
})

describe('line ends', () => {
  const words = vocabularyOf(['a long-term plan and a cooperation'])
  it.each([
    ['the reorgani-', 'sation of', 'the reorganisation of'],
    ['a long-', 'term plan', 'a long-term plan'],
    ['the Anglo-', 'American treaty', 'the Anglo-American treaty'],
    ['short-', 'and long-term', 'short- and long-term'],
    ['state-of-the-', 'art ovens', 'state-of-the-art ovens'],
    ['co-', 'operation of', 'cooperation of'],
    ['device-inde-', 'pendent', 'device-independent'],
    ['self-', 'government', 'self-government'],
    ['soft\u00AD', 'ware', 'software'],
    ['1990-', '1995', '1990-1995'],
    ['two', 'words', 'two words'],
  ])('%s %s', (before, after, joined) => {
    expect(joinLines([before, after], words)).toBe(joined)
  })

  it('have no ligatures and soft hyphens left', () => {
    expect(tidy('e\uFB03cient \uFB01nan\u00ADcing\u00A0of')).toBe('efficient financing of')
  })
})

describe('what the file says of itself', () => {
  const page: Mark[][] = [[['The text of the page.', 70, 90]]]

  it('is kept where it looks real', async () => {
    const bytes = await pdfOf(page, (document) => {
      document.setTitle('School meals in the north')
      document.setAuthor('Ann Porter')
      document.setCreationDate(new Date('2024-05-17T10:00:00Z'))
      document.setLanguage('en-GB')
    })
    expect((await convert(bytes)).found).toEqual({
      title: 'School meals in the north',
      author: 'Ann Porter',
      date: '2024-05-17',
      language: 'en-GB',
    })
  })

  it.each([
    ['Microsoft Word - report.doc', 'jsmith'],
    ['untitled', 'Administrator'],
    ['final_v3.indd', 'user'],
    ['', ''],
  ])('is not when it is "%s" by "%s"', async (title, author) => {
    const bytes = await pdfOf(page, (document) => {
      document.setTitle(title)
      document.setAuthor(author)
      document.setCreationDate(new Date('1970-01-01T00:00:00Z'))
    })
    expect((await convert(bytes)).found).toEqual({})
  })
})

describe('a file that cannot be used', () => {
  const page: Mark[][] = [[['The text of the page.', 70, 90]]]

  it('is none of PDF', async () => {
    expect(await codeOf(new TextEncoder().encode('<html>no PDF</html>'))).toBe('E_TYPE_MISMATCH')
    expect(await codeOf(new Uint8Array())).toBe('E_TYPE_MISMATCH')
  })

  it('is corrupt', async () => {
    const bytes = await pdfOf(page)
    expect(await codeOf(bytes.slice(0, 60))).toBe('E_PDF_CORRUPT')
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nnothing else'))).toBe('E_PDF_CORRUPT')
  })

  it('is locked', async () => {
    const bytes = await pdfOf(page, (document) => {
      const { context } = document
      context.trailerInfo.Encrypt = context.obj({
        Filter: 'Standard',
        V: 1,
        R: 2,
        P: -4,
        O: PDFHexString.of('41'.repeat(32)),
        U: PDFHexString.of('42'.repeat(32)),
      })
      context.trailerInfo.ID = context.obj([PDFHexString.of('4343'), PDFHexString.of('4343')])
    })
    expect(await codeOf(bytes)).toBe('E_ENCRYPTED')
  })

  it('is a scan', async () => {
    const bytes = await pdfOf([[], []], (document) => document.getPage(0).drawSquare({ size: 300 }))
    expect(await codeOf(bytes)).toBe('E_PDF_NO_TEXT')
    const numbered = await pdfOf([[['1', 290, 810]], [['2', 290, 810]]])
    expect(await codeOf(numbered)).toBe('E_PDF_NO_TEXT')
  })

  it('has too many pages', async () => {
    expect(await codeOf(await pdfOf([...page, ...page]), { pages: 1 })).toBe('E_PDF_PAGES')
  })

  it('unfolds to too much', async () => {
    const zeros = deflateSync(new Uint8Array(30e6).fill(32))
    expect(await codeOf(await withStream(zeros, '/FlateDecode'))).toBe('E_TOO_LARGE')
    const twice = deflateSync(zeros)
    expect(await codeOf(await withStream(twice, '/FlateDecode/FlateDecode'))).toBe('E_TOO_LARGE')
  })

  it('has too much text', async () => {
    const row = (_: unknown, i: number) => `1 0 0 1 9 ${i % 800} Tm (${'a'.repeat(1000)}) Tj`
    const rows = Array.from({ length: 6000 }, row).join(' ')
    const show = new TextEncoder().encode(`BT /F 1 Tf ${rows} ET`)
    expect(await codeOf(await withStream(deflateSync(show), '/FlateDecode'))).toBe('E_TOO_LARGE')
  })
})

it('warns of pages without text and of a file that breaks off', async () => {
  const bytes = await pdfOf([[['The text of the page.', 70, 90]], []])
  const { messages } = await convert(bytes.slice(0, -8))
  expect(messages.map((message) => message.code)).toEqual(['W_PDF_NO_TEXT', 'W_PDF_DAMAGED'])
})
