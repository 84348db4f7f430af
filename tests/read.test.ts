import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { BriefError, type Diagnostic } from '../pipeline/error.ts'
import { decode } from '../pipeline/read/decode.ts'
import { read } from '../pipeline/read/read.ts'
import { memoryDisk } from './support/memory-disk.ts'

type Contents = Record<string, string | Uint8Array>

const limits = { ...defaultLimits, sourceBytes: 2_000_000, sources: 10_000 }

const readAll = (contents: Contents, patterns = ['sources'], skipBad = false) =>
  read(patterns, memoryDisk(contents), limits, { skipBad })

/** The errors that a run stops with. */
async function errorsOf(run: Promise<unknown>): Promise<Diagnostic[]> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof BriefError)) throw error ?? new Error('nothing was thrown')
  expect(error.failure).toBe('sources')
  return error.diagnostics
}

/** `file:line:column code` */
const show = (d: Diagnostic) =>
  [d.file, d.line, d.column].filter(Boolean).join(':').concat(` ${d.code}`)

describe('which files are sources', () => {
  it('are those of known formats, sorted by path', async () => {
    const { files, messages } = await readAll({
      'sources/b.txt': 'B',
      'sources/Z.MD': 'Z',
      'sources/a/page.html': '<p>P',
      'sources/a.markdown': 'A',
      'sources/old.HTM': '<p>O',
      'elsewhere/c.txt': 'C',
    })
    expect(files.map(({ path, format }) => [path, format])).toEqual([
      ['Z.MD', 'markdown'],
      ['a.markdown', 'markdown'],
      ['a/page.html', 'html'],
      ['b.txt', 'text'],
      ['old.HTM', 'html'],
    ])
    expect(messages).toEqual([])
  })

  it('are not those that explain, describe or hide', async () => {
    const { files, messages } = await readAll({
      'sources/a.txt': 'A',
      'sources/README.md': 'Read me',
      'sources/sub/Readme.MD': 'Read me',
      'sources/.hidden.txt': 'H',
      'sources/.git/x.txt': 'X',
      'sources/notes.yml': 'a: 1',
    })
    expect(files.map((f) => f.path)).toEqual(['a.txt'])
    expect(messages).toEqual([])
  })

  it('are not the parts of a page that a browser saved with it', async () => {
    const { files, messages } = await readAll({
      'sources/page.html': '<p>P',
      'sources/page_files/frame.html': '<p>Advertisement',
      'sources/page_files/style.css': 'p{}',
      'sources/case_files/a.html': '<p>A',
    })
    expect(files.map((f) => f.path)).toEqual(['case_files/a.html', 'page.html'])
    expect(messages).toEqual([])
  })

  it('leave a warning behind when they are of another format', async () => {
    const { messages } = await readAll({
      'sources/a.txt': 'A',
      'sources/b.odt': 'B',
      'sources/c': '',
    })
    expect(messages.map(show)).toEqual([
      'sources/b.odt W_UNKNOWN_FORMAT',
      'sources/c W_UNKNOWN_FORMAT',
    ])
    expect(messages[0]?.hint).toBe(
      'read are .txt, .md, .markdown, .html, .htm, .docx, .epub, .eml, .pdf',
    )
  })

  it('count once, whichever patterns give them; the first one names them', async () => {
    const contents = { 'sources/sub/a.txt': 'A', 'sources/b.txt': 'B' }
    const { files } = await readAll(contents, ['sources/sub', './sources', 'sources/**/*.txt'])
    expect(files.map((f) => f.path)).toEqual(['a.txt', 'b.txt'])
  })

  it.each([
    ['x/sources', 'sub/a.txt'],
    ['x/sources/', 'sub/a.txt'],
    ['x/sources/**/*.txt', 'sub/a.txt'],
    ['x/*/sub/*.txt', 'sources/sub/a.txt'],
    ['x/sources/sub/a.txt', 'a.txt'],
    ['./x/sources/sub/{a,b}.txt', 'a.txt'],
  ])('are named below the folder of the pattern %s', async (pattern, path) => {
    const { files, locations } = await readAll({ 'x/sources/sub/a.txt': 'A' }, [pattern])
    expect(files.map((f) => f.path)).toEqual([path])
    expect([...locations]).toEqual([[path, 'x/sources/sub/a.txt']])
  })

  it('must differ in path', async () => {
    const errors = await errorsOf(readAll({ 'x/a.txt': 'X', 'y/a.txt': 'Y' }, ['x', 'y']))
    expect(errors.map(show)).toEqual(['y/a.txt E_SAME_NAME'])
    expect(errors[0]?.message).toContain('x/a.txt')
  })

  it('may differ in the normal form of their names alone', async () => {
    const { files } = await readAll({ 'sources/caf\u00e9.md': 'A', 'sources/cafe\u0301.md': 'B' })
    expect(files).toHaveLength(2)
  })

  it('must be there, for each pattern, and few enough', async () => {
    const contents = { 'sources/a.txt': 'A', 'sources/b.txt': 'B', 'other/x.png': '' }
    const errors = await errorsOf(readAll(contents, ['sources', 'nothing/**', 'other']))
    expect(errors.map((d) => [d.code, d.message])).toEqual([
      ['E_NO_SOURCES', 'no sources in nothing/**: nothing is there'],
      ['E_NO_SOURCES', 'no sources in other: no file there is one'],
    ])
    const few = read(
      ['sources'],
      memoryDisk(contents),
      { ...limits, sources: 1 },
      { skipBad: false },
    )
    expect((await errorsOf(few)).map((d) => d.code)).toEqual(['E_TOO_MANY'])
  })
})

