/** The blocks of an outline as a user writes them: one line a type, each with its own fields. */
import * as z from 'zod'
import { defaultBlock, defaultBlocks } from './defaults.ts'
import {
  count,
  id,
  claimKind as kind,
  list,
  object,
  claimRole as role,
  text,
  wordOf,
} from './schema-parts.ts'
import type { BlockType } from './types.ts'
import { figureKinds } from './vocabulary.ts'

const figureKind = wordOf('figureKind', 'a kind of figure', figureKinds)
const roleList = list('a list of roles', role)

const side = object('a side: title and roles', {
  title: text().describe('Heading of the column').exactOptional(),
  roles: roleList.describe('Statements that stand in the column').exactOptional(),
})

/** The fields that several types have, each by itself. */
const words = { words: count().describe('Most words that the block may print').exactOptional() }
const max = { max: count().describe('Most items').exactOptional() }
const themes = {
  themes: list('a list of theme ids', id('the id of a theme'))
    .describe('These themes alone')
    .exactOptional(),
}
const figures = {
  figures: list('a list of kinds of figure', figureKind)
    .describe('Figures of these kinds alone, or statements that hold one')
    .exactOptional(),
}
const filters = {
  ...words,
  ...max,
  ...themes,
  kinds: list('a list of kinds', kind).describe('Statements of these kinds alone').exactOptional(),
  roles: roleList.describe('Statements with one of these roles alone').exactOptional(),
  ...figures,
}
const table = { ...max, ...themes }

/** A block of one type. `description` is what editors show for it. */
function block<T extends BlockType, S extends z.core.$ZodShape>(
  type: T,
  description: string,
  fields: S,
) {
  const title = { description: 'Heading', default: defaultBlocks[type].title ?? defaultBlock.title }
  return object('a block', {
    block: z.literal(type).describe(description),
    title: z.string('text').trim().meta(title).exactOptional(),
    missing: text()
      .describe('Printed where there is no evidence; else the block is left out')
      .exactOptional(),
    ...fields,
  })
}

/** Adding a type is a line here, one in `BlockType` and one in `defaultBlocks`. */
export const blockSpec = z
  .discriminatedUnion(
    'block',
    [
      block('status', 'As-of date, and how many sources and origins', words),
      block('bottom-line', 'What the evidence comes to, from at least two origins', {
        ...filters,
        text: text()
          .describe("The editor's own words, printed instead and as such")
          .exactOptional(),
      }),
      block('takeaways', 'The strongest statements, each with its grade', filters),
      block('findings', 'What the sources say, by theme', filters),
      block('statements', 'Statements of some kinds, roles and themes', filters),
      block('options', 'Courses that the sources set out, with pros and cons', {
        ...words,
        ...table,
      }),
      block('sides', 'Two columns, for and against', {
        ...words,
        ...table,
        pro: side.exactOptional(),
        con: side.exactOptional(),
      }),
      block('recommendations', 'What the sources recommend, and who does', { ...words, ...table }),
      block('figures', 'Table of figures: range, date, referent, who says so', {
        ...table,
        ...figures,
      }),
      block('disagreements', 'Table of what the sources disagree on', { ...table, ...figures }),
      block('timeline', 'Dated events, with forecasts marked', table),
      block('players', 'Who is named, how often and in which role', max),
      block('definitions', 'Terms as the sources define them', { ...words, ...table }),
      block('questions', "The audience's questions, and which no source answers", {
        ...words,
        ...max,
      }),
      block('risks', 'What may go wrong', { ...words, ...table }),
      block('confidence', 'Grades, gaps and method in one paragraph', words),
      block('coverage', 'Picture of how many statements each source makes on each theme', {
        ...themes,
      }),
      block('editor', "The editor's own words, set apart as such", {
        ...words,
        text: text('Markdown').describe('Markdown'),
      }),
      block('notes', 'Edits made to the wording of sources', max),
      block('sources', 'List of sources with descriptors', {}),
    ],
    {
      error: (issue) =>
        issue.code === 'invalid_union' ? 'a type of block' : 'a mapping with the key "block"',
    },
  )
  .meta({ id: 'block', description: 'A part of a brief' })

export type BlockSpec = z.infer<typeof blockSpec>
