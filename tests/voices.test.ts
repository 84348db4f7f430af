import { describe, expect, it } from 'vitest'
import { casesIn } from './support/cases.ts'
import { ledgerOf } from './support/quotations-in.ts'

describe('who says the sentences of', () => {
  it.each(casesIn('voices.md'))('$name', ({ code }) => {
    const expected = (code.out ?? '').split('\n').filter((line) => line !== '')
    const found = ledgerOf(code.in ?? '').claims.map(
      ({ speaker, text }, i) =>
        `${speaker ?? '-'} | ${text.slice(0, expected[i]?.split(' | ')[1]?.length)}`,
    )
    expect(found).toEqual(expected)
  })
})
