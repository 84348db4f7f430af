import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../pipeline/extract/figures/find.ts'

const found = (text: string): string[] =>
  findFigures(text).map((f) => `${f.kind} ${f.unit} ${f.lo}${f.hi === f.lo ? '' : `..${f.hi}`}`)
const dates = (text: string): (number | string)[] =>
  findFigures(text)
    .filter(({ kind }) => kind === 'date')
    .map(({ value }) => value)

describe('figures', () => {
  it.each([
    ['Dredging cost €4.1 million.', ['money EUR 4100000']],
    ['It costs $3-5 million a year.', ['money USD 3000000..5000000']],
    ['It opens within a year.', ['duration year 1']],
    ['EUR 14.2 m was paid.', ['money EUR 14200000']],
    ['They spent tens of millions of dollars.', ['money USD 10000000..100000000']],
    ['Take-up rose to 74 per cent.', ['percent % 74']],
    ['Fees fell by 6%.', ['percent % 6']],
    ['It is 27 times lower.', ['ratio x 27']],
    [
      'The quay is two and a half years late, or two-and-a-half years.',
      ['duration year 2.5', 'duration year 2.5'],
    ],
    ['The town has 2,048 street trees.', ['count trees 2048']],
    ['Several thousand pupils came.', ['count pupils 2000..10000']],
    ['47 schools took part.', ['count schools 47']],
    ['They need millions of new street trees.', ['count trees 1000000..1000000000']],
    ['Hundreds of millions were spent by the port.', ['count  100000000..1000000000']],
  ])('reads %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted)
  })

  it.each([
    ['on 20 January 2025', '2025-01-20'],
    ['on Jan. 20', '--01-20'],
    ['in March 2023', '2023-03'],
    ['by 2026-2027', '2026/2027'],
    ['since 1990', '1990'],
    ['under the 2022 rules', '2022'],
    ["beside 2019's harvest", '2019'],
  ])('dates %s as %s', (text, iso) => {
    expect(dates(text)).toEqual([iso])
  })

  it.each([
    'GPT-4 and Sonata 3.5 agree.',
    'Ask Sonata 3.5 users.',
    'The A800 is a chip.',
    'See section 4 of the act.',
    'v3 is out.',
    'The A/H -800 variants sell.',
    'It is series 464032040 items.',
  ])('finds none in names: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives spans in order that do not overlap and hold the words', () => {
    const bit = fc.constantFrom(
      '$5',
      ' million',
      '3',
      '%',
      ' to ',
      '2024',
      ' years',
      ' tens of',
      ' dollars',
      '-',
      'Jan. ',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(bit).map((bits) => bits.join('')),
        (text) => {
          let at = 0
          for (const { start, end, lo, hi } of findFigures(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(hi).toBeGreaterThanOrEqual(lo)
            at = end
          }
        },
      ),
    )
  })
})

const labels = new URL('../../shared/gold/detail/figures.json', import.meta.url)

describe.skipIf(!existsSync(labels))('figures of the real clippings', () => {
  const { figures } = JSON.parse(existsSync(labels) ? readFileSync(labels, 'utf8') : '{}')

  it('are found, 44 of 48 with their range or date', () => {
    const right = figures.filter(({ file, line, offset, surface, lo, hi }: Label) => {
      const path = new URL(`../../shared/sources/${file}`, import.meta.url)
      const text = readFileSync(path, 'utf8').split('\n')[line - 1] ?? ''
      const figure = findFigures(text).find(
        (f) => f.start < offset + surface.length && offset < f.end,
      )
      return figure && (figure.kind === 'date' || (figure.lo === lo && figure.hi === hi))
    })
    expect(right.length).toBeGreaterThanOrEqual(44)
  })
})

interface Label {
  file: string
  line: number
  offset: number
  surface: string
  lo: number | string
  hi: number | string
}
