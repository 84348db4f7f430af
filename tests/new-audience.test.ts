import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../pipeline/config/read-config.ts'
import type { Config } from '../pipeline/config/types.ts'
import { draft } from '../pipeline/draft.ts'
import type { Ledger } from '../pipeline/model.ts'
import { render } from '../pipeline/render/render.ts'
import { renderMarkdown } from '../pipeline/render/render-markdown.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { root } from './support/run-brief.ts'
import { fontFiles, templateFiles } from './support/template-files.ts'

const folder = join(root, 'tests/dossiers/school-meals')
const { ledger } = await digestDossier(folder)
const [, themes = ''] = readFileSync(join(folder, 'brief.config.yaml'), 'utf8').split(/^themes:\n/m)

const config = (before: string, after = ''): Config =>
  readConfig(
    `title: Free school meals in Norland\n${before}\nthemes:\n${themes.split(/^\w/m)[0]}\n${after}`,
    'brief.config.yaml',
    () => {},
  )

const draftOf = (settled: Config, id: string, from: Ledger = ledger) => {
  const audience = settled.audiences.find((one) => one.id === id)
  if (!audience) throw new Error(`no audience ${id}`)
  return draft(from, audience, settled, 'test')
}

const journalist = `audiences:
  journalist:
    series: Press brief
    title: Who pays for lunch
    words: {min: 100, max: 600}
    questions: [Who pays for the flags?]
    outline:
      - {block: bottom-line, title: In short, text: "The sums do not agree."}
      - {block: statements, title: On the record, words: 120, kinds: [claim, recommendation]}
      - {block: disagreements, title: Where the numbers clash}
      - {block: questions, title: Ask them}
      - {block: sources, title: Where from}
`

it('a new audience and another paper are configuration alone', () => {
  const settled = config('paper: Letter', journalist)
  const { brief, words } = draftOf(settled, 'journalist')
  expect(brief).toMatchObject({
    paper: 'Letter',
    series: 'Press brief',
    title: 'Who pays for lunch',
  })
  expect(brief.blocks.map(({ heading }) => heading)).toEqual([
    ...['In short', 'Against this', 'On the record', 'Where the numbers clash', 'Ask them'],
    'Where from',
  ])
  expect(words).toBeLessThanOrEqual(600)
  const [short, , record, , ask] = brief.blocks
  expect(short).toMatchObject({
    intro: 'In the editor’s own words.',
    paragraphs: ['The sums do not agree.'],
  })
  expect(record?.statements.length).toBeGreaterThan(1)
  expect(record?.statements.map(({ kind }) => kind)).not.toContain('fact')
  expect(ask?.paragraphs).toEqual(['No statement was found that answers: Who pays for the flags?'])
  const html = render(brief, templateFiles(), fontFiles(brief))
  expect(html).toContain('Where the numbers clash')
  expect(html).toMatch(/size:\s*letter/i)
  expect(renderMarkdown(brief)).toContain('# Who pays for lunch')
})

it('a title and themes alone give three briefs that say what they are made from', () => {
  const settled = config('')
  for (const { id } of settled.audiences) {
    const { brief, blocks } = draftOf(settled, id)
    const headings = brief.blocks.map(({ heading }) => heading)
    expect(new Set(headings).size).toBe(headings.length)
    expect(blocks.length).toBeGreaterThan(6)
    expect(brief.status).toContain('none of them primary')
    for (const { statements, groups, pictures, table, paragraphs, sources } of brief.blocks) {
      const parts = [
        ...statements,
        ...groups,
        ...pictures,
        ...table.rows,
        ...paragraphs,
        ...sources,
      ]
      expect(parts.length).toBeGreaterThan(0)
      for (const group of groups) expect(group.statements.length).toBeGreaterThan(0)
    }
  }
})

it('what no source holds is said, and what there was no room for is not', () => {
  const settled = config('gates: {sourceShare: 0, sourceWords: 20}')
  expect(JSON.stringify(draftOf(settled, 'policy').brief)).not.toContain('No source makes a rec')
  const silent = {
    ...ledger,
    claims: ledger.claims.filter(({ kind }) => kind !== 'recommendation'),
  }
  expect(JSON.stringify(draftOf(config(''), 'policy', silent).brief)).toContain(
    'No source makes a recommendation.',
  )
})

it('a title is a short finding that another origin bears out, or that of the dossier', () => {
  const settled = config('')
  const { brief } = draftOf(settled, 'policy')
  expect(brief.title).toBe('Free school meals in Norland')
  const [one] = ledger.claims.filter(
    ({ kind, text, form, themes: own, dangling, edits }) =>
      kind === 'fact' &&
      form === 'sentence' &&
      own.length > 0 &&
      !dangling &&
      edits.length === 0 &&
      /^[^“"I]{40,90}\.$/.test(text),
  )
  if (!one) throw new Error('no short facts')
  const twin = ledger.claims.find(({ origin }) => origin !== one.origin)
  const borne = {
    ...ledger,
    claims: ledger.claims.map((claim) =>
      claim.id === one.id ? { ...claim, alike: [twin?.id ?? ''], credibility: 2 as const } : claim,
    ),
    figures: [],
  }
  const { brief: titled, evidence } = draftOf(settled, 'policy', borne)
  expect(titled.title).toBe(one.text.replace(/\.$/, ''))
  expect(evidence.filter(({ claim }) => claim === one.id).map(({ group }) => group)).toContain(
    'title',
  )
  expect(titled.blocks.find(({ block }) => block === 'takeaways')?.statements[0]?.id).toBe(one.id)
})