describe('a source', () => {
  it('keeps its line ends, and its bytes are told by hash and number', async () => {
    const stored = Buffer.from('\uFEFFcafé\r\nto\rgo\n')
    const { files } = await readAll({ 'sources/a.txt': stored })
    const sha256 = createHash('sha256').update(stored).digest('hex')
    expect(files).toEqual([
      {
        path: 'a.txt',
        format: 'text',
        text: 'café\r\nto\rgo\n',
        sha256,
        bytes: stored.length,
        declared: {},
        messages: [],
      },
    ])
  })

  it('has what its sidecar declares', async () => {
    const { files, messages } = await readAll({
      'sources/a.txt': 'A',
      'sources/a.txt.yaml': 'title: T\nreliability: {grade: B, reason: Signed.}\n',
      'sources/b.md': 'B',
      'sources/b.yaml': 'title: not the sidecar of b.md',
    })
    expect(files.map((f) => f.declared)).toEqual([
      { title: 'T', reliability: { grade: 'B', reason: 'Signed.' } },
      {},
    ])
    expect(messages).toEqual([])
  })

  it('has it too when a glob does not match the sidecar', async () => {
    const contents = { 'sources/a.txt': 'A', 'sources/a.txt.yaml': 'title: T' }
    const { files } = await readAll(contents, ['sources/*.txt'])
    expect(files[0]?.declared).toEqual({ title: 'T' })
  })

  it('is missed by a sidecar that goes by a wrong name', async () => {
    const { messages } = await readAll({
      'sources/a.txt': 'A',
      'sources/a.txt.yml': 'title: T',
      'sources/b.txt.yaml': 'title: T',
    })
    expect(messages.map(show)).toEqual([
      'sources/a.txt.yml W_ORPHAN_SIDECAR',
      'sources/b.txt.yaml W_ORPHAN_SIDECAR',
    ])
  })

  it('is left out when it is empty', async () => {
    const { files, messages, skipped } = await readAll({
      'sources/a.txt': 'A',
      'sources/b.txt': '',
      'sources/c.md': ' \r\n\t\n',
    })
    expect(files.map((f) => f.path)).toEqual(['a.txt'])
    expect(messages.map(show)).toEqual([
      'sources/b.txt W_EMPTY_SOURCE',
      'sources/c.md W_EMPTY_SOURCE',
    ])
    expect(skipped).toEqual([])
  })

  it('is not the only one when it is empty', async () => {
    const errors = await errorsOf(readAll({ 'sources/b.txt': '' }))
    expect(errors.map((d) => d.code)).toEqual(['E_NO_SOURCES', 'W_EMPTY_SOURCE'])
  })
})

