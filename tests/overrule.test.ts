import { describe, expect, it } from 'vitest'
import { BriefError } from '../pipeline/error.ts'
import { lineLabels } from '../pipeline/line-labels.ts'
import { readDeclared } from '../pipeline/metadata/read-declared.ts'
import type { Overrule } from '../pipeline/model.ts'
import { normalize } from '../pipeline/normalize/index.ts'
import { parseText } from '../pipeline/parse/text/index.ts'
import { read } from '../pipeline/read/read.ts'
import { memoryDisk } from './support/memory-disk.ts'
import { sourceFile } from './support/source-file.ts'

const text = `Dues of the harbour

By Ann Lee
2 May 2024
The harbour raised its dues twice in a year, and nobody was asked about it.
Share
What follows from that
The council meets again in June, and the fishers have asked to be heard.
First to pay
Last to pay
`

const parsed = (overrules: Overrule[]) => parseText({ ...sourceFile(text), overrules })

const labels = (overrules: Overrule[]) =>
  Object.fromEntries(lineLabels(parsed(overrules)).map(({ line, label }) => [line, label]))

describe('labels that a sidecar declares', () => {
  it('are read with the metadata, in the order of the lines', () => {
    const { declared, overrules, diagnostics } = readDeclared(
      'title: Dues\nlines: {40: heading, 12: junk, 41-48: list_item}\n',
      'a.txt.yaml',
    )
    expect([declared, diagnostics]).toEqual([{ title: 'Dues' }, []])
    expect(overrules).toEqual([
      { from: 12, to: 12, label: 'junk' },
      { from: 40, to: 40, label: 'heading' },
      { from: 41, to: 48, label: 'list_item' },
    ])
  })

  it.each([
    ['lines: 12', '1:8 E_FM_TYPE'],
    ['lines: {0: junk}', '1:9 E_FM_LINE'],
    ['lines: {9-3: junk}', '1:9 E_FM_LINE'],
    ['lines: {first: junk}', '1:9 E_FM_LINE'],
    ['lines: {1: rubbish}', '1:12 E_FM_VALUE'],
    ['lines: {1-4: junk, 3: date}', '1:20 E_FM_LINE'],
    ['lines: {1: }', '1:12 E_FM_TYPE'],
    ['lines: {1}', '1:9 E_FM_TYPE'],
  ])('%s is refused', (yaml, finding) => {
    const { diagnostics } = readDeclared(yaml, 'a.txt.yaml')
    expect(diagnostics.map((d) => `${d.line}:${d.column} ${d.code}`)).toEqual([finding])
  })

  it('come before what would be guessed', () => {
    const guessed = labels([])
    expect(guessed).toMatchObject({ 1: 'title', 3: 'byline', 4: 'date', 6: 'junk', 7: 'heading' })
    const declared = labels([
      { from: 5, to: 5, label: 'junk' },
      { from: 6, to: 6, label: 'heading' },
      { from: 7, to: 7, label: 'paragraph' },
      { from: 9, to: 10, label: 'list_item' },
    ])
    expect(declared).toEqual({
      ...{ ...guessed, 5: 'junk', 6: 'heading', 7: 'paragraph', 9: 'list_item', 10: 'list_item' },
    })
  })

  it('move title, author and date with them', () => {
    const { meta } = parsed([
      { from: 7, to: 7, label: 'title' },
      { from: 3, to: 3, label: 'junk' },
    ])
    expect(meta).toEqual({ title: 'What follows from that', date: '2024-05-02' })
    expect(labels([{ from: 7, to: 7, label: 'title' }])).toMatchObject({ 1: 'heading', 7: 'title' })
  })

  it('part lines that would be joined', () => {
    const wrapped = Array.from({ length: 8 }, (_, i) =>
      i === 3 ? 'advertisement of the week and of nothing but the week, for all of us' : prose,
    ).join('\n')
    const overrules: Overrule[] = [{ from: 4, to: 4, label: 'junk' }]
    const { log } = parseText({ ...sourceFile(wrapped), overrules })
    expect(log.map(({ text: out }) => out)).toEqual([wrapped.split('\n')[3]])
  })

  it('have the score 1, and those that are guessed less', () => {
    const found = lineLabels(normalize(parsed([{ from: 9, to: 10, label: 'list_item' }])))
    for (const { line, score, reason } of found) {
      if (line >= 9) expect([score, reason]).toEqual([1, 'declared'])
      else expect(score).toBeLessThan(1)
    }
  })

  it('for lines without text are errors, told all at once', () => {
    const run = () =>
      parsed([
        { from: 2, to: 2, label: 'junk' },
        { from: 5, to: 5, label: 'junk' },
        { from: 40, to: 44, label: 'heading' },
      ])
    expect(run).toThrow(BriefError)
    expect(run).toThrow(/calls line 2 junk.*\n.*calls lines 40-44 heading/)
  })

  it('reach the source from the file beside it', async () => {
    const sidecar = 'lines: {1: junk}'
    const disk = memoryDisk({
      's/a.txt': text,
      's/a.txt.yaml': sidecar,
      's/b.md': text,
      's/b.md.yaml': sidecar,
    })
    const limits = {
      sourceBytes: 1e6,
      sources: 9,
      unpackedBytes: 1e6,
      ratio: 9,
      entries: 9,
      pages: 9,
    }
    const { files } = await read(['s'], disk, limits, { skipBad: false })
    expect(files.map(({ overrules }) => overrules?.length)).toEqual([1, 1])
    expect(files.map(({ messages }) => messages.map(({ code }) => code))).toEqual([
      [],
      ['W_LINES_UNUSED'],
    ])
  })
})

const prose = 'goes on in small letters as old mail does, with lines of one length and'
