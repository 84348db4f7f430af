import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../pipeline/config/read-config.ts'
import type { Config } from '../pipeline/config/types.ts'
import { decide } from '../pipeline/decide/index.ts'
import { type Draft, draft } from '../pipeline/draft.ts'
import { BriefError } from '../pipeline/error.ts'
import { readGates } from '../pipeline/gates/index.ts'
import type { Ledger } from '../pipeline/model.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { root } from './support/run-brief.ts'

const folder = join(root, 'tests/dossiers/school-meals')
const { ledger } = await digestDossier(folder)
const text = readFileSync(join(folder, 'brief.config.yaml'), 'utf8')

/** The dossier's configuration with some decisions. */
const configWith = (...decisions: string[]): Config => {
  const lines = decisions.length > 0 ? ['editor:', ...decisions.map((one) => `  - ${one}`)] : []
  return readConfig(`${lines.join('\n')}\n${text}`, 'brief.config.yaml', () => {})
}

const decided = (...decisions: string[]): Ledger => {
  const config = configWith(...decisions)
  return decide(ledger, config.editor, config.path)
}

const draftOf = (made: Ledger, config: Config, id: string): Draft => {
  const audience = config.audiences.find((one) => one.id === id)
  if (!audience) throw new Error(`no audience ${id}`)
  return draft(made, audience, config, 'test')
}

/** The words printed under a heading, statement by statement. */
const under = ({ brief }: Draft, heading: string): string[] =>
  brief.blocks
    .filter((block) => block.heading === heading)
    .flatMap(({ statements, groups }) => [...statements, ...groups.flatMap((g) => g.statements)])
    .map(({ runs }) => runs.map((run) => run.text).join(''))

const everywhere = ({ brief }: Draft): string => JSON.stringify(brief)

const till = 'The till records show 2.6 million free meals'
const gap = 'Harrowick Council covered the gap'

describe('what the editor decides', () => {
  it('changes nothing where there is nothing', () => {
    expect(decide(ledger, [], 'x')).toBe(ledger)
  })

  it('pins a statement into a block, at its place, in one brief alone', () => {
    const pin = `{do: pin, claim: "${till}", audience: policy, block: Key takeaways, place: 1}`
    const made = decided(pin)
    const config = configWith(pin)
    const policy = draftOf(made, config, 'policy')
    expect(under(policy, 'Key takeaways')[0]).toContain(till)
    expect(policy.evidence.find(({ reason }) => reason.startsWith('pinned'))?.score).toBe(100)
    expect(everywhere(policy)).toContain('1 statement was chosen by the editor.')
    expect(under(draftOf(made, config, 'technical'), 'Key takeaways').join()).not.toContain(till)
  })

  it('leaves a statement out of all blocks and tables, and says so', () => {
    const without = '{do: exclude, claim: "counting food and labour, against a planned"}'
    const made = decided(without, `{do: exclude, claim: "${gap}"}`)
    const before = draftOf(ledger, configWith(), 'policy')
    const after = draftOf(made, configWith(without), 'policy')
    const [one] = made.decisions ?? []
    expect(before.evidence.map(({ claim }) => claim)).toContain(one?.claim)
    expect(after.evidence.map(({ claim }) => claim)).not.toContain(one?.claim)
    expect(everywhere(after)).not.toContain(one?.claim)
    expect(everywhere(after)).toContain('2 statements were left out by the editor.')
  })

  it('moves a statement within its block', () => {
    const before = draftOf(ledger, configWith(), 'policy')
    const list = under(before, 'Key takeaways')
    const last = list.at(-1) ?? ''
    expect(list.length).toBeGreaterThan(2)
    const move = `{do: move, claim: ${JSON.stringify(last)}, place: 1}`
    const after = draftOf(decided(move), configWith(move), 'policy')
    expect(under(after, 'Key takeaways')).toEqual([last, ...list.slice(0, -1)])
  })

  it('relabels a statement and keeps what had been found', () => {
    const made = decided(
      `{do: relabel, claim: "${gap}", kind: recommendation, roles: [risk], speaker: The treasurer, because: it is his}`,
    )
    const [one] = made.decisions ?? []
    const before = ledger.claims.find(({ id }) => id === one?.claim)
    expect(one?.was).toEqual({ kind: before?.kind, roles: before?.roles })
    expect(one?.because).toBe('it is his')
    const after = made.claims.find(({ id }) => id === one?.claim)
    expect(after).toMatchObject({
      kind: 'recommendation',
      roles: ['risk'],
      speaker: 'The treasurer',
    })
    expect(after).not.toHaveProperty('credibility')
    expect(after).toMatchObject({
      text: before?.text,
      start: before?.start,
      themes: before?.themes,
    })
  })

  it('finds words whatever their spaces, capitals and marks', () => {
    const made = decided(`{do: exclude, claim: "THE COUNCIL'S  books do not match"}`)
    const found = ledger.claims.find(({ id }) => id === made.decisions?.[0]?.claim)
    expect(found?.text).toContain('The council’s books do not match')
  })
})

describe('a decision that cannot be carried out', () => {
  const refused = (...decisions: string[]) => {
    try {
      decided(...decisions)
    } catch (error) {
      if (error instanceof BriefError) return error
    }
    throw new Error('it was not refused')
  }

  it('names the nearest statement, its place in the sources, and its own place', () => {
    const error = refused(
      '{do: exclude, claim: "Each free meal"}',
      '{do: exclude, claim: "the council covered a gap of about two million from reserves"}',
    )
    const [, gone] = error.diagnostics
    expect(error.failure).toBe('config')
    expect(gone).toMatchObject({ code: 'E_EDITOR_CLAIM', file: 'brief.config.yaml', line: 3 })
    expect(gone?.column).toBeGreaterThan(10)
    expect(gone?.excerpt).toContain('two million')
    expect(gone?.hint).toContain(gap)
    expect(gone?.hint).toMatch(/council-blog\.txt:\d+/)
  })

  it('names both where words stand in two', () => {
    const [error] = refused('{do: pin, claim: "Each free meal in Harrowick cost"}').diagnostics
    expect(error?.code).toBe('E_EDITOR_AMBIGUOUS')
    expect(error?.message).toMatch(/council-blog\.txt:\d+.*ministry-note\.md:\d+/)
  })

  it('says of an id that is gone which is near', () => {
    const [claim] = ledger.claims
    const near = `${claim?.id.slice(0, 6)}ffffff`
    expect(refused(`{do: pin, claim: "${near}"}`).diagnostics[0]?.hint).toContain(claim?.id)
  })

  it('fails the gate where there is no such block', () => {
    const pin = `{do: pin, claim: "${till}", block: Appendix}`
    const made = decided(pin)
    const config = configWith(pin)
    const readings = readGates([draftOf(made, config, 'policy')], made, config.gates)
    const found = readings.find(({ gate }) => gate === 'pins')
    expect(found).toMatchObject({ verdict: 'failed', value: 1 })
    expect(found?.message).toContain('Appendix')
  })
})
