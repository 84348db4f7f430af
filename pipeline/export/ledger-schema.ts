/** `ledger.json` as a program that did not write it must find it. */
import * as z from 'zod'
import type { LedgerFile } from '../model.ts'

const offset = z.int().nonnegative()
const line = z.int().positive()
const text = z.string()
const span = { start: offset, end: offset }
const place = { ...span, file: text, line }
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const editRule = z.enum([
  ...(['white-space', 'list-marker', 'markup', 'entity'] as const),
  ...(['citation-mark', 'lead-in', 'restored', 'ellipsis'] as const),
])

const edit = z
  .strictObject({ ...span, from: text, to: text, rule: editRule })
  .describe(
    'In the text, the characters from start to end are `to`; in the file `from` stands there',
  )

const kind = z.enum(['fact', 'claim', 'forecast', 'recommendation'])
const role = z.enum([
  ...(['option', 'pro', 'con', 'risk', 'result', 'price-move'] as const),
  ...(['definition', 'method', 'limit', 'interest'] as const),
])

const selector = z.union([
  z.strictObject({ type: z.literal('TextPositionSelector'), ...span }),
  z.strictObject({ type: z.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
])

const claim = z
  .strictObject({
    ...place,
    id: text,
    text,
    edits: z.array(edit),
    kind,
    roles: z.array(role),
    cues: z.array(z.strictObject({ as: z.union([kind, role]), words: text })),
    hedge: z
      .strictObject({
        step: z.literal([1, 2, 3, 4, 5, 6, 7]),
        words: z.array(text),
      })
      .describe('How sure the source is, from 1 (almost no chance) to 7 (almost certain)')
      .exactOptional(),
    speaker: text.exactOptional(),
    via: text.exactOptional(),
    anonymous: text
      .describe('Words for one who says it and is not named: "critics"')
      .exactOptional(),
    quoted: z
      .enum(['in-part', 'inside'])
      .describe('It opens or closes a longer quotation, or stands inside one')
      .exactOptional(),
    themes: z.array(text),
    origin: text,
    heading: text,
    form: z.enum(['sentence', 'item', 'quote', 'row']),
    columns: z
      .array(text)
      .describe('Of a table row: the heads of its columns, one for each cell')
      .exactOptional(),
    dangling: z.boolean(),
    antecedent: text.describe('Id of the claim that a dangling one points back to').exactOptional(),
    truncated: z.boolean(),
    alike: z.array(text).describe('Ids of claims in other sources that say the same'),
    language: text.exactOptional(),
    spun: z.literal(true).exactOptional(),
    misquotes: z
      .enum(['words-dropped', 'composite'])
      .describe('It holds a quotation that a reference contradicts')
      .exactOptional(),
    credibility: z
      .literal([1, 2, 3, 4, 5, 6])
      .describe('Admiralty scale, from 1 (confirmed by other origins) to 6 (cannot be judged)')
      .exactOptional(),
    selector: z.array(selector).describe('W3C Web Annotation selectors into the source file'),
  })
  .describe('What is printed; undoing the edits gives the characters of the file from start to end')

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
