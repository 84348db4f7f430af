/** A claim as `ledger.json` holds it, and what it shares with other parts of that file. */
import * as z from 'zod'

export const offset = z.int().nonnegative()
export const line = z.int().positive()
export const text = z.string()
const span = { start: offset, end: offset }
export const place = { ...span, file: text, line }
export const hash = z.string().regex(/^[0-9a-f]{64}$/)

const editRule = z.enum([
  ...(['white-space', 'list-marker', 'markup', 'entity'] as const),
  ...(['citation-mark', 'lead-in', 'restored', 'ellipsis'] as const),
])

const edit = z
  .strictObject({ ...span, from: text, to: text, rule: editRule })
  .describe(
    'In the text, the characters from start to end are `to`; in the file `from` stands there',
  )

export const kind = z.enum(['fact', 'claim', 'forecast', 'recommendation'])
export const role = z.enum([
  ...(['option', 'pro', 'con', 'risk', 'result', 'price-move'] as const),
  ...(['definition', 'method', 'limit', 'interest'] as const),
])

const selector = z.union([
  z.strictObject({ type: z.literal('TextPositionSelector'), ...span }),
  z.strictObject({ type: z.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
])

export const claim = z
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
