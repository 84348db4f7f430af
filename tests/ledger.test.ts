import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../pipeline/compose/index.ts'
import { readConfig } from '../pipeline/config/read-config.ts'
import { type Digest, digest } from '../pipeline/digest.ts'
import { restoreWords } from '../pipeline/edits/restore-words.ts'
import { undo } from '../pipeline/edits/undo.ts'
import { BriefError } from '../pipeline/error.ts'
import { ledgerJson } from '../pipeline/export/ledger-json.ts'
import { ledgerSchema } from '../pipeline/export/ledger-schema.ts'
import { select } from '../pipeline/select/index.ts'
import { anyText } from './support/any-text.ts'
import { fixtures, type Texts } from './support/fixtures.ts'
import { memoryDisk } from './support/memory-disk.ts'
import { resolve } from './support/resolve-selector.ts'
import { root } from './support/run-brief.ts'

const path = join(root, 'brief.config.yaml')
const config = readConfig(readFileSync(path, 'utf8'), path, () => {})
const reporter = { stage() {}, diagnostic() {} }

/** Reads texts as a build does; `order` is that in which the disk and the command line name them. */
function digestOf(texts: Texts, order = Object.keys(texts)): Promise<Digest> {
  const disk = memoryDisk(
    Object.fromEntries(order.map((name) => [`in/${name}`, texts[name] ?? ''])),
  )
  // A sidecar is no source, and is found beside its own.
  const sources = order.filter((name) => !name.endsWith('.yaml')).map((name) => `in/${name}`)
  return digest({ config, sources, skipBad: false }, { disk, reporter })
}

const jsonOf = ({ ledger, documents }: Digest): string => ledgerJson(ledger, documents)

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

for (const [name, texts] of fixtures)
  describe.skipIf(Object.keys(texts).length === 0)(`the ledger of ${name}`, () => promises(texts))

/** What holds of the ledger of any texts. */
function promises(texts: Texts): void {
  let whole: Digest

  beforeAll(async () => {
    whole = await digestOf(texts)
  }, 120_000)

  it('holds the sources’ own characters and nothing else', () => {
    const { claims, quotes, notQuotes, figures } = whole.ledger
    expect(claims.length).toBeGreaterThan(20)
    for (const { file, line, start, end, text, edits } of claims) {
      const source = texts[file] ?? ''
      expect(undo(text, edits)).toBe(source.slice(start, end))
      expect(source.slice(start, end).trim()).not.toBe('')
      expect(line).toBe(lineAt(source, start))
    }
    for (const { file, line, start, end } of [
      ...quotes,
      ...notQuotes,
      ...figures.flatMap((g) => g.values),
    ]) {
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(texts[file]?.length ?? 0)
      expect(line).toBe(lineAt(texts[file] ?? '', start))
    }
  })

  it('has selectors that each find one place', () => {
    const { claims } = ledgerSchema.parse(JSON.parse(jsonOf(whole)))
    for (const { file, start, end, selector } of claims) {
      expect(selector[0]?.type).toBe('TextPositionSelector')
      for (const one of selector) expect(resolve(texts[file] ?? '', one)).toEqual([{ start, end }])
    }
  })

  it('is printed in the sources’ own words, for every audience', () => {
    const byId = new Map(whole.ledger.claims.map((claim) => [claim.id, claim]))
    for (const audience of config.audiences) {
      const evidence = select(whole.ledger, audience)
      const brief = compose(whole.ledger, evidence, audience, config, 'test')
      expect(brief.notes.length).toBeGreaterThan(3)
      for (const { claim, file, line, passage } of brief.notes) {
        const { start = 0, end = 0, text = '', edits = [] } = byId.get(claim) ?? {}
        expect(undo(text, edits)).toBe(texts[file]?.slice(start, end))
        expect(passage).toBe(restoreWords(text, edits))
        expect(line).toBe(lineAt(texts[file] ?? '', start))
      }
    }
  })

  it('is the same to the byte in whatever order the sources come', async () => {
    const expected = jsonOf(whole)
    const names = Object.keys(texts)
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length })
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        expect(jsonOf(await digestOf(texts, order))).toBe(expected)
      }),
      { numRuns: 3 },
    )
  }, 120_000)

  it('keeps the ids of claims whose source stays, whatever comes beside it or changes', async () => {
    const names = Object.keys(texts).filter((name) => !name.endsWith('.yaml'))
    const change = fc.tuple(fc.constantFrom('00-new.txt', 'zz-new.md', ...names), anyText)
    await fc.assert(
      fc.asyncProperty(change, async ([name, text]) => {
        const other = { ...texts, [name]: `${texts[name] ?? 'Dues rose in May.\n'}\n${text}` }
        const found = await digestOf(other).catch(refused)
        if (!found) return
        for (const file of names)
          if (file !== name) expect(idsOf(found, file)).toEqual(idsOf(whole, file))
      }),
      { numRuns: 5 },
    )
  }, 120_000)
}

/** A source that a random text has spoiled is told of, which other tests look at. */
function refused(error: unknown): undefined {
  if (!(error instanceof BriefError)) throw error
}

const idsOf = ({ ledger }: Digest, file: string): string[] =>
  ledger.claims.filter((claim) => claim.file === file).map(({ id }) => id)
