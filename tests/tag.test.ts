import { describe, expect, it } from 'vitest'
import type { ThemeConfig } from '../pipeline/config/types.ts'
import type { Section } from '../pipeline/model.ts'
import { tagger } from '../pipeline/tag/index.ts'

const theme = (id: string, phrases: string[], not: string[] = []): ThemeConfig => ({
  id,
  title: id,
  phrases: phrases.map((text) => ({ text, weight: 2 })),
  not,
})

const section = (text: string, heading = ''): Section => ({
  file: 'a.txt',
  heading,
  path: [],
  start: 1,
  end: 2,
  blocks: [{ kind: 'paragraph', text, pieces: [], line: 2, sentences: [] }],
})

const themes = (text: string, list: ThemeConfig[], heading = ''): string[] =>
  tagger(list)(section(text, heading)).tags.map((tag) => tag.theme)

describe('tag', () => {
  const dues = theme('dues', ['harbour due', 'berth fee'])
  const law = theme('law', ['law'], ['scaling law'])
  const scaling = theme('scaling', ['scaling law'])

  it('finds phrases in any inflection, hyphens and case set aside', () => {
    expect(themes('Harbour-dues rose.', [dues])).toEqual(['dues'])
    expect(themes('The harbour is due for repair.', [dues])).toEqual([])
  })

  it('hides the words of a longer phrase from shorter ones of other themes', () => {
    expect(themes('A scaling law holds.', [theme('law', ['law']), scaling])).toEqual(['scaling'])
    expect(themes('A scaling law and another law.', [theme('law', ['law']), scaling])).toEqual([
      'law',
      'scaling',
    ])
  })

  it('does not count words inside a phrase that the theme excludes', () => {
    expect(themes('A scaling law holds.', [law])).toEqual([])
  })

  it('asks for one strong phrase or two weak ones', () => {
    const weak = { ...dues, phrases: ['quay', 'berth'].map((text) => ({ text, weight: 1 })) }
    expect(themes('The quay is long.', [weak])).toEqual([])
    expect(themes('The quay has a berth.', [weak])).toEqual(['dues'])
  })

  it('tells acronyms from pronouns', () => {
    const us = theme('us', ['US'])
    expect(themes('They told us so.', [us])).toEqual([])
    expect(themes('The U.S. agreed.', [us])).toEqual(['us'])
  })

  it('says by which words, and where', () => {
    const [tag] = tagger([dues])(section('Berth fees fell, and harbour dues rose.')).tags
    expect(tag?.terms).toEqual([
      { text: 'Berth fees', line: 2 },
      { text: 'harbour dues', line: 2 },
    ])
  })
})
