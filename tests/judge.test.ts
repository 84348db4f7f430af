import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../pipeline/extract/index.ts'
import { detectLanguage } from '../pipeline/language/detect-language.ts'
import type { Document, Ledger, Metadata, SourceFormat } from '../pipeline/model.ts'
import { detectSpin, least } from '../pipeline/normalize/detect-spin.ts'
import { normalize } from '../pipeline/normalize/index.ts'
import { parse } from '../pipeline/parse/index.ts'
import { mayPrint } from '../pipeline/select/may-print.ts'
import { split } from '../pipeline/split/index.ts'
import { tagger } from '../pipeline/tag/index.ts'
import { languageWarnings } from '../pipeline/warn-languages.ts'

async function read(
  text: string,
  declared: Metadata = {},
  format: SourceFormat = 'markdown',
): Promise<Document> {
  const file = { path: 'a', format, text, sha256: 'f', bytes: text.length, declared, messages: [] }
  return normalize(await parse(file))
}

function ledgerOf(document: Document, language?: string): Ledger {
  const theme = { id: 'fees', title: 'Fees', phrases: [{ text: 'fee', weight: 2 }], not: [] }
  const sections = split(document).map(tagger([theme], language))
  return extract([document], sections, {
    title: 'Test',
    aliases: [],
    ...(language === undefined ? {} : { language }),
  })
}

const spun = `# Harbour dues

The port neighborhood has actually talked about little else. In spite of the truth that the pricing
model is brand-new, the cost of a berth has actually ended up being numerous times greater, as the
pricing design stays the exact same. The mayor called it “a fair and complex fee routine for all”.

For circumstances, a minimum of 40% of the ships take location at the quay, and the council expects
the rules to go into impact next year. Dues were $3 million in 2024.`

describe('kind of text', () => {
  const kinds: [string, string | undefined, string][] = [
    [
      'statute',
      'Be it enacted',
      '# Harbour Act\n\nBe it enacted by the Senate:\n\nSection 1. Dues shall be paid.',
    ],
    [
      'press-release',
      'FOR IMMEDIATE',
      '# New quay\n\nFOR IMMEDIATE RELEASE\n\nThe port opened a quay.',
    ],
    [
      'repost',
      'first appeared',
      '# Dues\n\nDues rose last year.\n\nThis article first appeared in the Gazette.',
    ],
    [
      'summary',
      'AI-generated',
      '# Pod\n\nAI-generated summary\n\nDues rose last year, the host says.',
    ],
    [
      'summary',
      '2 labels',
      '# Pod\n\n## Key takeaways\n\n- Dues rose.\n\n## Deep dives\n\nShips came.',
    ],
    ['note', 'Reading note', '# Reading note: harbour dues\n\nDues rose last year.'],
    [
      'minutes',
      'Minutes of',
      '# Minutes of the harbour board\n\nPresent: Ann Lee, Bo Berg\n\nThe dues were discussed.',
    ],
    [
      'correspondence',
      '3 headers of a mail',
      'From: Ann Lee\n\nTo: Bo Berg\n\nSubject: Dues\n\nThe dues rose last year.',
    ],
    [
      'transcript',
      'turns',
      `# Talk\n\n${['Ann', 'Bob']
        .map((n) => `${n}: Dues rose.\n\n`)
        .join('')
        .repeat(4)}`,
    ],
    [
      'nothing',
      undefined,
      '# Dues\n\nThe act was originally published in 1859. Ships shall pay.\n\n## Summary\n\nDues rose.',
    ],
    [
      'nothing',
      undefined,
      '# Styles\n\n'.concat('Style: a\n\nPros: quick\n\nCons: dear\n\n'.repeat(4)),
    ],
  ]
  it.each(kinds)('%s by %s', async (kind, sign, text) => {
    const { judgement } = await read(text)
    expect(judgement?.kind ?? 'nothing').toBe(kind)
    if (sign !== undefined) expect(judgement?.signs.join()).toContain(sign)
  })

  it('a declared kind goes before a found one', async () => {
    const document = await read(kinds[0]?.[2] ?? '', { kind: 'note' })
    expect(ledgerOf(document).sources[0]).toMatchObject({ kind: 'note' })
    expect(ledgerOf(await read(kinds[0]?.[2] ?? '')).sources[0]).toMatchObject({ kind: 'statute' })
  })

  it('what a program wrote is warned of', async () => {
    const [source] = ledgerOf(await read(kinds[3]?.[2] ?? '')).sources
    expect(source?.warnings).toContain('machine-made')
  })
})

