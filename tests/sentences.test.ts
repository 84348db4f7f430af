import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '../pipeline/language/sentences.ts'

const split = (text: string): string[] => sentences(text).map((s) => text.slice(s.start, s.end))
const shared = new URL('../../shared/gold/detail/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, shared), 'utf8')

describe('sentences', () => {
  it.each([
    [['Mr. Osei met Gov. Lind on Jan. 20.', 'Nothing was signed.']],
    [['The fee rose to €3.50 per tonne.', 'It was €3.20 before.']],
    [['“Who pays?” asked the clerk.', 'Nobody answered.']],
    [['The U.S. Navy objected.', 'The port did not.']],
    [['See sec. 4 of the act.', 'v2 is open.']],
    [['Trials (e.g. in Ghent) ended at 5 p.m. on Friday.', 'They worked.']],
  ])('keeps %j apart', (parts) => {
    expect(split(parts.join(' '))).toEqual(parts)
  })

  it('gives spans in order, inside the text, without white space at their ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          at = end
        }
      }),
    )
  })
})

describe.skipIf(!existsSync(shared))('sentences of hand-made labels', () => {
  it('finds those of real clippings', () => {
    const rows = read('sentences.jsonl')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    for (const { sentences: wanted } of rows) {
      expect(split(wanted.join(' '))).toEqual(wanted)
    }
  })

  it.each(['sentences_fresh.json'])('finds those of %s', (name) => {
    for (const wanted of JSON.parse(read(name))) expect(split(wanted.join(' '))).toEqual(wanted)
  })
})
