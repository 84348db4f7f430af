import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { draft } from '../pipeline/draft.ts'
import { undo } from '../pipeline/edits/undo.ts'
import { inspect } from '../pipeline/inspect.ts'
import { stages } from '../pipeline/inspect-stages.ts'
import { digestDossier } from './support/digest-dossier.ts'

const offset = z.int().nonnegative()
const line = z.int().positive()
const text = z.string().min(1)
const place = z.object({ file: text, line })
const spanned = place.extend({ start: offset, end: offset })
const optional = text.exactOptional()

/** What others rely on, key by key; there may be more. */
const shapes = {
  lines: place.extend({
    label: z.enum([
      ...(['junk', 'title', 'heading', 'byline', 'date', 'quote'] as const),
      ...(['list_item', 'paragraph', 'caption', 'table'] as const),
    ]),
    reason: optional,
  }),
  sections: z.object({
    ...{ file: text, start: line, end: line, heading: z.string() },
    ...{ path: z.array(text), themes: z.array(text) },
    tags: z.array(
      z.object({
        ...{ theme: text, score: z.number().positive() },
        terms: z.array(z.object({ text, line })).min(1),
      }),
    ),
  }),
  sentences: spanned,
  claims: spanned.extend({
    id: text,
    text,
    edits: z.array(
      z.object({
        ...{ start: offset, end: offset, from: z.string(), to: z.string() },
        rule: z.enum([
          ...(['white-space', 'list-marker', 'markup', 'entity'] as const),
          ...(['citation-mark', 'lead-in', 'restored', 'ellipsis'] as const),
        ]),
      }),
    ),
    kind: z.enum(['fact', 'claim', 'forecast', 'recommendation']),
    roles: z.array(
      z.enum([
        ...(['option', 'pro', 'con', 'risk', 'result', 'price-move'] as const),
        ...(['definition', 'method', 'limit', 'interest'] as const),
      ]),
    ),
    hedge: z.object({ step: z.int().min(1).max(7), words: z.array(text).min(1) }).exactOptional(),
    ...{ speaker: optional, via: optional, themes: z.array(text), origin: text },
  }),
  figures: z.object({
    ...{ subject: z.string(), unit: z.string(), verdict: z.enum(['agree', 'differ', 'single']) },
    flags: z.array(
      z.enum(['same-origin', 'different-referent', 'hedged', 'rounding', 'spun', 'superseded']),
    ),
    values: z
      .array(
        spanned.extend({
          ...{ text, value: z.union([z.number(), text]), lo: z.number(), hi: z.number() },
          ...{ referent: optional, hedge: optional, date: optional },
        }),
      )
      .min(1),
  }),
  quotes: spanned.extend({ quote: text, speaker: text.nullable(), via: optional, integrity: text }),
  notQuotes: spanned.extend({ text, why: text }),
  origins: z.object({ id: text, files: z.array(text).min(1), why: text }),
  documents: z.object({
    ...{ file: text, sha256: z.string().regex(/^[0-9a-f]{64}$/), kind: text },
    ...{ title: optional, author: optional, publisher: optional, date: optional, url: optional },
    warnings: z.array(text),
  }),
  possibleAliases: z.object({
    names: z.tuple([text, text]),
    places: z.array(place.extend({ name: text })).min(1),
  }),
  oppositions: z.object({ claims: z.tuple([text, text]), why: text }),
  timeline: z.object({
    ...{
      date: z.string().regex(/^(?:(?:\d{4}|-)(?:-\d\d){0,2}|\d{4}\/\d{4})$/),
      text,
      claim: text,
      doubt: optional,
    },
  }),
  evidence: place.extend({ id: text, text }),
  words: z.object({
    audience: text,
    words: z.int(),
    blocks: z.array(z.object({ block: text, words: z.int() })),
  }),
  gates: z.object({ gate: text, audience: text, value: z.number(), verdict: text }),
} as const satisfies Record<(typeof stages)[number], z.ZodType>

const wholes = z.object({
  lines: z.array(shapes.lines),
  sections: z.array(shapes.sections),
  sentences: z.array(shapes.sentences),
  claims: z.array(shapes.claims),
  figures: z.array(shapes.figures),
  quotes: z.array(shapes.quotes),
  notQuotes: z.array(shapes.notQuotes),
  origins: z.array(shapes.origins),
  documents: z.array(shapes.documents),
  possibleAliases: z.array(shapes.possibleAliases),
  oppositions: z.array(shapes.oppositions),
  timeline: z.array(shapes.timeline),
  evidence: z.array(shapes.evidence),
  words: z.array(shapes.words),
  gates: z.array(shapes.gates),
})