describe('bad sources', () => {
  const contents = {
    'sources/a.txt': Buffer.from('good\nb\u00e9 \xff', 'latin1'),
    'sources/b.md': Buffer.concat([Buffer.from('caf\u00e9\nno: '), Buffer.from([0xff])]),
    'sources/c.txt': 'fine',
    'sources/c.txt.yaml': 'titel: x\ndate: 2025-02-30',
    'sources/d.txt': `%PDF-1.7 ${'x'.repeat(100)}`,
    'sources/e.txt': 'x'.repeat(limits.sourceBytes + 1),
    'sources/f.txt': 'good',
  }

  it('are all told at once', async () => {
    expect(
      (await errorsOf(readAll(contents))).filter((d) => d.severity === 'error').map(show),
    ).toEqual([
      'sources/b.md:2:5 E_ENC_INVALID',
      'sources/c.txt.yaml:1:1 E_FM_KEY',
      'sources/c.txt.yaml:2:7 E_FM_DATE',
      'sources/d.txt E_TYPE_MISMATCH',
      'sources/e.txt E_TOO_LARGE',
    ])
  })

  it('are left out by name, if that is wanted', async () => {
    const { files, skipped } = await readAll(contents, ['sources'], true)
    expect(files.map((f) => f.path)).toEqual(['a.txt', 'f.txt'])
    expect(skipped.map(({ path, diagnostics }) => [path, diagnostics[0]?.code])).toEqual([
      ['b.md', 'E_ENC_INVALID'],
      ['c.txt', 'E_FM_KEY'],
      ['d.txt', 'E_TYPE_MISMATCH'],
      ['e.txt', 'E_TOO_LARGE'],
    ])
  })

  it('do not make a dossier of nothing', async () => {
    const run = readAll({ 'sources/d.txt': '%PDF-1.7' }, ['sources'], true)
    expect((await errorsOf(run)).map((d) => d.code)).toEqual(['E_NO_SOURCES', 'E_TYPE_MISMATCH'])
  })
})

const utf16 = (text: string, mark: boolean, big: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

/** The text and the codes of the warnings, or the error with its place. */
function decoded(bytes: Uint8Array, format: 'text' | 'html' = 'text') {
  try {
    const { text, warnings } = decode(bytes, 'f', format)
    return [text, ...warnings.map((d) => d.code)]
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return error.diagnostics.map(show)
  }
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p) : Buffer.from(p))))

