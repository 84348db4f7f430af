import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { undo } from '../pipeline/edits/undo.ts'
import { BriefError } from '../pipeline/error.ts'
import { selectorsOf } from '../pipeline/export/selectors.ts'
import { extract } from '../pipeline/extract/index.ts'
import type { Ledger, SourceFile, SourceFormat } from '../pipeline/model.ts'
import { openParser } from '../pipeline/parse-sources/open-parser.ts'
import { split } from '../pipeline/split/index.ts'
import { tagger } from '../pipeline/tag/index.ts'
import { anyText } from './support/any-text.ts'
import { resolve } from './support/resolve-selector.ts'
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

describe.each<SourceFormat>(['text', 'markdown', 'html'])('any string as %s', (format) => {
  it('ends in claims that are found in it, in one place each, or in an error of the source', async () => {
    let claims = 0
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const file = sourceFile(text, 'any', format)
        const found = (await ledgerOf(file))?.claims ?? []
        // Halves of characters come out of no decoder, and have no code point to count.
        const selectors = text.isWellFormed() ? selectorsOf(text, found) : []
        for (const [i, { start, end, text: said, edits }] of found.entries()) {
          claims++
          expect(undo(said, edits)).toBe(text.slice(start, end))
          for (const selector of selectors[i] ?? [])
            expect(resolve(text, selector)).toEqual([{ start, end }])
        }
      }),
      { numRuns: 400, examples: [['\uFEFF\u{10000}'], ['12)\r\n[ ] *'], ['*\r\n[ ] *']] },
    )
    // Or the property would say nothing.
    expect(claims).toBeGreaterThan(50)
  }, 120_000)
})
