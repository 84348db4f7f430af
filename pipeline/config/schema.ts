/** `brief.config.yaml` as a user writes it. */
import * as z from 'zod'
import { type BlockSpec, blockSpec } from './block-schema.ts'
import { defaultLimits, defaults } from './defaults.ts'
import { decisionSpec, gatesSpec } from './editor-schema.ts'
import {
  accent,
  calendarDay,
  count,
  fileName,
  id,
  languageTag,
  list,
  object,
  text,
} from './schema-parts.ts'
import type { Limits } from './types.ts'

const weight = z.number('a weight above 0').positive('a weight above 0')

const phrase = z.union(
  [
    text('a phrase'),
    object('a phrase', {
      text: text('the words of the phrase'),
      weight: weight.meta({ default: defaults.phraseWeight }).exactOptional(),
    }),
  ],
  'a phrase: text, or a mapping with text and weight',
)

const theme = object('a theme: a mapping with id, title and phrases', {
  id: id('an id').describe('Kebab-case; names the theme everywhere else'),
  title: text('the title of the theme').describe('As printed'),
  phrases: list('a list of phrases', phrase).describe(
    `Words that the theme is found by; inflected forms count. Bare text weighs ${defaults.phraseWeight}`,
  ),
  not: z
    .array(text('a phrase'), 'a list of phrases')
    .describe('Phrases inside which none of the above counts')
    .exactOptional(),
}).meta({ id: 'theme', description: 'A topic that sections are tagged with' })

const themeWeight = z.number('a weight of 0 or more').nonnegative('a weight of 0 or more')

const audience = object('an audience: a mapping', {
  like: id('the id of an audience')
    .describe('Another audience to start from, field by field')
    .exactOptional(),
  title: text()
    .describe('Title of the printed brief; else found among the evidence')
    .exactOptional(),
  series: text()
    .meta({ description: 'Printed above the title', examples: ['Policy brief'] })
    .exactOptional(),
  template: fileName('a file in the templates folder')
    .describe('File in the templates folder, without its extension')
    .exactOptional(),
  accent: accent().describe('Colour, with a contrast of at least 4.5:1 on white').exactOptional(),
  words: object('a range of words: min and max', {
    min: count().exactOptional(),
    max: count().exactOptional(),
  })
    .describe('Length of the brief')
    .exactOptional(),
  themes: z
    .record(id('the id of a theme'), themeWeight, 'a mapping from theme ids to weights')
    .describe('How much each theme matters: 0 leaves it out, and one that is not named weighs 1')
    .exactOptional(),
  questions: z
    .array(text('a question'), 'a list of questions')
    .describe('Answered from the sources, or printed as unanswered')
    .exactOptional(),
  notice: z
    .string('text')
    .trim()
    .meta({ description: 'Printed at the end', examples: ['Not investment advice.'] })
    .exactOptional(),
  outline: list('a list of blocks', blockSpec)
    .describe('The brief, block by block')
    .exactOptional(),
}).meta({ id: 'audience', description: 'For whom a brief is made' })

const limits = object('a mapping of limits', {
  sourceBytes: limit('sourceBytes', 'Bytes of one source'),
  sources: limit('sources', 'Number of sources'),
  totalBytes: limit('totalBytes', 'Bytes of all sources together'),
  sourceSeconds: limit('sourceSeconds', 'Seconds for reading the structure of one source'),
  sourceMegabytes: limit('sourceMegabytes', 'Megabytes of memory for the same'),
  printSeconds: limit('printSeconds', 'Seconds for printing one brief'),
  unpackedBytes: limit('unpackedBytes', 'Bytes that one source unfolds to (.docx, .epub)'),
  ratio: limit('ratio', 'Unfolded bytes of one source for each stored one'),
  entries: limit('entries', 'Files inside one source'),
  pages: limit('pages', 'Pages of one source (.pdf)'),
  sentences: limit('sentences', 'Sentences, list items and rows of one source'),
  totalSentences: limit('totalSentences', 'The same of all sources together'),
})

function limit(name: keyof Limits, description: string) {
  return count().meta({ description, default: defaultLimits[name] }).exactOptional()
}

const path = text('a folder or glob')

export const configSpec = object('a mapping with title and themes', {
  title: text('the title of the dossier').describe('Title of the dossier'),
  sources: z
    .union([path, list('a list of folders and globs', path)], 'a folder, a glob, or a list of them')
    .describe('Folder, glob, or a list of them, relative to this file; --sources replaces it')
    .exactOptional(),
  references: z
    .union([path, list('a list of folders and globs', path)], 'a folder, a glob, or a list of them')
    .describe('Originals, as complete texts, that quotations are held against; named like sources')
    .exactOptional(),
  language: languageTag().describe('BCP 47; else found from the sources').exactOptional(),
  date: calendarDay()
    .meta({ description: 'As-of day; else that of the newest source', format: 'date' })
    .exactOptional(),
  paper: z
    .enum(['A4', 'Letter'], 'A4 or Letter')
    .meta({ description: 'Size of the page', default: defaults.paper })
    .exactOptional(),
  draft: z
    .boolean('true or false')
    .meta({ description: 'Mark every page as a draft', default: defaults.draft })
    .exactOptional(),
  templates: text('a folder')
    .meta({
      description: 'Folder of templates, relative to this file',
      default: defaults.templates,
    })
    .exactOptional(),
  limits: limits.describe('Beyond these a build stops').exactOptional(),
  gates: gatesSpec.describe('What every brief is held to').exactOptional(),
  editor: z
    .array(decisionSpec, 'a list of decisions')
    .describe('What the editor decides about single statements; told in the brief')
    .exactOptional(),
  themes: list('a list of themes', theme).describe('Topics that sections are tagged with'),
  aliases: z
    .record(
      text('a name'),
      list('a list of spellings', text('a spelling')),
      'a mapping from names to lists of other spellings',
    )
    .describe('A name, and the other spellings that sources have for it')
    .exactOptional(),
  audiences: z
    .record(id('an id of an audience'), audience, 'a mapping from audience ids to audiences')
    .describe(
      'Changes to policy, investor and technical, which are built in, and audiences of your own',
    )
    .exactOptional(),
}).meta({ title: 'brief.config.yaml' })

export type ConfigSpec = z.infer<typeof configSpec>
export type AudienceSpec = z.infer<typeof audience>
export type { BlockSpec }
