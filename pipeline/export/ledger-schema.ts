/** `ledger.json` as a program that did not write it must find it. */
import * as z from 'zod'
import type { LedgerFile } from '../model.ts'
import { claim, hash, kind, line, offset, place, role, text } from './claim-schema.ts'

const figure = z.strictObject({
  ...place,
  claim: text,
  text,
  kind: z.enum(['money', 'percent', 'date', 'duration', 'ratio', 'count']),
  unit: text,
  value: z.union([z.number(), text]),
  lo: z.number(),
  hi: z.number(),
  bound: z
    .enum(['least', 'most'])
    .describe('One side is open: "at least 40", "up to 40"')
    .exactOptional(),
  referent: text.describe('Which thing was measured').exactOptional(),
  hedge: text.exactOptional(),
  date: text.exactOptional(),
  speaker: text.exactOptional(),
  origin: text,
})

const figureGroup = z
  .strictObject({
    id: text,
    subject: text,
    unit: text,
    verdict: z.enum(['agree', 'differ', 'single']),
    flags: z.array(
      z.enum([
        'same-origin',
        'different-referent',
        'hedged',
        'rounding',
        'spun',
        'superseded',
        'damaged',
      ]),
    ),
    values: z.array(figure),
  })
  .describe('One question asked of the sources, and their answers')

const quotation = z.strictObject({
  ...place,
  claim: text,
  quote: text,
  speaker: text.nullable(),
  via: text.exactOptional(),
  anonymous: text.exactOptional(),
  integrity: z
    .enum([
      ...(['unchecked', 'spun', 'verbatim', 'punctuation-only'] as const),
      ...(['words-dropped', 'composite', 'not-found'] as const),
    ])
    .describe('What it is beside the originals in the references, where there are any'),
  original: z
    .strictObject({ file: text, line })
    .describe('Where a reference has it, or its first part')
    .exactOptional(),
})

const work = {
  title: text.exactOptional(),
  author: text.exactOptional(),
  publisher: text.exactOptional(),
  date: text.exactOptional(),
  url: text.exactOptional(),
}

const source = z.strictObject({
  ...work,
  file: text,
  sha256: hash,
  layer: hash
    .describe('Of the text layer that places are counted in, where the file is no text')
    .exactOptional(),
  language: text.exactOptional(),
  kind: z.enum([
    ...(['article', 'summary', 'transcript', 'press-release'] as const),
    ...(['statute', 'repost', 'note', 'minutes', 'correspondence'] as const),
  ]),
  about: z.strictObject(work).exactOptional(),
  origin: text,
  reliability: z
    .strictObject({ grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), reason: text })
    .exactOptional(),
  words: offset,
  warnings: z.array(text),
  signs: z.array(text).exactOptional(),
})

const decision = z
  .strictObject({
    do: z.enum(['pin', 'exclude', 'move', 'relabel']),
    claim: text,
    because: text.exactOptional(),
    audience: text.exactOptional(),
    block: text.exactOptional(),
    place: z.int().positive().exactOptional(),
    kind: kind.exactOptional(),
    roles: z.array(role).exactOptional(),
    themes: z.array(text).exactOptional(),
    speaker: text.exactOptional(),
    was: z
      .strictObject({
        kind: kind.exactOptional(),
        roles: z.array(role).exactOptional(),
        themes: z.array(text).exactOptional(),
        speaker: text.exactOptional(),
      })
      .describe('What had been found')
      .exactOptional(),
  })
  .describe('What the editor decided about a claim')

/** Everything in `ledger.json`; keys that are not listed are refused. */
export const ledgerSchema: z.ZodType<LedgerFile> = z.strictObject({
  schema: z.literal(1),
  title: text,
  asOf: text,
  sources: z.array(source),
  origins: z.array(
    z
      .strictObject({ id: text, name: text, files: z.array(text), why: text })
      .describe('Sources that go back to one work'),
  ),
  claims: z.array(claim),
  figures: z.array(figureGroup),
  quotes: z.array(quotation),
  notQuotes: z.array(z.strictObject({ ...place, text, why: text })),
  possibleAliases: z
    .array(
      z.strictObject({
        names: z.tuple([text, text]),
        places: z.array(z.strictObject({ file: text, line, name: text })),
      }),
    )
    .describe('Names that may be one, for somebody to confirm in the configuration')
    .exactOptional(),
  oppositions: z
    .array(z.strictObject({ claims: z.tuple([text, text]), why: text }))
    .describe('Claims without figures that contradict each other'),
  timeline: z.array(
    z.strictObject({
      date: text,
      text,
      claim: text,
      doubt: text.describe('What cannot be right about it').exactOptional(),
    }),
  ),
  decisions: z.array(decision).exactOptional(),
})

/** The JSON Schema of `ledger.json`, as the text of `ledger.schema.json`. */
export function ledgerJsonSchema(): string {
  const schema = z.toJSONSchema(ledgerSchema, { target: 'draft-2020-12' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
