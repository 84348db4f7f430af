import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtex } from '../pipeline/export/bibtex.ts'
import { cslJson } from '../pipeline/export/csl-json.ts'
import { figuresCsv } from '../pipeline/export/figures-csv.ts'
import { ledgerJson } from '../pipeline/export/ledger-json.ts'
import { ledgerJsonSchema, ledgerSchema } from '../pipeline/export/ledger-schema.ts'
import { citedNames } from '../pipeline/export/names.ts'
import { occurOnce } from '../pipeline/export/occur-once.ts'
import { selectorsOf } from '../pipeline/export/selectors.ts'
import type { Figure, FigureGroup, SourceRecord, Span } from '../pipeline/model.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { places, resolve } from './support/resolve-selector.ts'

/** A text, and spans of it in their order. */
const textAndSpans = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '𝒳', 'é', 'The board met on Monday. '), {
    minLength: 1,
    maxLength: 80,
  })
  .chain((parts) => {
    const text = parts.join('')
    const ends = fc.array(fc.nat(text.length), { minLength: 2, maxLength: 12 })
    return ends.map((offsets) => ({ text, spans: spansOf(text, offsets) }))
  })

function spansOf(text: string, offsets: number[]): Span[] {
  const whole = offsets.filter((at) => (text.charCodeAt(at) & 0xfc00) !== 0xdc00)
  const sorted = [...new Set(whole)].sort((a, b) => a - b)
  return sorted.slice(1).map((end, i) => ({ start: sorted[i] ?? 0, end }))
}

describe('selectors', () => {
  it('each find one place, which is the span', () => {
    fc.assert(
      fc.property(textAndSpans, ({ text, spans }) => {
        for (const [i, selectors] of selectorsOf(text, spans).entries())
          for (const selector of selectors) expect(resolve(text, selector)).toEqual([spans[i]])
      }),
    )
  })

  it('quote what stands once with the least context', () => {
    const text = `${'word '.repeat(30)}The quay is closed. ${'word '.repeat(30)}`
    const start = text.indexOf('The quay')
    const [selectors] = selectorsOf(text, [{ start, end: start + 19 }])
    expect(selectors?.[1]).toMatchObject({ exact: 'The quay is closed.' })
    const [, quote] = selectors ?? []
    expect(quote?.type === 'TextQuoteSelector' && quote.prefix).toHaveLength(32)
  })

  it('quote what stands twice with more of it', () => {
    const filler = 'and the same words follow here for a good while longer than before, '
    const text = `One. ${filler}The quay is closed. ${filler}Two. ${filler}The quay is closed. ${filler}`
    const at = places(text, 'The quay is closed.')
    const spans = at.map((start) => ({ start, end: start + 19 }))
    for (const [i, selectors] of selectorsOf(text, spans).entries()) {
      expect(selectors).toHaveLength(2)
      for (const selector of selectors) expect(resolve(text, selector)).toEqual([spans[i]])
    }
  })

  it('give the position alone to a line that is repeated without end', () => {
    const line = 'Fares rise on Monday.\n'
    const text = line.repeat(500)
    const spans = [{ start: 250 * line.length, end: 251 * line.length - 1 }]
    expect(selectorsOf(text, spans)[0]?.map(({ type }) => type)).toEqual(['TextPositionSelector'])
  })
})

describe('what occurs once', () => {
  it('is what a search finds once', () => {
    fc.assert(
      fc.property(textAndSpans, ({ text, spans }) => {
        const once = spans.map(
          ({ start, end }) => places(text, text.slice(start, end)).length === 1,
        )
        expect(occurOnce(text, spans)).toEqual(once)
      }),
    )
  })
})

