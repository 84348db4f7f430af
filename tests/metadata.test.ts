import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '../pipeline/metadata/read-metadata.ts'
import { isDate } from '../pipeline/metadata/values.ts'

const read = (yaml: string, firstLine = 1) => readMetadata(yaml, { file: 'a.md', firstLine })

/** `line:column code` of each finding. */
const findings = (yaml: string, firstLine = 1) =>
  read(yaml, firstLine).diagnostics.map((d) => `${d.line}:${d.column} ${d.code}`)

const whole = `title: "Reading note: the essay"
author: Desk
publisher: Desk
date: 2025-02-05
url: https://example.org/note
language: en-GB
kind: note
origin: The essay
about:
  # The page is unsigned.
  title: On chips
  date: 2025-01
reliability:
  grade: C
  reason: >
    A summary,
    unsigned.
`

describe('what is declared', () => {
  it('is read as it is written', () => {
    expect(read(whole)).toEqual({
      meta: {
        title: 'Reading note: the essay',
        author: 'Desk',
        publisher: 'Desk',
        date: '2025-02-05',
        url: 'https://example.org/note',
        language: 'en-GB',
        kind: 'note',
        origin: 'The essay',
        about: { title: 'On chips', date: '2025-01' },
        reliability: { grade: 'C', reason: 'A summary, unsigned.' },
      },
      diagnostics: [],
    })
  })

  it.each(['\r\n', '\r'])('does not depend on line ends (%j)', (end) => {
    expect(read(whole.replaceAll('\n', end))).toEqual(read(whole))
  })

  it.each(['', '# nothing yet\n', '\n\n'])('may be nothing (%j)', (yaml) => {
    expect(read(yaml)).toEqual({ meta: {}, diagnostics: [] })
  })

  it.each([
    ['title: 1984', '1984'],
    ['title: 1.10', '1.10'],
    ['title: yes', 'yes'],
    ['title: true', 'true'],
    ["title: '  two\n\n  lines '", 'two lines'],
  ])('takes a text as it is written: %j', (yaml, title) => {
    expect(read(yaml)).toEqual({ meta: { title }, diagnostics: [] })
  })

  it('takes Norwegian for a language and not for "false", whatever version is asked for', () => {
    expect(read('%YAML 1.1\n---\nlanguage: no').meta).toEqual({ language: 'no' })
  })
})

describe('front matter of site generators and clippers', () => {
  it.each([
    ['authors: [Ann Lee, Bo Berg]', { author: 'Ann Lee and Bo Berg' }],
    ['author:\n  - "[[Ann Lee]]"', { author: 'Ann Lee' }],
    ['author: {name: Ann Lee, url: /ann}', { author: 'Ann Lee' }],
    ['byline: By Ann Lee', { author: 'Ann Lee' }],
    ['pubDate: 2025-03-14T06:00:00Z', { date: '2025-03-14' }],
    ['date: 2025-03-14 06:00:00 +0100', { date: '2025-03-14' }],
    ['posted: 14 March 2025', { date: '2025-03-14' }],
    ['created: 2025-03-14', { date: '2025-03-14' }],
    ['source: https://example.org/a', { url: 'https://example.org/a' }],
    ['source: The Herald', { publisher: 'The Herald' }],
    [
      'site: The Herald\nlink: https://example.org/a',
      { publisher: 'The Herald', url: 'https://example.org/a' },
    ],
    ['lang: en_GB', { language: 'en-GB' }],
  ])('is read: %j', (yaml, meta) => {
    expect(read(yaml)).toEqual({ meta, diagnostics: [] })
  })

  it('yields to our own keys', () => {
    expect(read('by: Ann Lee\nauthor: Bo Berg\npublished: 2025-01-01\ndate: 2024').meta).toEqual({
      author: 'Bo Berg',
      date: '2024',
    })
  })

  it.each([
    'created: 2025-03-14\npublished:',
    'date_saved: 2025-03-14',
    'accessed: 2025-03-14',
    'published: 03/04/2025',
  ])('takes no day of clipping and no day with two readings for the date: %j', (yaml) =>
    expect(read(yaml).meta).toEqual({}),
  )

  it('still tells what it cannot read', () => {
    expect(findings('layout: post\nlink: /a')).toEqual(['1:1 E_FM_KEY', '2:1 E_FM_KEY'])
  })
})

