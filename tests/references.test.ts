import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audienceOf } from '../pipeline/config/audience-of.ts'
import { readConfig } from '../pipeline/config/read-config.ts'
import { digest } from '../pipeline/digest.ts'
import type { Diagnostic } from '../pipeline/error.ts'
import { compare } from '../pipeline/extract/references/compare.ts'
import { indexWords, keysOf } from '../pipeline/extract/references/index-words.ts'
import { quotedWords } from '../pipeline/extract/references/quoted-words.ts'
import { manifest } from '../pipeline/seal/manifest.ts'
import { select } from '../pipeline/select/index.ts'
import { leftOut } from '../pipeline/select/left-out.ts'
import { memoryDisk } from './support/memory-disk.ts'

const speech = `The new quay will not pay for itself before 2040, and nobody on this board has said
that it would. What the harbour needs first is a dredged channel, because the larger
ferries cannot enter at low water.

Our fishermen have waited eleven years for cold stores. They were promised them in
every election, and they don't have them now.`

function held(quote: string, texts: Record<string, string> = { 'speech.txt': speech }) {
  const references = Object.entries(texts).map(([file, text]) => ({
    file,
    parts: text.split('\n').map((line, i) => ({ line: i + 1, text: line })),
  }))
  const words = quotedWords(quote)
  return compare(quote, words, indexWords(references, new Set(keysOf(words))))
}

describe('a quotation beside its original', () => {
  it.each([
    ['The new quay will not pay for itself before 2040', 'verbatim', 1],
    ['nobody on this board has said that it would', 'verbatim', 1],
    ['cold stores.', 'verbatim', 5],
    ['dredged', 'verbatim', 2],
    ["they don't have them now", 'verbatim', 6],
    ['they don’t have them now', 'punctuation-only', 6],
    ['what the harbour needs first is a dredged channel', 'punctuation-only', 2],
    ['Our fishermen have waited eleven years - for cold stores', 'punctuation-only', 5],
    ['The new quay will pay for itself before 2040', 'words-dropped', 1],
    ['What the harbour needs is a dredged channel', 'words-dropped', 2],
    ['The new quay will … pay for itself before 2040', 'punctuation-only', 1],
    ['What [we] need[s] first is a dredged channel', 'not-found', undefined],
    ['What the harbour needs [soon] is a dredged channel', 'punctuation-only', 2],
    [
      'larger ferries cannot enter at low water. Our fishermen have […] cold stores',
      'punctuation-only',
      2,
    ],
    [
      'Our fishermen have waited eleven years for the larger ferries cannot enter at low water',
      'composite',
      5,
    ],
    ['Our fishermen have waited for the larger ferries at low water', 'not-found', undefined],
    ['The quay is finished', 'not-found', undefined],
    ['The new quay will pay for itself before 2030', 'not-found', undefined],
    ['the quay is cold', 'not-found', undefined],
  ])('%s: %s', (quote, integrity, line) => {
    expect(held(quote)).toEqual({
      integrity,
      ...(line === undefined ? {} : { original: { file: 'speech.txt', line } }),
    })
  })

  it('does not run from one original into the next', () => {
    const texts = { 'a.txt': 'We closed the old market', 'b.txt': 'hall of the upper town' }
    expect(held('the old market hall of the upper town', texts)).toEqual({ integrity: 'not-found' })
    expect(held('the upper town', texts).original).toEqual({ file: 'b.txt', line: 1 })
  })

  it('is verbatim wherever it is cut out between words', () => {
    const words = speech.split(/\s+/)
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 40 }), (at, length) => {
        expect(held(words.slice(at, at + length).join(' ')).integrity).toBe('verbatim')
      }),
    )
  })

  it('is not the original’s once a word of it is another', () => {
    const words = speech.split(/\s+/)
    const cut = fc.tuple(fc.nat(words.length - 12), fc.integer({ min: 1, max: 10 }))
    fc.assert(
      fc.property(cut, fc.nat(10), ([at, length], which) => {
        const quote = words.slice(at, at + length).with(which % length, 'walrus')
        expect(held(quote.join(' ')).integrity).toBe('not-found')
      }),
    )
  })

  it('is never the original’s with a word left out in its middle', () => {
    const words = speech.split(/\s+/)
    const cut = fc.tuple(fc.nat(words.length - 14), fc.integer({ min: 8, max: 12 }))
    fc.assert(
      fc.property(cut, fc.nat(10), ([at, length], which) => {
        const quote = words.slice(at, at + length)
        quote.splice(3 + (which % (length - 6)), 1)
        expect(held(quote.join(' ')).integrity).toBe('words-dropped')
      }),
    )
  })
})

