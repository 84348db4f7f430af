import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undo } from '../pipeline/edits/undo.ts'
import { claimsOf } from '../pipeline/extract/claims.ts'
import { mayCorroborate } from '../pipeline/extract/corroborates.ts'
import { credibilityOf } from '../pipeline/extract/credibility.ts'
import { kindOf } from '../pipeline/extract/cues/kind.ts'
import { partOfHeading, partOfLeadIn } from '../pipeline/extract/cues/part-headings.ts'
import { hedgeOf, lostHedges } from '../pipeline/language/hedges.ts'
import type { Claim, Figure, FigureGroup } from '../pipeline/model.ts'
import { normalize } from '../pipeline/normalize/index.ts'
import { parse } from '../pipeline/parse/index.ts'
import { split } from '../pipeline/split/index.ts'
import { sourceFile } from './support/source-file.ts'

async function claimsIn(text: string): Promise<Claim[]> {
  const file = sourceFile(text, 'a.md', 'markdown')
  const sections = split(normalize(await parse(file)))
  const claims = sections.flatMap((section) => claimsOf({ ...section, tags: [] }, file, []))
  for (const { start, end, text: words, edits } of claims)
    expect(undo(words, edits)).toBe(text.slice(start, end))
  return claims
}

describe('lists and their lead-ins', () => {
  it('carries a lead-in that its items go on from, as an edit', async () => {
    const claims = await claimsIn(
      '# Locks\n\nThe board told the town that it should:\n\n- close the *upper* lock at night. Boats wait.\n- Hire a keeper.\n',
    )
    expect(claims.map(({ text }) => text)).toEqual([
      'The board told the town that it should:',
      '[The board told the town that it should:] close the upper lock at night.',
      'Boats wait.',
      '[The board told the town that it should:] Hire a keeper.',
    ])
    expect(claims.map(({ kind }) => kind).slice(1)).toEqual([
      'recommendation',
      'claim',
      'recommendation',
    ])
  })

  it('hedges every sentence of a list whose lead-in hedges', async () => {
    const claims = await claimsIn('# Dam\n\nPossible effects:\n\n- Wells fill. Fields flood.\n')
    expect(claims.map(({ text, hedge }) => [text, hedge?.step])).toEqual([
      ['Possible effects:', 4],
      ['[Possible effects:] Wells fill.', 4],
      ['[Possible effects:] Fields flood.', 4],
    ])
  })

  it('gives items the speaker of the lead-in, and no brackets where they stand alone', async () => {
    const claims = await claimsIn(
      '# Dues\n\nAccording to Mara Oduya:\n\n- The dues are too high.\n- The quay is too short.\n',
    )
    expect(claims.slice(1).map(({ text, speaker, kind }) => [text, speaker, kind])).toEqual([
      ['The dues are too high.', 'Mara Oduya', 'claim'],
      ['The quay is too short.', 'Mara Oduya', 'claim'],
    ])
  })

  it('knows the sentence that a dangling one leans on, in its own paragraph alone', async () => {
    const [first, second, third] = await claimsIn(
      '# Dues\n\nThe board met in May. This surprised nobody.\n\nHowever, the dues stayed.\n',
    )
    expect(second).toMatchObject({ dangling: true, antecedent: first?.id })
    expect(third?.dangling).toBe(true)
    expect(third?.antecedent).toBeUndefined()
  })
})

describe('parts named by headings and lead-ins', () => {
  it.each([
    ['Risks', 'risk'],
    ['3.2 Main risks of the plan', 'risk'],
    ['Policy options', 'option'],
    ['What we don’t know', 'limit'],
    ['Limitations of the study', 'limit'],
    ['How it works', 'method'],
    ['Drawbacks', 'con'],
    ['Advantages:', 'pro'],
    ['What the union asks for', 'recommendation'],
    ['Benefits and drawbacks', undefined],
    ['Methods and limitations', undefined],
    ['Risks and dangers', 'risk'],
    ['The risk register of 1990 was lost', undefined],
    ['Optional extras', undefined],
  ])('%s', (heading, part) => expect(partOfHeading(heading)).toBe(part))

  it.each([
    ['The council sees three risks in the plan:', 'risk'],
    ['The auditors make four recommendations:', 'recommendation'],
    ['No drawbacks were found in:', undefined],
    ['The report names benefits and drawbacks:', undefined],
  ])('%s', (leadIn, part) => expect(partOfLeadIn(leadIn)).toBe(part))

  it('takes an order under "Options" for no recommendation', () => {
    const above = { part: 'option', words: 'Options' } as const
    expect(kindOf('Sell the depot.', { spoken: false, above }).kind).toBe('fact')
    expect(kindOf('Sell the depot.', { spoken: false }).kind).toBe('recommendation')
  })
})

