import type { Choice, FileLink, FrontPage } from '../model.ts'
import { type ShapeOf, sourcesShape } from './shape.ts'

const link: ShapeOf<FileLink> = { fields: { label: 'text', href: 'text' } }
const choices: ShapeOf<Choice[]> = { each: { fields: { id: 'text', label: 'text' } } }

const claims: ShapeOf<FrontPage['claims']> = {
  each: {
    fields: {
      n: 'number',
      title: 'text',
      file: 'text',
      normalized: 'text',
      claims: {
        each: {
          fields: {
            id: 'text',
            runs: { each: { fields: { text: 'text', added: 'flag' } } },
            kind: { oneOf: { fact: true, claim: true, forecast: true, recommendation: true } },
            kindLabel: 'text',
            speaker: 'text',
            line: 'number',
            themes: 'text',
            themeTitles: 'text',
            differs: 'text',
            differsOn: 'text',
            language: 'text',
            caution: 'text',
          },
        },
      },
    },
  },
}

/** All fields that the template of the front page may name, and what they hold. */
export const frontPageShape: ShapeOf<FrontPage> = {
  fields: {
    title: 'text',
    series: 'text',
    language: 'text',
    date: 'text',
    dateLabel: 'text',
    status: 'text',
    warnings: { each: 'text' },
    paper: { oneOf: { A4: true, Letter: true } },
    accent: 'text',
    briefs: {
      each: { fields: { series: 'text', title: 'text', files: { each: link } } },
    },
    files: { each: link },
    sources: sourcesShape,
    origins: { each: { fields: { name: 'text', files: 'text', why: 'text' } } },
    coverage: {
      each: { fields: { head: 'text', counts: { each: 'text' } } },
    },
    themes: choices,
    kinds: choices,
    disagreements: choices,
    claimCount: 'number',
    claims,
    generator: 'text',
  },
}