describe('what is wrong', () => {
  it('is all told at once, where it stands in the file, and the rest is kept', () => {
    const yaml = 'title: Kept\ndate: 2026-02-30\nurl: ftp://x\nkind: notes\nlanguage: English\n'
    expect(findings(yaml, 2)).toEqual([
      '3:7 E_FM_DATE',
      '4:6 E_FM_URL',
      '5:7 E_FM_VALUE',
      '6:11 E_FM_LANGUAGE',
    ])
    expect(read(yaml).meta).toEqual({ title: 'Kept' })
    expect(read(yaml).diagnostics[0]).toMatchObject({
      file: 'a.md',
      severity: 'error',
      excerpt: 'date: 2026-02-30',
      message: '"date" must be a date of the calendar, not "2026-02-30"',
    })
  })

  it.each([
    ['titel: x', 'did you mean "title"?'],
    ['about: {auhtor: x}', 'did you mean "author"?'],
    ['kind: notes', 'did you mean "note"?'],
    ['about: {origin: x}', 'known here: title, author, publisher, date, url'],
  ])('names the nearest that is known: %s', (yaml, hint) => {
    expect(read(yaml).diagnostics).toMatchObject([{ hint }])
  })

  it.each([
    ['- a', '1:1 E_FM_TYPE'],
    ['title', '1:1 E_FM_TYPE'],
    ['title: [a]', '1:8 E_FM_TYPE'],
    ['title:', '1:1 E_FM_TYPE'],
    ['title: ""', '1:8 E_FM_TYPE'],
    ['title: ~', '1:1 E_FM_TYPE'],
    ['about: Essay', '1:8 E_FM_TYPE'],
    ['reliability:\n  grade: B', '2:3 E_FM_TYPE'],
    ['reliability:\n  reason: Because.', '2:3 E_FM_TYPE'],
    ['reliability: {grade: b, reason: x}', '1:22 E_FM_VALUE'],
    ['__proto__: x', '1:1 E_FM_KEY'],
    ['constructor: x', '1:1 E_FM_KEY'],
    ['? [a, b]\n: c', '1:3 E_FM_KEY'],
    ['title: "\\ud800"', '1:8 E_FM_TEXT'],
    ['title: "a\\u202Eb"', '1:8 E_FM_TEXT'],
    ['title: "a\\0b"', '1:8 E_FM_TEXT'],
    ['url: "javascript:alert(1)"', '1:6 E_FM_URL'],
    ['url: https://', '1:6 E_FM_URL'],
    ['url: //example.org', '1:6 E_FM_URL'],
    ['url: "https://example.org/a b"', '1:6 E_FM_URL'],
  ])('has its own code and place: %j', (yaml, finding) => {
    expect(findings(yaml)).toEqual([finding])
  })

  it.each([
    ['title: !include /etc/passwd', '1:17 E_YAML_TAG'],
    ['title: !!js/function x', '1:22 E_YAML_TAG'],
    ['title: !!str 12', '1:14 E_YAML_TAG'],
    ['title: &t x\nauthor: *t', '2:9 E_YAML_ALIAS'],
    ['about:\n\ttitle: x', '2:1 E_YAML_SYNTAX'],
    ['title: a\ntitle: b', '2:1 E_YAML_SYNTAX'],
    ['title: Notes: a reading', '1:8 E_YAML_SYNTAX'],
    ['title: a\n---\ntitle: b', '2:1 E_YAML_SYNTAX'],
    ['title: "a', '1:10 E_YAML_SYNTAX'],
  ])('is YAML that is not read: %j', (yaml, finding) => {
    expect(findings(yaml)).toEqual([finding])
    expect(read(yaml).meta).toEqual({})
  })

  it('is one error where brackets are nested without end', () => {
    expect(read('['.repeat(5000)).diagnostics).toMatchObject([{ code: 'E_YAML_LIMIT', line: 1 }])
  })

  it('is too much of it, before the parser sees it', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key${i}: v\n`).join('')
    expect(read(keys).diagnostics).toMatchObject([{ code: 'E_TOO_LARGE', line: 1, column: 1 }])
    expect(read(`title: ${'x'.repeat(60_000)}`).diagnostics).toEqual([])
  })

  it('never is a crash', () => {
    const yamlLike = fc.string({
      unit: fc.constantFrom(...'abt:-[]{}&*!|>"\'#%?,~ \n\t\u0000é'.split('')),
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlLike), (text) => {
        const { diagnostics } = read(text, 7)
        for (const d of diagnostics) {
          expect(d.line).toBeGreaterThanOrEqual(7)
          expect(d.column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('dates', () => {
  it.each(['2025', '2025-02', '2025-02-28', '2024-02-29', '0001-01-01', '2000-02-29'])(
    '%s is one',
    (date) => expect(isDate(date)).toBe(true),
  )

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-02-30',
    '2025-13',
    '2025-00-10',
    '2025-1-1',
    '25-01-01',
    '0000',
    '2025-02-18T09:00:00Z',
    '18 February 2025',
    '2025-02-',
    '',
  ])('%j is none', (date) => expect(isDate(date)).toBe(false))
})