describe.each(['.', 'tests/dossiers/school-meals'])('inspect on %s', (folder) => {
  let dossier: Awaited<ReturnType<typeof digestDossier>>
  let printed: Record<string, unknown[]>
  let found: z.infer<typeof wholes>
  const textOf = (file: string): string =>
    dossier.documents.find((document) => document.file.path === file)?.file.text ?? ''
  const lineAt = (file: string, at: number) => textOf(file).slice(0, at).split('\n').length

  beforeAll(async () => {
    dossier = await digestDossier(folder)
    printed = inspect(dossier, [], dossier.config.audiences, dossier.config)
    // As another program gets it.
    found = wholes.parse(JSON.parse(JSON.stringify(printed)))
  }, 120_000)

  it('prints every key, in the shape that others rely on', () => {
    expect(Object.keys(printed)).toEqual([...stages])
    expect(found.claims.length).toBeGreaterThan(20)
    for (const key of ['lines', 'sections', 'figures', 'origins', 'evidence'] as const)
      expect(found[key].length, key).toBeGreaterThan(0)
  })

  it('labels every line that is not empty, once', () => {
    for (const { file } of dossier.documents) {
      const own = found.lines.filter((one) => one.file === file.path)
      const full = file.text.split('\n').flatMap((one, i) => (one.trim() === '' ? [] : [i + 1]))
      expect(own.map((one) => one.line)).toEqual(full)
    }
  })

  it('points into the files as stored', () => {
    const values = found.figures.flatMap((group) => group.values)
    const spans = [
      ...found.sentences,
      ...found.claims,
      ...values,
      ...found.quotes,
      ...found.notQuotes,
    ]
    for (const { file, line: at, start, end } of spans) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(textOf(file).length)
      expect(at).toBe(lineAt(file, start))
    }
    for (const { file, start, end } of found.sections) {
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(textOf(file).split('\n').length)
    }
  })

  it('gives claims whose edits are in their text, in order, and can be undone', () => {
    for (const { file, start, end, text: said, edits } of found.claims) {
      for (const [i, edit] of edits.entries()) {
        expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0)
        expect(said.slice(edit.start, edit.end)).toBe(edit.to)
      }
      expect(undo(said, edits)).toBe(textOf(file).slice(start, end))
    }
  })

  it('names a reporter only beside a speaker, and a speaker or null of each quotation', () => {
    for (const { speaker, via } of [...found.claims, ...found.quotes])
      if (via !== undefined) expect(speaker).toEqual(expect.any(String))
    for (const quote of dossier.ledger.quotes) expect(quote).toHaveProperty('speaker')
  })

  it('tags sections with the themes that they list, each of the configuration', () => {
    const ids = dossier.config.themes.map(({ id }) => id)
    for (const { themes, tags } of found.sections) {
      expect(themes).toEqual(tags.map(({ theme }) => theme))
      for (const theme of themes) expect(ids).toContain(theme)
    }
  })

  it('names origins, documents and claims that there are', () => {
    const files = dossier.documents.map(({ file }) => file.path)
    const ids = new Set(found.claims.map(({ id }) => id))
    expect(ids.size).toBe(found.claims.length)
    expect(found.documents.map(({ file }) => file)).toEqual(files)
    expect(found.origins.flatMap((origin) => origin.files).sort()).toEqual([...files].sort())
    const origins = found.origins.map(({ id }) => id)
    for (const { origin } of found.claims) expect(origins).toContain(origin)
    const named = [
      ...found.oppositions.flatMap(({ claims }) => claims),
      ...found.timeline.map(({ claim }) => claim),
    ]
    for (const id of named) expect(ids).toContain(id)
  })

  it('gives as evidence the passages that briefs print, in the files’ own characters', () => {
    for (const audience of dossier.config.audiences) {
      const { evidence = [] } = inspect(dossier, ['evidence'], [audience], dossier.config)
      const own = z.array(shapes.evidence).parse(evidence)
      for (const { file, text: passage } of own) expect(textOf(file)).toContain(passage)
      const { brief } = draft(dossier.ledger, audience, dossier.config, 'test')
      const noted = brief.notes.map(({ claim, file, line }) => `${claim} ${file}:${line}`)
      const told = own.map(({ id, file, line }) => `${id} ${file}:${line}`)
      expect([...new Set(told)].sort()).toEqual(noted.sort())
    }
  })
})

it('prints no evidence where no audience is named', async () => {
  const dossier = await digestDossier('tests/dossiers/school-meals')
  expect(Object.keys(inspect(dossier, [], [], dossier.config))).toEqual(
    stages.filter((one) => !['evidence', 'words', 'gates'].includes(one)),
  )
  expect(Object.keys(inspect(dossier, ['timeline', 'lines'], [], dossier.config))).toEqual([
    'lines',
    'timeline',
  ])
})
