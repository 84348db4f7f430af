import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedRange } from '../pipeline/extract/figures/comparable.ts'
import { daysOf, nearestYear, partOfYear } from '../pipeline/extract/figures/days.ts'
import { findFigures } from '../pipeline/extract/figures/find.ts'
import { referentOf } from '../pipeline/extract/figures/referent.ts'
import { findInRow } from '../pipeline/extract/figures/rows.ts'
import { unfitnessOf } from '../pipeline/extract/figures/unfit.ts'

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
    ['It costs between €4 million and €5 million.', ['money EUR 4000000..5000000']],
    ['The wing costs £52m, or 300 CHF a day.', ['money GBP 52000000', 'money CHF 300']],
    ['Between 5 and 7 per cent, or 5–7 %.', ['percent % 5..7', 'percent % 5..7']],
    ['It rose by four percentage points.', ['percent points 4']],
    ['One in five nurses, three out of four farms.', ['percent % 20', 'percent % 75']],
    ['Two thirds of members and half of the schools.', ['percent % 66.67', 'percent % 50']],
    ['It yields 5.9 tonnes per hectare, or 5.2 t/ha.', ['count t/ha 5.9', 'count t/ha 5.2']],
    ['47 mg of nitrate per litre at 24 °C.', ['count mg/l 47', 'count °C 24']],
    ['A channel 14.5 m deep for 9 m passengers.', ['count m 14.5', 'count passengers 9000000']],
    ['At 80 km/h for 40 km with 6 MW.', ['count km/h 80', 'count km 40', 'count MW 6']],
    ['Fourteen farms; two hundred and fifty pupils.', ['count farms 14', 'count pupils 250']],
    ['Visits came to 1.2 million in all.', ['count visits 1200000']],
    ['Dozens of vessels came.', ['count vessels 12..120']],
    ['Of the 88 schools, 61 have merged classes.', ['count schools 88', 'count schools 61']],
    ['Half a million people, half a dozen boats.', ['count people 500000', 'count boats 6']],
    ['Two thirds of that, and a quarter were from abroad.', ['percent % 66.67', 'percent % 25']],
    ['Kilometres of cable laid: 1,940', ['count km 1940']],
    ['Eighty-six of our farms closed.', ['count farms 86']],
    ['Only 137 were found dead.', ['count  137']],
    ['He is 43. The vote was 34 to 12. Call 0800 555 123.', []],
    ['There are 31 cases per 100,000 residents.', ['count cases 31']],
    ['It gets one in eight years.', ['duration year 8']],
    [
      'Downloads run at 340 megabits per second, or 340 Mbit/s.',
      ['count Mbit/s 340', 'count Mbit/s 340'],
    ],
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
    ['by the summer of 2028', '2028'],
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
    'COVID-19, Boeing 737 freighters and Article 5.',
    'Class 2 incidents on the A4 and the M25.',
    'Ward 6 beds and Berth 4 cranes.',
    'Phase 3 trials of type 2 drugs are on page 3.',
    'Services run 24/7 from 08:12.',
    'One of the farms closed.',
  ])('finds none in names: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['up to 12 wells', 'most'],
    ['at least 30 schools', 'least'],
    ['more than 70 percent', 'least'],
    ['no more than 5 days', 'most'],
    ['exactly 5 days', undefined],
  ])('leaves a side open: %s', (text, bound) => {
    expect(findFigures(text)[0]?.bound).toBe(bound)
  })

  it.each([
    ['The region has 1,200 nursing posts for midwives.', 'nursing posts for midwives'],
    ['It saves 3,400 tonnes of carbon dioxide.', 'carbon dioxide'],
    ['The minister proposed a payment of $90.', 'payment'],
    ['The board resolved to raise port dues by 10 percent.', 'port dues'],
    ['Wheat in the valley yielded 5.9 t/ha.', 'Wheat in the valley'],
    ['The full cost of a lunch is £4.15.', 'full cost of a lunch'],
    ['It is 24 minutes.', undefined],
  ])('says what is measured: %s', (text, referent) => {
    const [figure] = findFigures(text)
    expect(figure && referentOf(text, figure)).toBe(referent)
  })

  it.each([
    ['Cost of the wall | £24.1m', [], ['money GBP 24100000']],
    [
      'Wall | 4.1 | 17',
      ['Item', 'Cost (€ million)', 'Share, %'],
      ['money EUR 4100000', 'percent % 17'],
    ],
    ['New masts | 14', ['', '2024'], ['count masts 14']],
    ['Berth 4 | open', ['Berth', 'State'], []],
  ])('reads the cells of a row: %s', (row, columns, wanted) => {
    expect(findInRow(row, columns).map((f) => `${f.kind} ${f.unit} ${f.lo}`)).toEqual(wanted)
  })

  it.each([
    ['They paid $5 illion.', 'damaged'],
    ['It takes between and 7 years.', 'damaged'],
    ['It has 1, 200 pupils.', 'damaged'],
    ['It is not true that we cut 41 posts.', 'denied'],
    ['It is not more than 41 posts.', undefined],
    ['It cut 41 posts.', undefined],
  ])('sees what answers nothing: %s', (text, why) => {
    const figure = findFigures(text).at(-1)
    expect(figure && unfitnessOf(text, figure)).toBe(why)
  })

  it.each([
    ['41 days', '41.4 days', '', true],
    ['94 per cent', '95 per cent', '', false],
    ['£5 million', '£5.4 million', '', false],
    ['£589m', '£589.3m', '', true],
    ['1,200 posts', '1,187 posts', '', false],
    ['1,200 posts', '1,187 posts', 'about ', true],
    ['at least 40 ships', '55 ships', '', true],
  ])('takes rounding for what it is: %s beside %s', (a, b, before, meets) => {
    const range = (text: string, words: string) => {
      const [figure] = findFigures(text)
      if (!figure) throw new Error(text)
      const { start, end } = figure
      return roundedRange({ ...figure, text: text.slice(start, end) }, figure, words)
    }
    const [x, y] = [range(a, before), range(b, '')]
    expect(x.lo <= y.hi && y.lo <= x.hi).toBe(meets)
  })

  it('compares dates as days', () => {
    expect(daysOf('2026').lo).toBeLessThan(daysOf('2026-12').lo)
    expect(daysOf('2026').hi).toBe(daysOf('2026-12').hi)
    expect(nearestYear('--12-20', '2025-01-09')).toBe('2024-12-20')
    expect(partOfYear('autumn 2026', 2026)).toEqual({
      lo: daysOf('2026-09').lo,
      hi: daysOf('2026-11').hi,
    })
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
