/** What the editor decides about single statements, and the bounds of the gates, as a user writes them. */
import * as z from 'zod'
import { defaultGates } from './defaults.ts'
import { count, id, claimKind as kind, object, claimRole as role, text } from './schema-parts.ts'
import type { GatesConfig } from './types.ts'

const claim = text('the id of a statement, or words of it').describe(
  'Its id, or words of it that stand in no other statement',
)
const because = { because: text('a reason').describe('Why; kept in the ledger').exactOptional() }
const audience = {
  audience: id('the id of an audience').describe('In this brief alone').exactOptional(),
}
const block = text('a block')
  .describe('A block of the outline, by its type or its heading; else the first that asks for it')
  .exactOptional()

/** A decision of one sort; `description` is what editors show for it. */
const decision = <D extends string, S extends z.core.$ZodShape>(
  sort: D,
  description: string,
  fields: S,
) =>
  object('a decision', { do: z.literal(sort).describe(description), claim, ...because, ...fields })

export const decisionSpec = z
  .discriminatedUnion(
    'do',
    [
      decision('pin', 'Prints a statement, whatever else would be chosen', {
        ...audience,
        block,
        place: count().describe('Its place in the block, from 1').exactOptional(),
      }),
      decision('exclude', 'Prints a statement nowhere', audience),
      decision('move', 'Gives a statement another place in the block where it is printed', {
        ...audience,
        place: count().describe('Its place in the block, from 1'),
      }),
      decision('relabel', 'Says what a statement is, where that was read wrongly', {
        kind: kind.exactOptional(),
        roles: z.array(role, 'a list of roles').describe('Instead of those found').exactOptional(),
        themes: z
          .array(id('the id of a theme'), 'a list of theme ids')
          .describe('Instead of those found')
          .exactOptional(),
        speaker: text('a name').describe('Who says it').exactOptional(),
      }),
    ],
    {
      error: (issue) =>
        issue.code === 'invalid_union'
          ? 'pin, exclude, move or relabel'
          : 'a decision: a mapping with do and claim',
    },
  )
  .meta({ id: 'decision', description: 'What the editor decides about a statement' })

export type DecisionSpec = z.infer<typeof decisionSpec>

const fraction = 'a number from 0 to 1'
const share = (name: keyof GatesConfig, description: string) =>
  z
    .number(fraction)
    .min(0, fraction)
    .max(1, fraction)
    .meta({ description, default: defaultGates[name] })
    .exactOptional()

export const gatesSpec = object('a mapping of bounds', {
  sourceShare: share(
    'sourceShare',
    'Most that a brief prints of one source, as a share of its words',
  ),
  sourceWords: z
    .int('a whole number')
    .nonnegative('a whole number')
    .meta({
      description: 'So many words of a source may be printed however short it is',
      default: defaultGates.sourceWords,
    })
    .exactOptional(),
  originShare: share(
    'originShare',
    'Most of the statements that are of one origin, from three origins on',
  ),
  balance: share('balance', 'Least evenness of the sources: entropy over that of equal shares'),
  redundancy: share('redundancy', 'Most that statements repeat each other: mean highest cosine'),
  coverage: share('coverage', 'Least share of the figures of several sources that is printed'),
})
