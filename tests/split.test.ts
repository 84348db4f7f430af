import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Section } from '../pipeline/model.ts'
import { divide } from '../pipeline/split/divide.ts'

const block = (words: number, line: number, more: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  text: Array.from({ length: words }, () => 'tide').join(' '),
  pieces: [],
  line,
  sentences: [],
  ...more,
})

const section = (blocks: Block[]): Section => ({
  file: 'a.txt',
  heading: 'Tides',
  headingLine: 1,
  path: [],
  pathLines: [],
  start: 1,
  end: 99,
  blocks,
})

const lines = (blocks: Block[]) => divide(section(blocks)).map(({ start, end }) => [start, end])

describe('a section without headings inside', () => {
  it('is divided at paragraphs of some length', () => {
    expect(lines([block(50, 2), block(50, 4), block(50, 6)])).toEqual([
      [1, 3],
      [4, 5],
      [6, 99],
    ])
  })

  it('keeps short paragraphs with the next, and a short last one with the one before', () => {
    expect(lines([block(10, 2), block(50, 4), block(60, 6), block(5, 8)])).toEqual([
      [1, 5],
      [6, 99],
    ])
  })

  it('keeps a list with the paragraph that announces it', () => {
    const item = block(30, 5, { kind: 'item', leadIn: 1 })
    const [first, second] = divide(section([block(50, 2), block(50, 4), item]))
    expect(first?.blocks).toHaveLength(1)
    expect(second?.blocks.map(({ leadIn }) => leadIn)).toEqual([undefined, 0])
  })

  it('loses no block, and no line', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { maxLength: 30 }), (lengths) => {
        const whole = section(lengths.map((words, i) => block(words, i + 2)))
        const parts = divide({ ...whole, end: lengths.length + 1 })
        expect(parts.flatMap(({ blocks }) => blocks)).toEqual(whole.blocks)
        expect(parts[0]?.start).toBe(1)
        for (const [i, part] of parts.entries())
          expect(part.end).toBe((parts[i + 1]?.start ?? lengths.length + 2) - 1)
      }),
    )
  })
})