describe('ledger.json', () => {
  it.each(['.', 'tests/dossiers/school-meals'])('of %s is what its schema says', async (name) => {
    const { ledger, documents } = await digestDossier(name)
    const file: unknown = JSON.parse(ledgerJson(ledger, documents))
    expect(() => ledgerSchema.parse(file)).not.toThrow()
    const { claims } = ledgerSchema.parse(file)
    const textOf = new Map(documents.map((document) => [document.file.path, document.file.text]))
    for (const { file, start, end, selector } of claims)
      for (const one of selector) {
        expect(resolve(textOf.get(file) ?? '', one)).toEqual([{ start, end }])
      }
  })

  it('refuses a key that the schema does not know', async () => {
    const { ledger, documents } = await digestDossier('tests/dossiers/school-meals')
    const file = { ...JSON.parse(ledgerJson(ledger, documents)), extra: 1 }
    expect(ledgerSchema.safeParse(file).success).toBe(false)
  })

  /** `npm run schema` writes it anew. */
  it('has its JSON Schema in ledger.schema.json', async () => {
    const file = new URL('../ledger.schema.json', import.meta.url)
    await expect(ledgerJsonSchema()).toMatchFileSnapshot(file.pathname)
  })
})

const figure: Figure = {
  ...{ file: 'a, b.txt', line: 3, start: 10, end: 14, claim: 'c1', text: '12 %', kind: 'percent' },
  ...{ unit: '%', value: 12, lo: 12, hi: Number.POSITIVE_INFINITY, origin: 'o1' },
  referent: 'the "free" meals',
}
const group: FigureGroup = {
  ...{ id: 'g1', subject: '=HYPERLINK("http://x")', unit: '%', verdict: 'single' },
  ...{ flags: ['hedged', 'rounding'], values: [figure] },
}

describe('figures.csv', () => {
  it('has a row for each figure, with commas and quotes kept, and no formula', () => {
    const [head, row, end] = figuresCsv({ figures: [group] }).split('\r\n')
    expect(head).toMatch(/^group,subject,verdict,flags,kind,unit,text,value,low,high,referent,/)
    expect(row).toBe(
      'g1,"\'=HYPERLINK(""http://x"")",single,hedged rounding,percent,%,12 %,12,12,,"the ""free"" meals",,,,o1,"a, b.txt",3,10,14,c1',
    )
    expect(end).toBe('')
  })

  it.each([
    ['-5', '-5'],
    ['-5 %', '-5 %'],
    ['+1.5', '+1.5'],
    ['-cmd', "'-cmd"],
    ['@sum', "'@sum"],
  ])('writes %s as %s', (text, cell) => {
    const csv = figuresCsv({ figures: [{ ...group, values: [{ ...figure, text }] }] })
    expect(csv.split(',')).toContain(cell)
  })
})

const source: SourceRecord = {
  ...{ file: 'quay.txt', sha256: 'ab', kind: 'article', origin: 'o1', words: 9, warnings: [] },
  ...{ title: 'Dues & {rates} 50%', author: 'Ann Lee and Bo van Dijk', date: '2024-03' },
  url: 'https://example.org/a_{b}',
}

describe('references', () => {
  it('are CSL-JSON', () => {
    const [item] = JSON.parse(cslJson([source]))
    expect(item).toMatchObject({
      ...{ id: 'source-1', type: 'webpage', title: 'Dues & {rates} 50%' },
      issued: { 'date-parts': [[2024, 3]] },
      author: [
        { family: 'Lee', given: 'Ann' },
        { family: 'van Dijk', given: 'Bo' },
      ],
    })
  })

  it('are BibTeX, with its commands taken as characters', () => {
    expect(bibtex([source])).toContain('title = {Dues \\& \\{rates\\} 50\\%}')
    expect(bibtex([source])).toContain('url = {https://example.org/a_%7Bb%7D}')
  })

  it.each([
    [
      'Ann Lee and Bo Diaz',
      [
        { family: 'Lee', given: 'Ann' },
        { family: 'Diaz', given: 'Bo' },
      ],
    ],
    ['Ministry of Health', [{ literal: 'Ministry of Health' }]],
    ['Harbour Policy Unit', [{ literal: 'Harbour Policy Unit' }]],
    ['Ann Lee, Health Editor', [{ literal: 'Ann Lee, Health Editor' }]],
    ['The Herald', [{ literal: 'The Herald' }]],
  ])('take %s for %j', (author, names) => {
    expect(citedNames(author)).toEqual(names)
  })
})
