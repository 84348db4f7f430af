import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GatesConfig } from '../pipeline/config/types.ts'
import { type Draft, draft, draftAll } from '../pipeline/draft.ts'
import type { Reading } from '../pipeline/gates/gate.ts'
import { readGates } from '../pipeline/gates/index.ts'
import { statementsOf } from '../pipeline/gates/printed-claims.ts'
import { wordsOf } from '../pipeline/language/words.ts'
import type { Ledger } from '../pipeline/model.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { root } from './support/run-brief.ts'

const { ledger, config } = await digestDossier(join(root, 'tests/dossiers/school-meals'))
const drafts = draftAll(ledger, config.audiences, config, 'test')
const [policy, investor] = drafts
if (!policy || !investor) throw new Error('no drafts')

const read = (shown: Draft[], bounds: Partial<GatesConfig> = {}, gate = ''): Reading[] =>
  readGates(shown, ledger, { ...config.gates, ...bounds }).filter(
    (reading) => gate === '' || reading.gate === gate,
  )

describe('the drafts of a dossier', () => {
  it('pass every gate that fails a build', () => {
    expect(read(drafts).filter(({ verdict }) => verdict === 'failed')).toEqual([])
  })

  it.each(drafts.map((one): [string, Draft] => [one.audience.id, one]))(
    '%s keeps to the words of every block and of the whole',
    (_, { blocks, words, audience }) => {
      expect(words).toBeLessThanOrEqual(audience.words.max)
      expect(words).toBeGreaterThan(300)
      for (const { heading, words: count, most } of blocks)
        expect([heading, count]).toEqual([heading, expect.toSatisfy((n) => n <= (most ?? n))])
    },
  )

  it.each(config.audiences)(
    '$id takes no more of a source than it may, whatever the bound',
    (one) => {
      for (const sourceShare of [0, 0.1, 0.25]) {
        const gates = { ...config.gates, sourceShare, sourceWords: 60 }
        const { evidence } = draft(ledger, one, { ...config, gates }, 'test')
        const printed = new Set(evidence.map(({ claim }) => claim))
        expect(printed.size).toBeGreaterThan(3)
        for (const { file, words } of ledger.sources) {
          const count = ledger.claims
            .filter((claim) => claim.file === file && printed.has(claim.id))
            .reduce((sum, claim) => sum + wordsOf(claim.text).length, 0)
          expect(count).toBeLessThanOrEqual(Math.max(60, Math.floor(words * sourceShare)))
        }
      }
    },
  )

  it.each(config.audiences)('$id is cut at statements where it may be no longer', (audience) => {
    const short = { ...audience, words: { min: 100, max: 420 } }
    const { words, brief } = draft(ledger, short, config, 'test')
    expect(words).toBeLessThanOrEqual(420)
    const whole = new Map(ledger.claims.map(({ id, text }) => [id, text]))
    for (const { statements, groups } of brief.blocks)
      for (const { id, runs } of [...statements, ...groups.flatMap((g) => g.statements)])
        expect(runs.map(({ text }) => text).join('')).toBe(whole.get(id))
  })
})

it('a block that cannot be cut keeps no other from being cut', () => {
  const outline = policy.audience.outline.map((block) =>
    block.block === 'questions' ? { ...block, words: 3 } : block,
  )
  const audience = { ...policy.audience, outline, words: { min: 100, max: 500 } }
  const made = draft(ledger, audience, config, 'test')
  expect(made.words).toBeLessThanOrEqual(500)
  expect(read([made], {}, 'block-words')[0]?.verdict).toBe('warned')
})

describe('a gate', () => {
  it('fails a brief with more words than it may have, and warns of one with fewer', () => {
    const range = (min: number, max: number): Draft => ({
      ...policy,
      audience: { ...policy.audience, words: { min, max } },
    })
    const verdicts = [range(1, 9999), range(9998, 9999), range(1, 2)].map(
      (one) => read([one], {}, 'words')[0]?.verdict,
    )
    expect(verdicts).toEqual(['held', 'warned', 'failed'])
  })

  it('reads what the configuration bounds, and warns beyond it', () => {
    const lax = { coverage: 0, redundancy: 1, balance: 0, originShare: 1, sourceShare: 1 }
    const strict = { coverage: 1.1, redundancy: 0, balance: 1.1, originShare: 0, sourceShare: 0 }
    const names = ['coverage', 'redundancy', 'balance', 'origin-share', 'source-share']
    for (const name of names) {
      expect(read([policy], { ...lax, sourceWords: 0 }, name)[0]?.verdict).toBe('held')
      const [weak] = read([policy], { ...strict, sourceWords: 0 }, name)
      expect([name, weak?.verdict]).toEqual([name, 'warned'])
    }
  })

  it('fails a brief that prints a statement not right behind the one it points back to', () => {
    const [first, second, third] = statementsOf(policy.brief).map(({ id }) => id)
    const hanging = (id: string | undefined, antecedent: string | undefined): Ledger => ({
      ...ledger,
      claims: ledger.claims.map((claim) =>
        claim.id === id ? { ...claim, dangling: true, antecedent: antecedent ?? '' } : claim,
      ),
    })
    const verdictIn = (changed: Ledger) =>
      readGates([policy], changed, config.gates).find(({ gate }) => gate === 'dangling')?.verdict
    expect(verdictIn(hanging(second, first))).toBe('held')
    expect(verdictIn(hanging(third, first))).toBe('failed')
    expect(verdictIn(hanging(first, 'not printed'))).toBe('failed')
  })

  it('fails two briefs that print a statement in two ways', () => {
    const ids = (one: Draft) => new Set(statementsOf(one.brief).map(({ id }) => id))
    const shared = [...ids(policy)].find((id) => ids(investor).has(id))
    expect(shared).toBeDefined()
    expect(read([policy, investor], {}, 'consistency')[0]?.verdict).toBe('held')
    const brief = structuredClone(investor.brief)
    const [one] = statementsOf(brief).filter(({ id }) => id === shared)
    if (one) one.kind = one.kind === 'fact' ? 'forecast' : 'fact'
    const [found] = read([policy, { ...investor, brief }], {}, 'consistency')
    expect(found).toMatchObject({ verdict: 'failed', value: 1 })
    expect(found?.message).toContain(shared)
  })

  it('warns where nothing speaks against the bottom line, and where one origin makes it', () => {
    const without = { ...policy, evidence: policy.evidence.filter((e) => e.group !== 'against') }
    expect(read([policy], {}, 'contrary')[0]?.verdict).toBe('held')
    expect(read([without], {}, 'contrary')[0]?.verdict).toBe('warned')
    const index = policy.audience.outline.findIndex(({ block }) => block === 'bottom-line')
    const [first] = policy.evidence.filter(({ block }) => block === index)
    const single = policy.evidence.filter((e) => e.block !== index || e === first)
    expect(read([policy], {}, 'bottom-line')[0]?.verdict).toBe('held')
    expect(read([{ ...policy, evidence: single }], {}, 'bottom-line')[0]?.verdict).toBe('warned')
  })
})

it('the first page says what speaks against the bottom line', () => {
  for (const { brief } of drafts) {
    const at = brief.blocks.findIndex(({ block }) => block === 'bottom-line')
    expect(brief.blocks[at + 1]).toMatchObject({ heading: 'Against this', block: 'bottom-line' })
    expect(at).toBeLessThan(2)
  }
})
