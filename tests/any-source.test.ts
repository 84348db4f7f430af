import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { undo } from '../pipeline/edits/undo.ts'
import { BriefError } from '../pipeline/error.ts'
import { extract } from '../pipeline/extract/index.ts'
import type { Ledger, SourceFile, SourceFormat } from '../pipeline/model.ts'
import { openParser } from '../pipeline/parse-sources/open-parser.ts'
import { split } from '../pipeline/split/index.ts'
import { tagger } from '../pipeline/tag/index.ts'
import { nastyText } from './support/arbitrary-tree.ts'
import { nastyHtml } from './support/nasty-html.ts'
import { sourceFile } from './support/source-file.ts'

const parser = openParser(defaultLimits)
const theme = { id: 'dues', title: 'Dues', phrases: [{ text: 'dues', weight: 2 }], not: [] }

/** The ledger of a single source; undefined where it is refused. What else is thrown is a bug. */
async function ledgerOf(file: SourceFile): Promise<Ledger | undefined> {
  try {
    const document = await parser.parse(file)
    return extract([document], split(document).map(tagger([theme])), { title: 'T', aliases: [] })
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    expect(error.failure).toBe('sources')
    for (const { file: path, code } of error.diagnostics)
      expect([path, code]).toEqual([file.path, expect.stringMatching(/^[EW]_[A-Z_]+$/)])
    return undefined
  }
}

/** Characters that reorder, join, vanish, combine, or are half of one. */
const oddities = [
  ...['\u202e', '\u2066', '\u2069', '\u200f', '\u061c', '\u200b', '\u200d', '\u2060', '\ufeff'],
  ...[
    '\u0301',
    '\u0489',
    '\u20dd',
    '\ufe0f',
    '\u{e0041}',
    '\u{1f3fb}',
    '\ud800',
    '\udc00',
    '\ufffe',
  ],
  ...['\0', '\b', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029', '\v', '\f', '\r', '\u00ad'],
  ...['ß', 'İ', 'ﬁ', 'Ǆ', '٣', '½', '漢字', '한', 'ไทย', 'नमस्ते', 'العربية', '👩‍👩‍👧‍👦', '🇦🇹'],
]

const sentences = [
  'The dues rose by 12 per cent to $4.5 million in 2024, said Ann Lee.',
  '“We will not pay”, she said.',
  'According to the council, it may cost €3bn–€4bn by May 2026!',
  'By Ann Lee',
  '3 May 2024',
  '- It could fail',
  'What follows:',
  'Share',
  'Mr. A. B. Smith vs. the U.S. et al. (2019) [12].',
]

const spaces = [' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u3000']

const long = fc
  .tuple(
    fc.constantFrom(...oddities, 'a', ' ', '“', '1,', '. ', '('),
    fc.integer({ min: 1, max: 3000 }),
  )
  .map(([unit, times]) => unit.repeat(times))

const anything = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...sentences) },
      { weight: 4, arbitrary: fc.constantFrom(...spaces) },
      { weight: 3, arbitrary: fc.constantFrom(...oddities) },
      { weight: 3, arbitrary: nastyText },
      { weight: 2, arbitrary: nastyHtml },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: long },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

describe.each<SourceFormat>(['text', 'markdown', 'html'])('any string as %s', (format) => {
  it('ends in claims that are found in it, or in an error of the source', async () => {
    let claims = 0
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const file = sourceFile(text, 'any', format)
        for (const claim of (await ledgerOf(file))?.claims ?? []) {
          claims++
          expect(undo(claim.text, claim.edits)).toBe(text.slice(claim.start, claim.end))
        }
      }),
      { numRuns: 400, examples: [['12)\r\n[ ] *'], ['*\r\n[ ] *']] },
    )
    // Or the property would say nothing.
    expect(claims).toBeGreaterThan(50)
  }, 120_000)
})
