import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../pipeline/config/read-config.ts'
import { BriefError, type Diagnostic } from '../pipeline/error.ts'

/** What is told of a configuration, and whether it settles. */
function told(text: string): { settles: boolean; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  try {
    readConfig(text, 'brief.config.yaml', (d) => diagnostics.push(d))
    return { settles: true, diagnostics }
  } catch (error) {
    if (!(error instanceof BriefError) || error.failure !== 'config') throw error
    return { settles: false, diagnostics: error.diagnostics }
  }
}

const codes = (text: string) => told(text).diagnostics.map((d) => d.code)

const minimal = 'title: School meals\nthemes:\n  - {id: costs, title: Costs, phrases: [cost]}\n'

/**
 * Each case is a document: a configuration, a line, and as comments what is told of it. Run with
 * `-u` to have the part below the line written anew.
 */
describe('cases', () => {
  const folder = new URL('config-cases/', import.meta.url)
  const line = '# ── told ──\n'

  for (const name of readdirSync(folder)) {
    test(name, async () => {
      const file = new URL(name, folder)
      const [input = ''] = readFileSync(file, 'utf8').split(line)
      const { settles, diagnostics } = told(input)
      const output = [...diagnostics.map(asComment), settles ? '# It settles.' : '# It is refused.']
      await expect(`${input}${line}${output.join('\n')}\n`).toMatchFileSnapshot(file.pathname)
    })
  }

  function asComment({ line, column, severity, code, message, excerpt, hint }: Diagnostic): string {
    const rows = [
      `${line}:${column}: ${severity}[${code}]: ${message}`,
      ...(excerpt === undefined
        ? []
        : [`  | ${excerpt}`, `  | ${' '.repeat(Number(column) - 1)}^`]),
      ...(hint === undefined ? [] : [`  ${hint}`]),
    ]
    return rows.map((row) => `# ${row}`).join('\n')
  }
})

describe('configurations in use', () => {
  const dossiers = new URL('dossiers/', import.meta.url)
  const files = [
    new URL('../brief.config.yaml', import.meta.url),
    ...readdirSync(dossiers).map((name) => new URL(`${name}/brief.config.yaml`, dossiers)),
  ]

  test.each(files.map((file) => [file.pathname.split('/').slice(-2).join('/'), file]))(
    '%s settles without a warning and points editors to the schema',
    (_, file) => {
      const text = readFileSync(file, 'utf8')
      expect(told(text)).toEqual({ settles: true, diagnostics: [] })
      const schema = text.match(/^# yaml-language-server: \$schema=(\S+)/)?.[1] ?? ''
      expect(new URL(schema, file)).toEqual(new URL('../brief.schema.json', import.meta.url))
    },
  )
})

describe('hostile texts', () => {
  test('a byte above 256 KiB is refused unread, at 256 KiB it is not', () => {
    const fill = (bytes: number) => minimal + '#'.repeat(bytes - minimal.length)
    expect(told(fill(256 * 1024)).settles).toBe(true)
    expect(codes(fill(256 * 1024 + 1))).toEqual(['E_CONFIG_TOO_LARGE'])
    expect(codes('é'.repeat(128 * 1024 + 1))).toEqual(['E_CONFIG_TOO_LARGE'])
  })

  test.each(['[', '{', 'a: ', '- ', '? '])('%j a hundred thousand times', (opener) => {
    const text = opener.repeat(Math.floor((256 * 1024) / opener.length))
    expect(codes(text)).toEqual(['E_YAML_LIMIT'])
  })

  test('more errors than anybody reads are cut at a hundred', () => {
    const diagnostics = told(minimal + 'title: again\n'.repeat(5000)).diagnostics
    expect(diagnostics).toHaveLength(101)
    expect(diagnostics.at(-1)?.code).toBe('E_CONFIG_MORE')
  })

  test('a line of great length is not shown', () => {
    const [diagnostic] = told(`${minimal}${'x'.repeat(500)}: 1\n`).diagnostics
    expect(diagnostic).toMatchObject({ code: 'E_CONFIG_UNKNOWN_KEY', line: 4, column: 1 })
    expect(diagnostic).not.toHaveProperty('excerpt')
  })

  test('a byte order mark is no part of the first line', () => {
    expect(told(`\uFEFF${minimal}`).settles).toBe(true)
    const [diagnostic] = told(`\uFEFFtitel: x\n${minimal}`).diagnostics
    expect(diagnostic).toMatchObject({ line: 1, column: 1, excerpt: 'titel: x' })
  })
})

describe('properties', () => {
  const complete = `${minimal}sources: [a, b]
language: en
date: 2026-11-21
paper: Letter
templates: t
limits: {sourceBytes: 10}
aliases: {Groq: [Grock]}
audiences:
  policy: {accent: "#123456", words: {min: 10, max: 500}, themes: {costs: 2}, questions: [Why?]}
  pupils:
    like: policy
    outline:
      - {block: takeaways, words: 15, max: 3, kinds: [fact], roles: [pro], themes: [costs]}
      - {block: sides, pro: {title: For, roles: [pro]}}
`

  test('the text that is mutated below settles', () => {
    expect(told(complete)).toEqual({ settles: true, diagnostics: [] })
  })

  const places = fc.array(fc.nat(complete.length), { minLength: 2, maxLength: 6 })
  const inserted = fc.string({ unit: fc.constantFrom(...' \t\n:-#[]{}"\'&*!|>%@`,?1aé\u0000') })
  const mutated = fc.tuple(places, inserted).map(([cuts, insert]) => {
    const [from = 0, to = 0] = cuts.toSorted((a, b) => a - b)
    return complete.slice(0, from) + insert + complete.slice(to)
  })

  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['a good text with something cut out and put in', mutated],
  ])('%s settles or is refused with places that it has', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split('\n')
        for (const { line = 0, column = 0, excerpt } of told(text).diagnostics) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
          if (excerpt !== undefined) expect(lines[line - 1]).toContain(excerpt)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a value of another type is told of in words of ours, at its line', () => {
    const lines = complete.split('\n')
    const valued = lines.flatMap((line, i) => (/^\s*\w+: \S/.test(line) ? [i] : []))
    fc.assert(
      fc.property(fc.constantFrom(...valued), fc.jsonValue({ maxDepth: 2 }), (i, value) => {
        const text = lines.with(i, `${lines[i]?.split(':')[0]}: ${JSON.stringify(value)}`)
        for (const { message } of told(text.join('\n')).diagnostics) {
          expect(message).toMatch(/^(Expected|Missing|Unknown|Unexpected|The) /)
          expect(message).not.toMatch(/Invalid|Too (small|big)|received|undefined|object/)
        }
      }),
      { numRuns: 400 },
    )
  })
})
