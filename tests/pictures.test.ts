import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { coveragePictures } from '../pipeline/compose/pictures/coverage-pictures.ts'
import { spreadPicture } from '../pipeline/compose/pictures/spread-picture.ts'
import { timelinePicture } from '../pipeline/compose/pictures/timeline-picture.ts'
import type { Figure, FigureGroup, Ledger, Picture } from '../pipeline/model.ts'
import { drawPicture } from '../pipeline/render/pictures/draw-picture.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { readPage } from './support/read-page.ts'
import { root } from './support/run-brief.ts'

type Value = [file: string, text: string, lo: number, hi: number, referent?: string]

function groupOf(unit: string, ...values: Value[]): FigureGroup {
  const figures = values.map(([file, text, lo, hi, referent]): Figure => {
    const place = { file, line: 1, start: 0, end: 1, claim: 'c', origin: 'o' }
    const kind = 'money' as const
    return { ...place, text, kind, unit, value: lo, lo, hi, ...(referent ? { referent } : {}) }
  })
  return { id: 'g', subject: 's', unit, verdict: 'differ', flags: [], values: figures }
}

const numberOf = (file: string): number => Number(file)
const spread = (unit: string, ...values: Value[]) =>
  spreadPicture(groupOf(unit, ...values), numberOf)
const labels = ({ rows }: Picture) =>
  rows.map(({ label, marks }) => [label, ...marks.map((mark) => mark.label)])

describe('the spread of a figure', () => {
  it('has a mark for each value in order of size, with all the sources that give it', () => {
    const picture = spread(
      'EUR',
      ['2', '€40', 40, 40, 'the quay'],
      ['1', '€30', 30, 30, 'the quay'],
      ['3', '40 euros', 40, 40, 'the quay'],
    )
    expect(picture && labels(picture)).toEqual([['', '€30 (1)', '€40 (2, 3)']])
    expect(picture?.title).toBe('€30 to €40: the quay')
    expect(picture?.ticks.map(({ label }) => label)).toEqual(['0', '20', '40 EUR'])
    expect(picture?.rows[0]?.marks.map(({ from, to }) => [from, to])).toEqual([
      [0.75, 0.75],
      [1, 1],
    ])
  })

  it('keeps values of different things in rows of their own, and says when none is named', () => {
    const values: Value[] = [
      ['1', '30', 30, 30, 'Quay'],
      ['2', '40', 40, 40],
      ['3', '50', 50, 50, 'QUAY'],
    ]
    const picture = spread('ships', ...values)
    expect(picture && labels(picture)).toEqual([
      ['Quay', '30 (1)', '50 (3)'],
      ['not named', '40 (2)'],
    ])
    expect(picture?.description).toBe('Quay: 30 (1), 50 (3); not named: 40 (2).')
  })

  it('draws a range as a bar', () => {
    const picture = spread('%', ['1', '10 to 20%', 10, 20], ['2', '20%', 20, 20])
    expect(picture?.rows[0]?.marks.map(({ from, to }) => [from, to])).toEqual([
      [0.5, 1],
      [1, 1],
    ])
    expect(picture?.ticks.at(-1)?.label).toBe('20%')
  })

  it.each([
    ['large', 310e6, 470e6, ['0', '200 million', '400 million', '600 million USD']],
    ['small', 0.1, 0.25, ['0', '0.1', '0.2', '0.3 USD']],
    ['below zero', -30, 15, ['−40', '−20', '0', '20 USD']],
    ['of five digits', 12_000, 30_000, ['0', '10,000', '20,000', '30,000 USD']],
  ])('has round steps through zero: %s', (_, a, b, expected) => {
    const picture = spread('USD', ['1', 'a', a, a], ['2', 'b', b, b])
    expect(picture?.ticks.map(({ label }) => label)).toEqual(expected)
  })

  it('is left out where there are no two values on an axis', () => {
    const endless = Number.POSITIVE_INFINITY
    expect(spread('EUR', ['1', '€3', 3, 3], ['2', '€3', 3, 3])).toBeUndefined()
    expect(spread('EUR', ['1', '€3', 3, 3], ['2', 'more', 3, endless])).toBeUndefined()
  })

  it('has no labels where there would be a page of them, and is none where there are heaps', () => {
    const values = (count: number) =>
      Array.from({ length: count }, (_, i): Value => [String(i + 1), `€${i}`, i, i])
    const marksOf = (count: number) => spread('EUR', ...values(count))?.rows[0]?.marks
    expect(marksOf(24)?.every(({ label }) => label !== '')).toBe(true)
    expect(marksOf(25)?.map(({ label }) => label)).toEqual(Array.from({ length: 25 }, () => ''))
    expect(marksOf(101)).toBeUndefined()
  })

  test('stands within its axis, whatever the values', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 8 }), (pairs) => {
        const values = pairs.map(([a, b], i): Value => {
          return [String(i + 1), `v${i}`, Math.min(a, b), Math.max(a, b)]
        })
        const picture = spread('EUR', ...values)
        if (!picture) return
        const marks = picture.rows.flatMap((row) => row.marks)
        expect(marks.length).toBeLessThanOrEqual(values.length)
        for (const { from, to } of marks) {
          expect(from).toBeGreaterThanOrEqual(-1e-9)
          expect(to).toBeLessThanOrEqual(1 + 1e-9)
          expect(to).toBeGreaterThanOrEqual(from)
        }
        expect(picture.ticks.length).toBeLessThan(7)
        expect(picture.ticks.map(({ at }) => at)).toEqual(
          picture.ticks.map(({ at }) => at).toSorted((a, b) => a - b),
        )
      }),
    )
  })
})

