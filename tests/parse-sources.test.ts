import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { BriefError } from '../pipeline/error.ts'
import type { SourceFile, SourceFormat } from '../pipeline/model.ts'
import { isLight } from '../pipeline/parse-sources/is-light.ts'
import { openParser } from '../pipeline/parse-sources/open-parser.ts'
import { openProcess } from '../pipeline/parse-sources/open-process.ts'
import { parseHere } from '../pipeline/parse-sources/parse-here.ts'
import { pathological } from './support/pathological.ts'
import { sourceFile } from './support/source-file.ts'

const paragraph = 'The *council* met [again](https://a.example) and raised the dues.\n\n'
const heavy = sourceFile(paragraph.repeat(1200), 'heavy.md', 'markdown')
/** Notes are looked up in all that came before. */
const slow = sourceFile(
  Array.from({ length: 60_000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join(''),
  'slow.md',
  'markdown',
)

/** `code file` of what stops a source. */
async function refusal(parsing: Promise<unknown>): Promise<string[]> {
  try {
    await parsing
    return []
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    return error.diagnostics.map(({ code, file }) => `${code} ${file}`)
  }
}

describe('sources', () => {
  it.each<[name: string, file: SourceFile, light: boolean]>([
    ['a short text', sourceFile('a'), true],
    ['short Markdown', sourceFile(paragraph.repeat(500), 'a.md', 'markdown'), true],
    ['long Markdown', heavy, false],
    ['short Markdown of 60 levels', sourceFile(`${'> '.repeat(60)}a`, 'a.md', 'markdown'), false],
    ['a long page', sourceFile('<p>a</p>'.repeat(40_000), 'a.html', 'html'), false],
    ['a page of 100 levels', sourceFile('<div>'.repeat(100), 'a.html', 'html'), false],
  ])('%s: light or not', (_, file, light) => {
    expect(isLight(file)).toBe(light)
  })

  it('are the same document whether a process has parsed them or not', async () => {
    await using parser = openParser(defaultLimits)
    expect(await parser.parse(heavy)).toEqual(await parseHere(heavy))
  })

  it('that are refused in a process of its own are refused with their places', async () => {
    await using parser = openParser(defaultLimits)
    const deep = sourceFile(`${paragraph}${'> '.repeat(100)}a`, 'deep.md', 'markdown')
    await expect(parser.parse(deep)).rejects.toMatchObject({
      failure: 'sources',
      diagnostics: [{ code: 'E_TOO_DEEP', file: 'deep.md', line: 3 }],
    })
  })

  it('that take too long are ended, and the next one is parsed', async () => {
    await using parser = openParser({ ...defaultLimits, sourceSeconds: 1 })
    expect(await refusal(parser.parse(slow))).toEqual(['E_TOO_SLOW slow.md'])
    await using patient = openParser(defaultLimits)
    expect((await patient.parse(heavy)).file).toBe(heavy)
  })

  it('that take too much memory are ended, and the next one is parsed', async () => {
    await using apart = openProcess({ ...defaultLimits, sourceMegabytes: 64 })
    const large = sourceFile(paragraph.repeat(30_000), 'large.md', 'markdown')
    expect(await apart.ask(large)).toBe('too large')
    expect(await apart.ask(sourceFile('a'))).toHaveProperty('document')
  })

  it('a bug in a process of its own keeps its stack', async () => {
    await using parser = openParser(defaultLimits)
    // No such format: a mistake that only a program can make.
    const odd = { ...sourceFile('a'), format: 'odd' as SourceFormat }
    await expect(parser.parse(odd)).rejects.toThrow(TypeError)
    await expect(parser.parse(odd)).rejects.toHaveProperty(
      'stack',
      expect.stringMatching(/pipeline\/parse\/index\.ts:\d+/),
    )
  })
})

describe('texts that keep parsers busy end within the clock of a process', () => {
  const apart = openProcess({ ...defaultLimits, sourceSeconds: 3 })
  afterAll(() => apart[Symbol.asyncDispose]())

  it.each(pathological)('$format: $name', async ({ name, format, make }) => {
    for (const n of [10, 500, 5000]) {
      const answer = await apart.ask(sourceFile(make(n), name, format))
      if (typeof answer === 'string') return
      // The tree as a rule; else why it is none, and never a bug.
      if ('document' in answer) expect(answer.document.tree.type).toBe('root')
      else expect(answer).toMatchObject({ failure: 'sources', diagnostics: [{ file: name }] })
    }
  })
})
