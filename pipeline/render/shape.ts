import type { Brief, Citation, Picture, Statement, StatementGroup } from '../model.ts'

/** What a field holds, for the check of templates. */
export type Shape =
  | 'text'
  | 'number'
  | 'flag'
  | { oneOf: Record<string, true> }
  | { each: Shape }
  | { fields: Record<string, Shape> }

/** The shape of a type. A table of this type cannot go stale: each field must stand in it. */
export type ShapeOf<T> = [T] extends [readonly (infer Item)[]]
  ? { each: ShapeOf<Item> }
  : [T] extends [string]
    ? string extends T
      ? 'text'
      : { oneOf: Record<T, true> }
    : [T] extends [number]
      ? 'number'
      : [T] extends [boolean]
        ? 'flag'
        : { fields: { [Key in keyof T]-?: ShapeOf<T[Key]> } }

const citation: ShapeOf<Citation> = {
  fields: { n: 'number', mark: 'text', note: 'text', from: 'text' },
}

const statement: ShapeOf<Statement> = {
  fields: {
    id: 'text',
    runs: { each: { fields: { text: 'text', added: 'flag' } } },
    kind: { oneOf: { fact: true, claim: true, forecast: true, recommendation: true } },
    kindLabel: 'text',
    speaker: 'text',
    support: 'text',
    grade: 'text',
    citations: { each: citation },
  },
}

const group: ShapeOf<StatementGroup> = {
  fields: { heading: 'text', note: 'text', statements: { each: statement } },
}

const table: ShapeOf<Brief['blocks'][number]['table']> = {
  fields: {
    caption: 'text',
    columns: { each: 'text' },
    rows: {
      each: {
        fields: {
          head: 'text',
          cells: {
            each: { fields: { text: 'text', numeric: 'flag', citations: { each: citation } } },
          },
        },
      },
    },
  },
}

const picture: ShapeOf<Picture> = {
  fields: {
    id: 'text',
    kind: { oneOf: { coverage: true, spread: true, timeline: true } },
    title: 'text',
    description: 'text',
    ticks: { each: { fields: { label: 'text', at: 'number' } } },
    rows: {
      each: {
        fields: {
          label: 'text',
          marks: {
            each: {
              fields: {
                label: 'text',
                from: 'number',
                to: 'number',
                size: 'number',
                hollow: 'flag',
              },
            },
          },
        },
      },
    },
  },
}

export const sourcesShape: ShapeOf<Brief['sources']> = {
  each: {
    fields: {
      n: 'number',
      id: 'text',
      title: 'text',
      byline: 'text',
      url: 'text',
      descriptor: 'text',
      reliability: 'text',
      origin: 'text',
      warnings: { each: 'text' },
    },
  },
}

const blocks: ShapeOf<Brief['blocks']> = {
  each: {
    fields: {
      id: 'text',
      block: 'text',
      heading: 'text',
      layout: {
        oneOf: {
          prose: true,
          statements: true,
          groups: true,
          columns: true,
          table: true,
          pictures: true,
          text: true,
          sources: true,
        },
      },
      intro: 'text',
      statements: { each: statement },
      groups: { each: group },
      pictures: { each: picture },
      table,
      paragraphs: { each: 'text' },
      sources: sourcesShape,
    },
  },
}

const notes: ShapeOf<Brief['notes']> = {
  each: {
    fields: {
      id: 'text',
      n: 'number',
      mark: 'text',
      file: 'text',
      line: 'number',
      passage: 'text',
      original: 'text',
      claim: 'text',
      from: { each: 'text' },
    },
  },
}

/** All fields that a template may name, and what they hold. */
export const briefShape: ShapeOf<Brief> = {
  fields: {
    audience: 'text',
    template: 'text',
    series: 'text',
    title: 'text',
    dossier: 'text',
    language: 'text',
    date: 'text',
    dateLabel: 'text',
    status: 'text',
    warnings: { each: 'text' },
    paper: { oneOf: { A4: true, Letter: true } },
    accent: 'text',
    draft: 'flag',
    contents: { each: { fields: { id: 'text', heading: 'text', page: 'text' } } },
    blocks,
    sources: sourcesShape,
    notes,
    generator: 'text',
  },
}