describe('decoding', () => {
  it.each([true, false])('takes UTF-16 with a mark (big-endian: %s)', (big) => {
    expect(decoded(utf16('1,204 homes\n你好 𝒳', true, big))).toEqual(['1,204 homes\n你好 𝒳'])
  })

  it.each([true, false])('takes Latin UTF-16 without a mark, and says so (%s)', (big) => {
    const text = 'Homes — “1,204” of them\n'
    expect(decoded(utf16(text, false, big))).toEqual([text, 'W_ENC_GUESSED'])
  })

  it.each([
    ['a half pair', Buffer.concat([utf16('ab\ncd', true, false), Buffer.from([0, 0xd8])]), 'f:2:3'],
    ['a half character', Buffer.concat([utf16('ab\ncd', true, true), Buffer.from([0])]), 'f:2:3'],
  ])('does not take UTF-16 with %s', (_, data, place) => {
    expect(decoded(data)).toEqual([`${place} E_ENC_INVALID`])
  })

  it('takes Windows-1252, and says so', () => {
    const data = bytes(
      [0x93],
      'the minister',
      [0x92],
      's',
      [0x94],
      ' caf',
      [0xe9],
      ' ',
      [0x80],
      '50',
    )
    expect(decoded(data)).toEqual(['“the minister’s” café €50', 'W_ENC_GUESSED'])
  })

  it.each([
    ['a stray byte', bytes('é\nab\nthe café\t', [0xff], ' end é'), 'f:3:10'],
    ['a cut sequence', bytes('é\n', [0xe2, 0x82]), 'f:2:1'],
    ['an overlong slash', bytes('abc ', [0xc0, 0xaf]), 'f:1:5'],
    ['a surrogate', bytes('abc', [0xed, 0xa0, 0x80]), 'f:1:4'],
    ['a code point too high', bytes('abc', [0xf4, 0x90, 0x80, 0x80]), 'f:1:4'],
    ['a mark that promises UTF-8', bytes([0xef, 0xbb, 0xbf], 'abc', [0xe9], ' x'), 'f:1:4'],
    ['Cyrillic', Buffer.from('cff0e8e2e5f22c20ece8f0', 'hex'), 'f:1:1'],
    ['Shift JIS', Buffer.from('93fa967b8cea82cc838183828140', 'hex'), 'f:1:1'],
  ])('does not take %s for Windows-1252', (_, data, place) => {
    expect(decoded(data)).toEqual([`${place} E_ENC_INVALID`])
  })

  it('goes by what an HTML page declares', () => {
    const cyrillic = bytes('<meta charset="windows-1251"><p>', [0xcf, 0xf0, 0xe8], '</p>')
    expect(decoded(cyrillic, 'html')).toEqual(['<meta charset="windows-1251"><p>При</p>'])
    expect(decoded(bytes('<meta charset=utf-8><p>caf', [0xe9]), 'html')).toEqual([
      'f:1:27 E_ENC_INVALID',
    ])
    expect(decoded(bytes('<meta charset=windows-1251><p>é'), 'html')[0]).toContain('é')
  })

  it.each([
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'E_TYPE_MISMATCH'],
    ['zip', bytes('PK\x03\x04', [20, 0, 0, 0]), 'E_TYPE_MISMATCH'],
    ['zeros', Buffer.alloc(1000), 'E_NOT_TEXT'],
    ['numbers', Buffer.from(Uint32Array.from({ length: 99 }, (_, i) => i).buffer), 'E_NOT_TEXT'],
    [
      '16-bit numbers',
      Buffer.from(Uint16Array.from({ length: 99 }, (_, i) => i).buffer),
      'E_NOT_TEXT',
    ],
    ['a zero and no UTF-8', bytes('a', [0, 0xff], 'b'), 'E_NOT_TEXT'],
  ])('does not take %s for text', (_, data, code) => {
    expect(decoded(data)).toEqual([`f ${code}`])
  })

  it.each([
    ['W_BIDI', 'ab\nc\u202Ed\u202C'],
    ['W_CTRL_CHARS', 'ab\nc\0d and so on'],
    ['W_INVISIBLE', 'ab\nc\u{E0049}\u{E0047}d'],
  ])('warns of what a reader does not see: %s', (code, text) => {
    const { text: kept, warnings } = decode(Buffer.from(text), 'f', 'text')
    expect(kept).toBe(text)
    expect(warnings.map(show)).toEqual([`f:2:2 ${code}`])
    expect(warnings[0]?.message).toMatch(/^U\+(202E|0000|E0049) /)
  })

  it('has no quarrel with white space, emoji or Persian', () => {
    const text = 'a\tb\fc\r\nd 👩‍💻 می‌خواهم'
    expect(decode(Buffer.from(text), 'f', 'text')).toEqual({ text, warnings: [] })
  })

  it('gives any text back from UTF-8', () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 })
    fc.assert(
      fc.property(text, (s) => {
        const whole = `${'text '.repeat(20)}${s}`
        expect(decode(Buffer.from(whole), 'f', 'text').text).toBe(whole)
      }),
    )
  })

  it('answers or names a place, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        for (const format of ['text', 'html'] as const) expect(decoded(data, format)).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })
})
