import { describe, expect, it } from 'vitest'
import { checkSentences } from '../pipeline/check-sentences.ts'
import { BriefError } from '../pipeline/error.ts'
import type { Section } from '../pipeline/model.ts'

/** A section of a file with so many sentences. */
function section(file: string, count: number): Section {
  const sentences = Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1 }))
  const block = { kind: 'paragraph' as const, text: '', pieces: [], line: 1, sentences }
  return {
    file,
    heading: '',
    path: [],
    headingLine: 1,
    pathLines: [],
    start: 1,
    end: 1,
    blocks: [block],
  }
}

function troubleOf(sections: Section[]): string[] {
  try {
    const limits = { sentences: 5, totalSentences: 8 }
    checkSentences(sections, limits, (d) => ({ ...d, file: `in/${d.file}` }))
    return []
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return error.diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`)
  }
}

describe('the number of sentences', () => {
  it('may be as large as the limits', () =>
    expect(troubleOf([section('a', 2), section('b', 3), section('a', 3)])).toEqual([]))

  it('is told of each source that has too many, over all its sections', () =>
    expect(troubleOf([section('a', 3), section('b', 6), section('a', 3)])).toEqual([
      'E_TOO_MANY_SENTENCES in/a: holds 6 sentences, where at most 5 are read',
      'E_TOO_MANY_SENTENCES in/b: holds 6 sentences, where at most 5 are read',
    ]))

  it('is told of all sources together', () =>
    expect(troubleOf([section('a', 5), section('b', 4)])).toEqual([
      'E_TOO_MANY_SENTENCES undefined: the sources hold 9 sentences, where at most 8 are read',
    ]))
})
