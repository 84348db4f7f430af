import { beforeAll, describe, expect, it } from 'vitest'
import { formatExplanation } from '../pipeline/cli/format-explanation.ts'
import { wrap } from '../pipeline/cli/wrap.ts'
import { type Draft, draftAll } from '../pipeline/draft.ts'
import { BriefError } from '../pipeline/error.ts'
import { findClaim } from '../pipeline/explain/find-claim.ts'
import { explain } from '../pipeline/explain/index.ts'
import type { Explanation } from '../pipeline/explain/types.ts'
import type { Claim } from '../pipeline/model.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { runBrief } from './support/run-brief.ts'

type Dossier = Awaited<ReturnType<typeof digestDossier>>

describe.each([
  ['tests/dossiers/school-meals', 3],
  ['.', 17],
])('explanations of %s', (folder, every) => {
  let dossier: Dossier
  let drafts: Draft[]
  let some: { claim: Claim; explanation: Explanation }[]

  beforeAll(async () => {
    dossier = await digestDossier(folder)
    drafts = draftAll(dossier.ledger, dossier.config.audiences, dossier.config, '')
    some = dossier.ledger.claims
      .filter((_, i) => i % every === 0)
      .map((claim) => ({
        claim,
        explanation: explain(claim, dossier, drafts),
      }))
  }, 120_000)

  it('say of each audience what it prints, and of all else why not', () => {
    const printed = new Map(
      drafts.map(({ audience, evidence }) => [audience.id, evidence.map(({ claim }) => claim)]),
    )
    for (const { claim, explanation } of some)
      for (const { audience, printed: places, leftOut } of explanation.audiences) {
        const times = printed.get(audience)?.filter((id) => id === claim.id).length
        expect(places).toHaveLength(times ?? 0)
        expect(leftOut === undefined).toBe(places.length > 0)
        if (leftOut?.why === 'budget') expect(leftOut.blocks).not.toEqual([])
      }
  })

  it('name words that stand in the claim, or over it', () => {
    for (const { claim, explanation } of some) {
      expect(explanation.themes.map(({ theme }) => theme)).toEqual(claim.themes)
      for (const { by, terms } of explanation.themes) {
        const where = by === 'heading' ? claim.heading : claim.text
        expect(terms).not.toEqual([])
        for (const { text } of terms) expect(where.toLowerCase()).toContain(text.toLowerCase())
      }
    }
  })

  it('repeat what the ledger says', () => {
    for (const { claim, explanation } of some) {
      expect(explanation.roles.map(({ role }) => role).sort()).toEqual([...claim.roles].sort())
      expect(explanation.kind.kind).toBe(claim.kind)
      expect(explanation.voice?.speaker).toBe(claim.speaker)
      if (explanation.voice) expect(explanation.voice.words).not.toBe('')
      expect(explanation.origin.files).toContain(claim.file)
    }
  })

  it('fit into 80 columns, and say the same twice', () => {
    for (const { claim, explanation } of some) {
      const text = formatExplanation(explanation)
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
      expect(text).toContain(`${claim.id}  ${claim.file}:${claim.line}\n`)
    }
    const [first] = some
    if (!first) throw new Error('no claims')
    const again = explain(first.claim, dossier, drafts)
    expect(formatExplanation(again)).toBe(formatExplanation(first.explanation))
  })

  it('are found by the beginning of an id and by words', () => {
    const { claims } = dossier.ledger
    for (const { claim } of some) {
      expect(findClaim(claim.id, claims)).toBe(claim)
      expect(findClaim(claim.id.toUpperCase(), claims)).toBe(claim)
      const others = claims.filter(({ id }) => id !== claim.id)
      const alone = Array.from({ length: 10 }, (_, i) => claim.id.slice(0, i + 1)).find(
        (prefix) => !others.some(({ id }) => id.startsWith(prefix)),
      )
      expect(findClaim(alone ?? '', claims)).toBe(claim)
      const same = claims.filter(({ text }) => text === claim.text)
      if (same.length === 1) expect(findClaim(claim.text, claims)).toBe(claim)
    }
  })
})

