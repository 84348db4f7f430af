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
  headingLine: heading === '' ? 0 : 1,
  path: [],
  pathLines: [],
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

  const filler = Array.from({ length: 30 }, () => 'words').join(' ')

  it('takes a single word said once in a longer text for a mention', () => {
    const port = theme('port', ['quay', 'tide gauge'])
    expect(themes('The quay is long.', [port])).toEqual(['port'])
    expect(themes(`The quay is long. ${filler}`, [port])).toEqual([])
    expect(themes(`The quay is long. Another quay. ${filler}`, [port])).toEqual(['port'])
    expect(themes(`The tide gauge is old. ${filler}`, [port])).toEqual(['port'])
  })

  it('lets words of a title and of phrases hint, and never more', () => {
    const port = { ...theme('port', ['quay', 'tide gauge']), title: 'The harbour' }
    const [tag] = tagger([port])(section(`A quay of the harbour with a gauge. ${filler}`)).tags
    expect(tag?.terms).toEqual([
      { text: 'quay', line: 2 },
      { text: 'harbour', line: 2, rule: 'title-word' },
      { text: 'gauge', line: 2, rule: 'phrase-word' },
    ])
    expect(themes('The harbour, the harbour, the harbour and a gauge.', [port])).toEqual([])
  })

  it('leaves out what is said in passing beside something stronger', () => {
    const fees = theme('fees', ['berth fee', 'port charge', 'harbour due', 'mooring rate'])
    const bird = theme('birds', ['sea bird'])
    const busy = 'Berth fees, port charges, harbour dues and mooring rates rose.'
    expect(themes(`${busy} A sea bird sang.`, [fees, bird])).toEqual(['fees'])
    const apart = section(busy)
    const own = section('A sea bird sang, and a second sea bird.').blocks
    const both = tagger([fees, bird])({ ...apart, blocks: [...apart.blocks, ...own] })
    expect(both.tags.map((tag) => tag.theme)).toEqual(['fees', 'birds'])
  })

  it('hears the headings above what hints at them, and says where they stand', () => {
    const under = (text: string) => ({ ...section(text), path: ['Berth fees'], pathLines: [7] })
    const [tag] = tagger([dues])(under('The dues fall in June.')).tags
    expect(tag?.terms).toEqual([
      { text: 'dues', line: 2, rule: 'title-word' },
      { text: 'Berth fees', line: 7 },
    ])
    expect(tagger([dues])(under('Nobody came in June.')).tags).toEqual([])
  })

  it('takes a heading above for proof of what is said beside something stronger', () => {
    const bird = theme('birds', ['sea bird', 'roost', 'wader', 'colony'])
    const busy = section('Sea birds roost; waders keep a colony. Berth fees pay for it.')
    const both = { ...busy, path: ['Berth fees'], pathLines: [1] }
    const tagged = (one: Section) => tagger([dues, bird])(one).tags.map((tag) => tag.theme)
    expect(tagged(busy)).toEqual(['birds'])
    expect(tagged(both)).toEqual(['dues', 'birds'])
    const silent = { ...both, blocks: section('Sea birds roost; waders keep a colony.').blocks }
    expect(tagged({ ...silent, path: ['Berth fees', 'Fees for a berth'] })).toEqual(['birds'])
  })

  it('does not take a small word for a form of another', () => {
    const list = [theme('fees', ['dues']), theme('scrap', ['cans']), theme('who', ['WHO'])]
    expect(themes('It is due to open, and they can.', list)).toEqual([])
    expect(themes('The dues rose.', list)).toEqual(['fees'])
    expect(themes('A can.', [theme('scrap', ['can'])])).toEqual(['scrap'])
    expect(themes('The WHO met.', list)).toEqual(['who'])
    expect(themes('The one who met.', list)).toEqual([])
  })

  it('gives a short part that hints at them the themes that its source is about', () => {
    const chief = section(`Harbour dues rose, and so did berth fees. ${filler} ${filler}`)
    const others = [
      section('Few boats pay the dues on time.'),
      { ...section('The wind fell.'), path: ['Harbour dues'], pathLines: [1] },
      section(`The dues were left aside. ${filler} ${filler}`),
      { ...section('Nobody pays the dues.'), file: 'b.txt' },
    ]
    const tag = tagger([dues], 'en', [chief, ...others])
    expect([chief, ...others].map((one) => tag(one).tags.length)).toEqual([1, 1, 0, 0, 0])
    expect(others.map(tag)[0]?.tags[0]?.terms).toEqual([
      { text: 'dues', line: 2, rule: 'title-word' },
    ])
    const aside = section(`The wind fell. ${filler.repeat(6)} ${filler.repeat(6)}`)
    const seldom = tagger([dues], 'en', [chief, ...others, aside, aside])
    expect(others.map((one) => seldom(one).tags.length)).toEqual([0, 0, 0, 0])
  })

  it('finds compounds however they are written', () => {
    const written = ['set aside', 'set-aside', 'setaside', 'dataset', 'data set', 'data-sets']
    const listed = theme('land', ['set-aside', 'data set', 'wildlife', 'co-operation'])
    for (const word of [...written, 'Cooperation', 'wild life'])
      expect([word, themes(`The ${word} grew.`, [listed])]).toEqual([word, ['land']])
    expect(themes('The data were set.', [listed])).toEqual([])
    expect(themes('A a e quay.', [theme('ward', ['A&E'])])).toEqual(['ward'])
    expect(themes('A quay.', [theme('ward', ['A&E'])])).toEqual([])
  })

  it('knows a name by the acronym that a source gives it', () => {
    const body = theme('body', ['Inshore Fisheries and Conservation Board'])
    const known = section('The Inshore Fisheries and Conservation Board (IFCB) met.')
    const later = section('The IFCB voted.')
    expect(tagger([body], 'en', [known])(later).tags[0]?.terms).toEqual([
      { text: 'IFCB', line: 2, rule: 'acronym' },
    ])
    expect(tagger([body])(later).tags).toEqual([])
    const other = section('The Inshore Board (IFCB) met.')
    expect(tagger([body], 'en', [other])(later).tags).toEqual([])
    const short = theme('body', ['IFCB'])
    expect(
      tagger([short], 'en', [known])(section('The Inshore Fisheries and Conservation Board sat.'))
        .tags,
    ).toHaveLength(1)
  })

  it('reads British and American spellings alike', () => {
    expect(themes('The harbor due.', [dues])).toEqual(['dues'])
    expect(themes('Privatization paid.', [theme('sale', ['privatisation'])])).toEqual(['sale'])
  })
})
