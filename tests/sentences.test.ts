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

/** The cases of `cases/sentences.md`: a heading, and a list of sentences. */
function listed(): [name: string, sentences: string[]][] {
  const text = readFileSync(new URL('./cases/sentences.md', import.meta.url), 'utf8')
  const parts = text.split(/^## /m).slice(1)
  return parts.map((part) => {
    const [name = '', ...lines] = part.split('\n')
    return [name, lines.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []))]
  })
}

describe('sentences of other fields', () => {
  const cases = listed()

  it('are many, and none of them empty', () => {
    expect(cases.length).toBeGreaterThan(80)
    expect(cases.filter(([, wanted]) => wanted.length === 0)).toEqual([])
  })

  it.each(cases)('%s', (_, wanted) => expect(split(wanted.join(' '))).toEqual(wanted))
})

describe.skipIf(!existsSync(shared))('sentences of hand-made labels', () => {
  it('finds those of real clippings', () => {
    const rows = read('sentences.jsonl')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(rows.flatMap((row) => row.sentences)).toHaveLength(264)
    for (const { sentences: wanted } of rows) {
      expect(split(wanted.join(' '))).toEqual(wanted)
    }
  })

  /** Nothing but knowledge of the world tells that no firm is called "U.S. China". */
  const undecided = 'He flew to the U.S.'

  it.each([
    ['sentences_stress.json', 45],
    ['sentences_fresh.json', 20],
  ])('finds those of %s', (name, count) => {
    const lists: string[][] = JSON.parse(read(name))
    expect(lists).toHaveLength(count)
    for (const wanted of lists.filter(([first]) => first !== undecided))
      expect(split(wanted.join(' '))).toEqual(wanted)
  })
})