const yaml = `title: Harbour
sources: in
references: originals
themes:
  - {id: quay, title: Quay, phrases: [quay, harbour, ferries]}
`

async function dossier(source: string, references: Record<string, string>, reader = 'policy') {
  const config = readConfig(yaml, 'brief.config.yaml', () => {})
  const originals = Object.entries(references).map(([name, text]) => [`originals/${name}`, text])
  const disk = memoryDisk({ 'in/report.txt': source, ...Object.fromEntries(originals) })
  const told: Diagnostic[] = []
  const reporter = { stage() {}, diagnostic: (d: Diagnostic) => void told.push(d) }
  const job = { config, sources: ['in'], references: ['originals'], skipBad: false }
  const found = await digest(job, { disk, reporter })
  const audience = audienceOf(config, reader)
  const evidence = select(found.ledger, audience)
  return { ...found, config, told, evidence, out: leftOut(found.ledger, audience, evidence) }
}

const report = `The harbour board met

The board of the harbour met on Monday to talk about the quay and its costs.

“The new quay will pay for itself before 2040,” said Ines Lindqvist of the harbour board.

“What the harbour needs first is a dredged channel,” said Tomas Ade of the ferries.
`

describe('a dossier with originals', () => {
  it('warns of an altered quotation, and prints it nowhere', async () => {
    const { ledger, told, evidence, out } = await dossier(report, { 'speech.txt': speech })
    expect(ledger.quotes.map(({ integrity, original }) => [integrity, original])).toEqual([
      ['words-dropped', { file: 'speech.txt', line: 1 }],
      ['verbatim', { file: 'speech.txt', line: 2 }],
    ])
    const altered = told.filter(({ code }) => code === 'W_QUOTE_ALTERED')
    expect(altered).toMatchObject([{ severity: 'warning', file: 'in/report.txt', line: 5 }])
    const [bad, good] = ledger.quotes
    expect(out.get(bad?.claim ?? '')).toBe('altered-quotation')
    expect(evidence.map(({ claim }) => claim)).toContain(good?.claim)
  })

  it('prints no figure out of an altered quotation', async () => {
    const texts = [
      '“The new quay will cost 40 million euros,” said Ines Lindqvist of the harbour board.',
      'The dredged channel at the harbour will cost 12 million euros, said the board.',
    ]
    const original = { 'speech.txt': 'The new quay will not cost 40 million euros.' }
    const report = `Costs\n\n${texts.join('\n\n')}\n`
    const { ledger, evidence } = await dossier(report, original, 'investor')
    const holding = (figure: string) =>
      ledger.figures.flatMap(({ values }) => values.filter(({ text }) => text.includes(figure)))
    const printed = evidence.map(({ claim }) => claim)
    expect(holding('40').map(({ claim }) => printed.includes(claim))).toEqual([false])
    expect(holding('12').map(({ claim }) => printed.includes(claim))).toEqual([true])
  })

  it('reads originals in any format, and records their hashes', async () => {
    const page = `<!doctype html><title>Speech</title><article><h1>Speech</h1><p>${speech
      .split('\n\n')
      .map((p) => p.replace('new quay', 'new <em>quay</em>'))
      .join('</p><p>')}</p></article>`
    const found = await dossier(report, { 'speech.html': page })
    expect(found.ledger.quotes.map(({ integrity }) => integrity)).toEqual([
      'words-dropped',
      'verbatim',
    ])
    const text = manifest({
      ...{ generator: { name: 'brief', version: '1' }, config: { path: 'c', sha256: '' } },
      ...{ inputs: found.files, references: found.references, outputs: [] },
      ...{ cleaning: {}, warnings: [] },
    })
    expect(JSON.parse(text).references).toMatchObject([{ path: 'speech.html', bytes: page.length }])
  })

  it('says nothing of quotations where there are none', async () => {
    const config = readConfig(yaml, 'brief.config.yaml', () => {})
    const disk = memoryDisk({ 'in/report.txt': report })
    const effects = { disk, reporter: { stage() {}, diagnostic() {} } }
    const { ledger } = await digest({ config, sources: ['in'], skipBad: false }, effects)
    expect(ledger.quotes.map(({ integrity }) => integrity)).toEqual(['unchecked', 'unchecked'])
  })

  it('refuses a folder of originals that is not there', async () => {
    await expect(dossier(report, {})).rejects.toMatchObject({ failure: 'sources' })
  })
})
