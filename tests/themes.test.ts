import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatThemes } from '../pipeline/cli/format-themes.ts'
import type { ThemeConfig } from '../pipeline/config/types.ts'
import type { Section } from '../pipeline/model.ts'
import { tagger } from '../pipeline/tag/index.ts'
import { reportThemes } from '../pipeline/themes.ts'
import { root, runBrief, temporaryFolder } from './support/run-brief.ts'

const theme = (id: string, phrases: string[]): ThemeConfig => ({
  id,
  title: id,
  phrases: phrases.map((text) => ({ text, weight: 2 })),
  not: [],
})

const section = (file: string, line: number, text: string): Section => ({
  file,
  heading: '',
  headingLine: 0,
  path: [],
  pathLines: [],
  start: line,
  end: line,
  blocks: [{ kind: 'paragraph', text, pieces: [], line, sentences: [] }],
})

const themes = [
  theme('fees', ['berth fee', 'harbour levy']),
  theme('berths', ['berth']),
  theme('ferries', ['ferry', 'timetable']),
]

const sections = [
  section('a.txt', 1, 'The ferry keeps its timetable.'),
  section('a.txt', 3, 'Berth fees rose while a berth was closed.'),
  section('b.txt', 1, 'Dredgers cleared the channel.'),
  section('b.txt', 3, 'A dredger lay in the channel, and dredgers waited.'),
].map(tagger(themes))

const report = reportThemes(themes, sections)

describe('the report on themes', () => {
  it('counts what speaks of each theme', () => {
    expect(report.themes).toEqual([
      { theme: 'fees', title: 'fees', sections: 1, sources: 1, words: 8 },
      { theme: 'berths', title: 'berths', sections: 1, sources: 1, words: 8 },
      { theme: 'ferries', title: 'ferries', sections: 1, sources: 1, words: 5 },
    ])
  })

  it('names the commonest words of what no theme has, as they stand, with places', () => {
    const places = [
      { file: 'b.txt', line: 1 },
      { file: 'b.txt', line: 3 },
    ]
    expect(report.untagged).toEqual({
      sections: 2,
      paragraphs: 2,
      words: [
        { word: 'Dredgers', paragraphs: 2, places },
        { word: 'channel', paragraphs: 2, places },
      ],
    })
  })

  it('names phrases that stand nowhere, and those that others hide', () => {
    expect(report.unused).toEqual([{ theme: 'fees', phrase: 'harbour levy' }])
    const by = [{ theme: 'fees', phrase: 'berth fee', times: 1 }]
    expect(report.hidden).toEqual([{ theme: 'berths', phrase: 'berth', found: 1, hidden: 1, by }])
  })

  it('names themes that never come alone, once they are common', () => {
    expect(report.together).toEqual([])
    const often = Array.from({ length: 3 }, () => sections[1]).filter((s) => s !== undefined)
    expect(reportThemes(themes, often).together).toEqual([
      { theme: 'fees', with: 'berths', sections: 3 },
      { theme: 'berths', with: 'fees', sections: 3 },
    ])
  })

  it('is read in a terminal', () => {
    expect(formatThemes(report)).toBe(
      [
        'Theme    sections   sources     words',
        'fees            1         1         8',
        'berths          1         1         8',
        'ferries         1         1         5',
        '',
        'Untagged: 2 of 4 sections, with 2 paragraphs',
        '',
        'Words common in untagged paragraphs that no phrase has',
        '  Dredgers (2): b.txt:1, b.txt:3',
        '  channel (2): b.txt:1, b.txt:3',
        '',
        'Phrases found nowhere',
        '  fees: harbour levy',
        '',
        'Phrases hidden by others',
        '  berths: "berth" 1 of 2 times, by "berth fee" of fees',
        '',
      ].join('\n'),
    )
  })
})

describe('brief themes', () => {
  const config = join(root, 'tests/dossiers/school-meals/brief.config.yaml')

  it('prints the report, the same each time, and writes nothing', async () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'out')
    const words = ['themes', '--config', config, '--out', out]
    const first = await runBrief(words)
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/^Theme +sections +sources +words\ntake-up /)
    expect((await runBrief(words)).stdout).toBe(first.stdout)
    expect(existsSync(out)).toBe(false)
  })

  it('prints it as one JSON object on request', async () => {
    const run = await runBrief(['themes', '--config', config, '--json'])
    expect(JSON.parse(run.stdout)).toMatchObject({
      themes: [{ theme: 'take-up' }, { theme: 'costs' }, {}, {}, {}, {}],
    })
  })
})