const claimOf = (id: string, text: string) =>
  // Nothing else is looked at.
  ({ id, text, file: 'a.txt', line: 7 }) as Claim

const claims = [
  claimOf('0a1b2c3d4e', 'The quay is closed to fishing boats.'),
  claimOf('0a9b2c3d4e', 'The quay is closed.'),
  claimOf('ffffffffff', 'Dues rose in July, said the board.'),
]

function errorOf(query: string): BriefError['diagnostics'] {
  try {
    findClaim(query, claims)
  } catch (error) {
    if (error instanceof BriefError) return error.diagnostics
    throw error
  }
  throw new Error('found')
}

describe('a claim', () => {
  it.each([
    ['0a1', 0],
    ['F', 2],
    ['the QUAY is closed', 1],
    ['closed to fishing', 0],
    ['in july said', 2],
  ])('is found by %s', (query, at) => {
    expect(findClaim(query, claims)).toBe(claims[at])
  })

  it('is named with its words where another one was nearly meant', () => {
    expect(errorOf('0b1b')).toMatchObject([
      { code: 'E_UNKNOWN_CLAIM', hint: expect.stringContaining('The quay is closed to fishing') },
    ])
    expect(errorOf('when were dues raised')).toMatchObject([
      { code: 'E_UNKNOWN_CLAIM', hint: expect.stringContaining('ffffffffff (a.txt:7) “Dues rose') },
    ])
    expect(errorOf('…')).toMatchObject([{ code: 'E_UNKNOWN_CLAIM' }])
  })

  it('is one of those told where several are meant', () => {
    expect(errorOf('0a')).toMatchObject([
      { code: 'E_CLAIM_AMBIGUOUS', file: 'a.txt', line: 7, excerpt: claims[0]?.text },
      { code: 'E_CLAIM_AMBIGUOUS', file: 'a.txt', line: 7, excerpt: claims[1]?.text },
    ])
    // Whole words only, and so no other.
    expect(errorOf('quay is close')).toMatchObject([{ code: 'E_UNKNOWN_CLAIM' }])
  })
})

describe('lines', () => {
  it('break at words, and leave a long one whole', () => {
    expect(wrap('  - ', `${'word '.repeat(20)}end`)).toEqual([
      `  - ${'word '.repeat(15).trim()}`,
      `    ${'word '.repeat(5)}end`,
    ])
    expect(wrap('> ', `a ${'x'.repeat(99)} b`)).toEqual(['> a', `  ${'x'.repeat(99)}`, '  b'])
    expect(wrap('', 'a\u001b[31mb')).toEqual(['a\\u{1b}[31mb'])
  })
})

describe('brief explain', () => {
  const meals = ['--config', 'tests/dossiers/school-meals/brief.config.yaml']

  it('prints an explanation as text and as JSON', async () => {
    const { ledger, config } = await digestDossier('tests/dossiers/school-meals')
    const [claim] = ledger.claims
    const run = await runBrief(['explain', claim?.id ?? '', '--audience', 'policy', ...meals])
    expect(run).toMatchObject({ code: 0 })
    expect(run.stdout).toContain('Brief “policy”')
    expect(run.stdout).not.toContain('Brief “investor”')
    const json = await runBrief(['explain', claim?.id.slice(0, 8) ?? '', '--json', ...meals])
    const found = JSON.parse(json.stdout)
    expect(found.claim).toMatchObject({ id: claim?.id, text: claim?.text })
    expect(found.audiences.map((one: { audience: string }) => one.audience)).toEqual(
      config.audiences.map(({ id }) => id),
    )
  })

  it.each([
    [['explain'], 'E_NO_OPERAND', 'explain ID'],
    [['explain', 'pupils who fly', ...meals], 'E_UNKNOWN_CLAIM', 'did you mean'],
  ])('%j is refused', async (words, code, hint) => {
    const run = await runBrief(words)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(`error[${code}]`)
    expect(run.stderr).toContain(hint)
  })
})