describe('hedges', () => {
  it('counts the longest words: very likely is not likely', () => {
    expect(hedgeOf('It is very likely.')).toEqual({ step: 6, words: ['very likely'] })
    expect(hedgeOf('It is very unlikely.')).toEqual({ step: 2, words: ['very unlikely'] })
    expect(hedgeOf('It will almost certainly rain.')?.step).toBe(7)
  })

  it('finds what a shorter print has lost', () => {
    const source = 'It may, perhaps, have cost roughly 5 million.'
    expect(lostHedges(source, source)).toEqual([])
    expect(lostHedges(source, 'It may have cost roughly 5 million.')).toEqual(['perhaps'])
    expect(lostHedges(source, 'It cost 5 million.')).toEqual(['may', 'perhaps', 'roughly'])
  })

  const words = fc.array(fc.constantFrom('may', 'very', 'likely', 'the', 'port', 'roughly', '5,'))
  it('loses nothing in a text and itself, and never less in a shorter one', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const text = list.join(' ')
        expect(lostHedges(text, text)).toEqual([])
        const cut = list.slice(0, at % (list.length + 1)).join(' ')
        if (hedgeOf(text) && !hedgeOf(cut)) expect(lostHedges(text, cut)).not.toEqual([])
      }),
    )
  })
})

describe('corroboration', () => {
  const claim = (text: string) => ({ text, ...kindOf(text, { spoken: false }) })
  it.each([
    ['The port cut its dues in May.', 'The port cut its dues by a tenth in May.', true],
    ['The port cut its dues.', 'The mayor says that the port cut its dues.', true],
    ['The port cut its dues.', 'The port plans to cut its dues.', false],
    ['The port cut its dues.', 'The port may cut its dues.', false],
    ['The port cut its dues.', 'The port should cut its dues.', false],
    ['The port cut its dues.', 'The port agreed to cut its dues.', false],
    ['Will the port cut its dues?', 'Will the port cut its dues?', false],
  ])('%s / %s', (a, b, same) => {
    expect(mayCorroborate(claim(a), claim(b))).toBe(same)
    expect(mayCorroborate(claim(b), claim(a))).toBe(same)
  })
})

describe('credibility', () => {
  const base: Claim = {
    id: 'a',
    file: 'a',
    line: 1,
    start: 0,
    end: 1,
    text: 'Dues rose.',
    edits: [],
    kind: 'fact',
    roles: [],
    cues: [],
    themes: [],
    origin: 'a',
    heading: '',
    form: 'sentence',
    dangling: false,
    truncated: false,
    alike: [],
  }
  const held = (by: string[], more: Partial<Claim> = {}): Claim[] => [
    { ...base, ...more, alike: by },
    ...by.map((id): Claim => ({ ...base, id, file: id, origin: id.slice(0, 1), alike: ['a'] })),
  ]
  const grade = (claims: Claim[], groups: FigureGroup[] = []) =>
    credibilityOf(claims, groups).get('a')
  const figure = (claim: string, value: number): Figure => ({
    file: claim,
    line: 1,
    start: 0,
    end: 1,
    claim,
    text: String(value),
    kind: 'count',
    unit: 'ship',
    value,
    lo: value,
    hi: value,
    origin: claim,
  })
  const group = (...values: Figure[]): FigureGroup => ({
    id: 'g',
    subject: 'ships',
    unit: 'ship',
    verdict: values.every(({ value }) => value === values[0]?.value) ? 'agree' : 'differ',
    flags: [],
    values,
  })

  it('rises with the origins that say the same, and not with files', () => {
    expect(grade(held([]))).toBe(6)
    expect(grade(held(['a2']))).toBe(6)
    expect(grade(held(['b', 'b2']))).toBe(2)
    expect(grade(held(['b', 'c']))).toBe(1)
  })

  it('is capped by what the source itself leaves open', () => {
    expect(grade(held(['b', 'c'], { kind: 'forecast' }))).toBe(3)
    expect(grade(held(['b', 'c'], { hedge: { step: 4, words: ['may'] } }))).toBe(3)
    expect(grade(held(['b'], { hedge: { step: 5, words: ['about'] } }))).toBe(2)
    expect(grade(held(['b', 'c'], { spun: true }))).toBe(6)
    expect(grade(held(['b'], { kind: 'recommendation' }))).toBeUndefined()
  })

  it('falls with figures that contradict it', () => {
    const [one, two, three] = [figure('a', 40), figure('b', 50), figure('c', 60)]
    const others = held(['b', 'c']).map((claim) => ({ ...claim, alike: [] }))
    expect(grade(others, [group(one, figure('b', 40))])).toBe(3)
    expect(grade(others, [group(one, two)])).toBe(4)
    expect(grade(others, [group(one, two, three)])).toBe(5)
    expect(grade(held(['b']), [group(one, three)])).toBe(3)
    expect(grade(others, [{ ...group(one, two), flags: ['different-referent'] }])).toBe(6)
  })
})
