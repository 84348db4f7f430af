import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undo } from '../pipeline/edits/undo.ts'
import { markedWords } from '../pipeline/extract/quotes/marked-words.ts'
import { casesIn } from './support/cases.ts'
import { isAsExpected, ledgerOf, quotationsIn } from './support/quotations-in.ts'

describe('words in marks', () => {
  it.each(
    ['quotes.md', 'quotes-2.md', 'quotes-3.md', 'quotes-4.md'].flatMap((name) => casesIn(name)),
  )('$name', ({ code }) => {
    const found = quotationsIn(code.in ?? '')
    const expected = (code.out ?? '').split('\n').filter((line) => line !== '')
    // Printed whole where one differs.
    if (
      !expected.every((line, i) => isAsExpected(line, found[i])) ||
      found.length > expected.length
    )
      expect(found).toEqual(expected)
  })
})

describe('pasted text', () => {
  it('has quotations that are a paragraph with their speaker, and names under them', () => {
    const text = [
      'The last depot',
      'The county met on Monday and agreed to close the depot for good in the spring.',
      '“The depot was the last thing that we had.” (Jane Roe, driver)',
      'The county says that buses will run from Holm instead, from April on.',
      '“We were told nothing whatever about it until Friday.”',
      'Ann Lund, teacher',
      'The county has not replied to any of the letters that were sent to it.',
    ]
    expect(quotationsIn(text.join('\n\n'), 'text')).toEqual([
      'The depot was the last thing that we had. | Jane Roe',
      'We were told nothing whatever about it until Friday. | Ann Lund',
    ])
  })
})

describe('marks', () => {
  it('lie around the words they are said to lie around, in any text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '``',
      "''",
      ' ',
      'a',
      'Roe',
      's',
      '.',
      ',',
      '\n',
      '6',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const one of markedWords(text)) {
          expect(text.slice(one.start, one.end)).toBe(one.words)
          expect(one.words.trim()).toBe(one.words)
          expect(one.outer.start).toBeGreaterThanOrEqual(end)
          expect(one.start).toBeGreaterThan(one.outer.start)
          expect(one.outer.end).toBeGreaterThanOrEqual(one.end)
          end = one.outer.end
        }
      }),
    )
  })

  it('that are never closed do not swallow a text', () => {
    expect(markedWords(`"${'a '.repeat(2000)}`)).toEqual([])
  })
})

describe('sentences of a longer quotation', () => {
  const text =
    'Jane Roe said: “The pumps failed in the night. The county had sold the spare ones. Nobody was told.” The council met.'

  it('have its speaker and are marked as parts of it', () => {
    const { claims } = ledgerOf(text)
    expect(claims.map(({ speaker, quoted }) => [speaker, quoted])).toEqual([
      ['Jane Roe', 'in-part'],
      ['Jane Roe', 'inside'],
      ['Jane Roe', 'in-part'],
      [undefined, undefined],
    ])
  })

  it('are one quotation, an exact slice of the file', () => {
    const { quotes, claims } = ledgerOf(text)
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(
      quotes.map(({ quote }) => quote),
    )
    expect(quotes.map(({ claim }) => claim)).toEqual([claims[0]?.id])
    expect(claims.map((c) => undo(c.text, c.edits))).toEqual(
      claims.map((c) => text.slice(c.start, c.end)),
    )
  })
})