describe('a timeline', () => {
  const event = (date: string, forecast = false) => ({ date, forecast })

  it('has dots for days and months, bars for longer times, and hollow marks for forecasts', () => {
    const picture = timelinePicture([
      event('2020'),
      event('2021-07'),
      event('2022-01-01'),
      event('2023/2024', true),
    ])
    const marks = picture?.rows[0]?.marks ?? []
    expect(marks.map(({ from, to, hollow }) => [from, to, hollow])).toEqual([
      [0, 0.2, false],
      [0.3, 0.3, false],
      [0.4, 0.4, false],
      [0.6, 1, true],
    ])
    expect(picture?.ticks.map(({ label }) => label)).toEqual(
      '2020 2021 2022 2023 2024 2025'.split(' '),
    )
    expect(picture?.description).toContain('4 dated statements from 2020 to 2023–2024, 1 of them')
  })

  it('needs three dates', () => {
    expect(timelinePicture([event('2020'), event('2021')])).toBeUndefined()
  })
})

describe('coverage', async () => {
  const { ledger, config } = await digestDossier(`${root}/tests/dossiers/school-meals`)

  it('counts every statement of a theme once, under its source', () => {
    const [picture, ...more] = coveragePictures(ledger, config.themes)
    expect(more).toEqual([])
    expect(picture?.rows.map(({ label }) => label)).toEqual(config.themes.map(({ title }) => title))
    for (const [i, { id }] of config.themes.entries()) {
      const expected = ledger.sources.map(({ file }) => {
        const own = ledger.claims.filter((c) => c.file === file && c.themes.includes(id))
        return own.length === 0 ? '–' : String(own.length)
      })
      expect(picture?.rows[i]?.marks.map(({ label }) => label)).toEqual(expected)
    }
  })

  it('takes several pictures for many sources, no two of one title', () => {
    const [source] = ledger.sources
    if (!source) throw new Error('there are no sources')
    const sources = Array.from({ length: 23 }, (_, i) => ({ ...source, file: `${i}.txt` }))
    const many: Ledger = { ...ledger, sources, claims: [] }
    const pictures = coveragePictures(many, config.themes)
    expect(pictures.map(({ ticks }) => ticks.length)).toEqual([10, 10, 3])
    expect(pictures[2]?.ticks[0]?.label).toBe('21')
    expect(new Set(pictures.map(({ title }) => title)).size).toBe(3)
  })

  it('takes several pictures for many themes', () => {
    const themes = Array.from({ length: 90 }, (_, i) => ({
      id: `t${i}`,
      title: `Theme ${i}`,
      phrases: [],
      not: [],
    }))
    const pictures = coveragePictures(ledger, themes)
    expect(pictures.map(({ rows }) => rows.length)).toEqual([40, 40, 10])
    expect(pictures.at(-1)?.title).toContain('from “Theme 80” on')
  })
})

describe('a drawn picture', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const mark = fc
    .record({ label: fc.string(), from: share, to: share, size: share, hollow: fc.boolean() })
    .map((one) => ({ ...one, to: Math.max(one.from, one.to) }))
  const pictures: fc.Arbitrary<Picture> = fc.record({
    id: fc.constant('p'),
    kind: fc.constantFrom('coverage', 'spread', 'timeline'),
    title: fc.string(),
    description: fc.string(),
    ticks: fc.array(fc.record({ label: fc.string(), at: share })),
    rows: fc.array(fc.record({ label: fc.string(), marks: fc.array(mark) })),
  })

  test('names and describes itself, draws every mark, and lets no text out', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const drawn = drawPicture(picture)
        const { all, attribute, text } = readPage(`<body>${drawn}`)
        const [svg] = all('svg')
        expect(svg && attribute(svg, 'role')).toBe('img')
        expect(all('title').map(text)).toEqual([picture.title])
        expect(all('desc').map(text)).toEqual([picture.description])
        const marks = picture.rows.flatMap((row) => row.marks)
        const shown = picture.kind === 'coverage' ? marks.filter(({ size }) => size > 0) : marks
        expect(all('circle', 'rect')).toHaveLength(shown.length)
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
        const names = new Set(all('svg', 'title', 'desc', 'line', 'circle', 'rect', 'text'))
        expect(readPage(drawn).elements.length - 3).toBe(names.size)
      }),
    )
  })

  it('writes what sources say as text', () => {
    const picture = spread('EUR', ['1', '<b onclick="x">', 1, 1], ['2', '</svg><script>', 2, 2])
    const drawn = picture ? drawPicture(picture) : ''
    expect(drawn).toContain('&lt;/svg&gt;&lt;script&gt;')
    expect(readPage(drawn).all('b', 'script')).toEqual([])
  })
})