describe('language', () => {
  const german =
    'Die Gebühren des Hafens wurden vom Rat im Frühjahr auf zwei Euro erhöht und gelten noch.'

  const strings = readFileSync(new URL('./cases/languages.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((row): [string, string][] => {
      const [, language = '', text = ''] = row.split('|').map((cell) => cell.trim())
      return /^(?:–|[a-z]{2})$/.test(language) ? [[language, text]] : []
    })

  it('is tried on many strings', () => expect(strings.length).toBeGreaterThan(60))

  it.each([
    ...strings,
    ['–', 'R1 built upon V3 by adding'],
    ['–', 'Rotterdam, Antwerp, Genoa'],
    ['–', ''],
  ])('%s: %s', (language, text) => expect(detectLanguage(text) ?? '–').toBe(language))

  const mixed = `# Dues\n\nThe fee of the port was raised by the council.\n\n${german} Die fee bleibt.`

  it('keeps a passage in another language, marks it, and neither tags nor prints it', async () => {
    const document = await read(mixed)
    expect(languageWarnings(document)).toMatchObject([{ code: 'W_LANGUAGE', line: 5 }])
    const { claims } = ledgerOf(document)
    expect(claims.map(({ language }) => language)).toEqual([undefined, 'de', 'de'])
    expect(claims.map(mayPrint)).toEqual([true, false, false])
    const tags = tagger([
      { id: 'x', title: 'X', phrases: [{ text: 'bleibt', weight: 9 }], not: [] },
    ])
    expect(
      split(document)
        .map(tags)
        .flatMap((section) => section.tags),
    ).toEqual([])
  })

  it('is no other language where the dossier is in it', async () => {
    const document = await read(mixed)
    const { claims } = ledgerOf(document, 'de-AT')
    expect(claims.map(({ language }) => language)).toEqual(['en', undefined, undefined])
    expect(languageWarnings(document, 'de-AT')).toMatchObject([{ code: 'W_LANGUAGE', line: 3 }])
  })

  it('is expected where the source declares it, and marked all the same', async () => {
    const english = 'The fee of the port was raised by the council.'
    const document = await read(`${german}\n\n${english}\n\nHafen Süd.`, { language: 'de' })
    expect(languageWarnings(document)).toEqual([])
    const { claims, sources } = ledgerOf(document)
    expect(claims.map(({ language }) => language)).toEqual(['de', undefined, 'de'])
    expect(sources[0]?.warnings).toContain('not in English')
  })

  it('one quotation makes no text of names German', async () => {
    const names = 'Berlin, Hamburg, München, Köln, Frankfurt, Stuttgart. '.repeat(4)
    const { claims } = ledgerOf(await read(`${names}\n\n> ${german}`))
    expect(claims.map(({ language }) => language)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'de',
    ])
  })
})

