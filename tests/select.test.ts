import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCertainty } from '../pipeline/check-certainty.ts'
import { compose } from '../pipeline/compose/index.ts'
import type { BlockType } from '../pipeline/config/types.ts'
import { wordsOf } from '../pipeline/language/words.ts'
import type { Brief } from '../pipeline/model.ts'
import { select } from '../pipeline/select/index.ts'
import { leftOut } from '../pipeline/select/left-out.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { root } from './support/run-brief.ts'

/** The same brief without its words of doubt. */
const bolder = (brief: Brief): Brief =>
  JSON.parse(
    JSON.stringify(brief).replaceAll(
      /\b(?:may|might|could|reportedly|roughly|about|likely|claims) /g,
      '',
    ),
  )

/** Blocks that may show a claim which another block has printed. */
const tables = new Set<BlockType>(['figures', 'disagreements', 'timeline', 'questions'])

describe.each(['', 'tests/dossiers/school-meals'])(
  'briefs of the dossier in "%s"',
  async (folder) => {
    const { ledger, config } = await digestDossier(join(root, folder))
    const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))

    it.each(config.audiences)(
      '$id: no statement twice, no budget passed, nothing that dangles',
      (audience) => {
        const evidence = select(ledger, audience).filter(({ group }) => group !== 'title')
        const blocks = audience.outline.map((block, i) => ({
          block,
          own: evidence.filter((e) => e.block === i),
        }))
        const statements = blocks.filter(({ block }) => !tables.has(block.block))
        const printed = statements.flatMap(({ own }) => own.map(({ claim }) => claim))
        expect(printed.length).toBeGreaterThan(10)
        expect(new Set(printed).size).toBe(printed.length)
        for (const { block, own } of statements) {
          const words = own
            .filter(({ group }) => group !== 'against')
            .reduce((sum, { claim }) => sum + wordsOf(claims.get(claim)?.text ?? '').length, 0)
          expect([block.title, words]).toEqual([
            block.title,
            expect.toSatisfy((n) => n <= (block.words ?? n)),
          ])
        }
        for (const [i, id] of printed.entries()) {
          const claim = claims.get(id)
          expect(claim?.truncated).toBe(false)
          if (claim?.dangling) expect(claim.antecedent).toBe(printed[i - 1])
        }
      },
    )

    it.each(config.audiences)(
      '$id: each claim is printed, or left out for a reason',
      (audience) => {
        const evidence = select(ledger, audience)
        const printed = new Set(evidence.map(({ claim }) => claim))
        const reasons = leftOut(ledger, audience, evidence)
        for (const { id, dangling, truncated } of ledger.claims) {
          expect(reasons.has(id)).toBe(!printed.has(id))
          if (truncated && !printed.has(id)) expect(reasons.get(id)).toBe('truncated')
          else if (dangling && !printed.has(id)) expect(reasons.get(id)).toBe('dangling')
        }
        expect(new Set(reasons.values()).has('budget')).toBe(true)
      },
    )

    it.each(config.audiences)('$id: no hedge is lost between source and print', (audience) => {
      const brief = compose(ledger, select(ledger, audience), audience, config, 'test')
      checkCertainty(brief, ledger)
      const surer = bolder(brief)
      expect(() => checkCertainty(surer, ledger)).toThrow('more certainty')
    })

    it.each(config.audiences)(
      '$id: every citation has its note, and every note the way back',
      (audience) => {
        const brief = compose(ledger, select(ledger, audience), audience, config, 'test')
        const cited = JSON.stringify(brief.blocks).matchAll(
          /"note":"(note-\w+)","from":"([\w-]+)"/g,
        )
        const pairs = [...cited].map(([, note, from]) => `${note} ${from}`).sort()
        const back = brief.notes
          .flatMap(({ id, from }) => from.map((place) => `${id} ${place}`))
          .sort()
        expect(pairs.length).toBeGreaterThan(10)
        expect(back).toEqual(pairs)
      },
    )

    it('say the same of a claim in every brief', () => {
      const said = config.audiences.map((audience) => {
        const brief = compose(ledger, select(ledger, audience), audience, config, 'test')
        return new Map(brief.notes.map(({ claim, passage, n }) => [claim, `${n} ${passage}`]))
      })
      const shared = [...(said[0] ?? [])].filter(([claim]) => said[1]?.has(claim))
      expect(shared.length).toBeGreaterThan(0)
      for (const [claim, text] of shared) expect(said[1]?.get(claim)).toBe(text)
    })
  },
)