describe('machine-spun copies', () => {
  it('are known by broken idioms, two names for one thing and fillers', () => {
    const { score, signs } = detectSpin(spun)
    expect(score).toBeGreaterThanOrEqual(least)
    expect(signs.join()).toMatch(/take location/)
    expect(signs.join()).toMatch(/pricing model” and “pricing design/)
  })

  it('one slip, and fillers alone, make none', () => {
    expect(
      detectSpin(`It took location in 2024. ${'Dues rose again. '.repeat(50)}`).score,
    ).toBeLessThan(least)
    const fillers =
      'Numerous ships, amongst them the very first, came in spite of a minimum of wind. '
    expect(detectSpin(fillers.repeat(20)).score).toBeLessThan(least)
  })

  it('are warned of; their quotations are spun, their figures flagged, their marks not printed', async () => {
    const document = await read(spun)
    expect(document.messages.map(({ code }) => code)).toEqual(['W_SPUN'])
    const { sources, quotes, figures, claims } = ledgerOf(document)
    expect(sources[0]?.warnings).toContain('machine-spun')
    expect(quotes.map(({ integrity }) => integrity)).toEqual(['spun'])
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.every(({ flags }) => flags.includes('spun'))).toBe(true)
    expect(claims.filter(({ text }) => /[“”]/.test(text)).map(mayPrint)).toEqual([false])
    expect(claims.some(mayPrint)).toBe(true)
  })

  it('judging twice changes nothing', async () => {
    const once = await read(spun)
    expect(normalize(once)).toEqual(once)
  })

  const clean = [
    new URL('../sources/', import.meta.url),
    new URL('./dossiers/school-meals/sources/', import.meta.url),
  ]
  it('none of the sources at hand is one', () => {
    const files = clean.flatMap((folder) =>
      readdirSync(folder).map((name) => new URL(name, folder)),
    )
    expect(files.length).toBeGreaterThan(6)
    for (const file of files)
      expect(detectSpin(readFileSync(file, 'utf8')).score).toBeLessThan(least)
  })

  const clippings = new URL('../../shared/sources/', import.meta.url)
  it.skipIf(!existsSync(clippings))('of the clippings, one is', () => {
    const names = readdirSync(clippings).filter((name) => name.endsWith('.txt'))
    const found = names.filter(
      (name) => detectSpin(readFileSync(new URL(name, clippings), 'utf8')).score >= least,
    )
    expect(found).toEqual(['004_0328fbb2f0abb6d6.txt'])
  })
})

describe('sentences cut off', () => {
  const cases: [string, boolean][] = [
    ['The council raised the dues in March and wants to raise them again before the end of', true],
    [
      'The council raised the dues in March and wants to raise them again before the year closes',
      true,
    ],
    ['The council raised the dues in March and then…', true],
    ['The council raised the dues in March […]', true],
    ['The council raised the dues\n\nRead more about it.', true],
    ['As the council puts it in its paper:\n\nDues have risen in every year since then.', true],
    ['As the council puts it in its paper:\n\n> Dues have risen in every year since then.', false],
    ['The council raised the dues in March.', false],
    ['The council said “we will see…”', false],
    ['Ports of the north', false],
  ]
  it.each(cases)('%j: %s', async (text, truncated) => {
    expect(ledgerOf(await read(`# Dues\n\n${text}`)).claims[0]?.truncated).toBe(truncated)
  })

  it('a list item needs no full stop', async () => {
    const { claims } = ledgerOf(
      await read('- Dues rise by a tenth in every port of the north next year\n- Ships'),
    )
    expect(claims.map(({ truncated }) => truncated)).toEqual([false, false])
  })
})

describe('dates', () => {
  it('a declared date that the text contradicts is kept, with a warning', async () => {
    const text =
      'Harbour dues rise\n\nPublished: 3 March 2024\n\nThe council raised the dues of the port in the spring of that year.\n'
    const document = await read(text, { date: '2025-05-01' }, 'text')
    expect(document.meta.date).toBe('2025-05-01')
    expect(document.messages.map(({ code }) => code)).toEqual(['W_DATE_CONFLICT'])
    expect((await read(text, { date: '2024-03' }, 'text')).messages).toEqual([])
  })

  it('a date of founding is no date of the text', async () => {
    const text =
      'Port of Ems\nFounded Date October 22, 1932\nSectors Ports\nPosted Jobs 0\nViewed 1\nCompany Description\nHarbour dues rise\nThe council raised the dues of the port in the spring of that year.\n'
    expect((await read(text, {}, 'text')).meta.date).toBeUndefined()
  })
})
