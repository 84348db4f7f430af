import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf, type Tree, violations } from './support/floors.ts'

const pipeline = fileURLToPath(new URL('../pipeline', import.meta.url))

function readTree(): Tree {
  const files = readdirSync(pipeline, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((file) => [
      relative(pipeline, file).replaceAll(sep, '/'),
      readFileSync(file, 'utf8'),
    ]),
  )
}

describe('the pipeline', () => {
  it('keeps to its floors', () => {
    const tree = readTree()
    expect(Object.keys(tree)).toContain('model.ts')
    expect(violations(tree)).toEqual([])
  })

  it('is read with all its imports', () => {
    const imports = importsOf(readTree()['read/read.ts'] ?? '')
    expect(imports).toContain('../effects.ts')
    expect(imports).toContain('./find-sources.ts')
  })
})

describe('the rules', () => {
  const sound: Tree = {
    'error.ts': '',
    'model.ts': `import type { Diagnostic } from './error.ts'`,
    'language/words.ts': `import type { Span } from '../model.ts'`,
    'metadata/check.ts': `import { nearest } from '../language/words.ts'`,
    'config/read.ts': `import { check } from '../metadata/check.ts'`,
    'read/read.ts': `import { decode } from './decode.ts'\nimport { fail } from '../error.ts'`,
    'read/decode.ts': `import { nearest } from '../language/words.ts'`,
    'print/puppeteer.ts': `const { connect } = await import('puppeteer')`,
    'node/disk.ts': `import { read } from '../read/read.ts'`,
    'build.ts': `import { read } from './read/read.ts'\nimport { record } from './record.ts'`,
    'record.ts': '',
    'cli.ts': `import { build } from './build.ts'\nexport const env = process.env`,
    'cli/generator.ts': `import data from '../../package.json' with { type: 'json' }`,
    'start.js': `const { main } = await import('./launch/load.js')\nprocess.exitCode = 2`,
    'launch/load.js': `import { build } from 'esbuild'`,
  }

  it('let a sound tree be', () => {
    expect(violations(sound)).toEqual([])
  })

  it.each<[file: string, text: string, found: string]>([
    ['read/a.ts', `import { b } from '../parse/b.ts'`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `import type { B } from '../parse/b.ts'`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `import {\n  b,\n} from '../parse/b.ts'`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `import '../parse/b.ts'`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `export { b } from '../parse/b.ts'`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `export * from '../parse/b.ts'`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `const b = await import('../parse/b.ts')`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `type B = import('../parse/b.ts').B`, 'read/a.ts imports parse/b.ts'],
    ['read/a.ts', `import { build } from '../build.ts'`, 'read/a.ts imports build.ts'],
    ['read/sub/a.ts', `import { b } from '../../parse/b.ts'`, 'read/sub/a.ts imports parse/b.ts'],
    ['language/a.ts', `import { b } from '../config/b.ts'`, 'language/a.ts imports config/b.ts'],
    ['metadata/a.ts', `import { b } from '../config/b.ts'`, 'metadata/a.ts imports config/b.ts'],
    ['config/a.ts', `import { b } from '../effects.ts'`, 'config/a.ts imports effects.ts'],
    ['model.ts', `import { b } from './language/b.ts'`, 'model.ts imports language/b.ts'],
    ['node/a.ts', `import { build } from '../build.ts'`, 'node/a.ts imports build.ts'],
    ['digest.ts', `import { main } from './cli.ts'`, 'digest.ts imports cli.ts'],
    ['cli/a.ts', `import { b } from '../launch/b.js'`, 'cli/a.ts imports launch/b.js'],
    ['attic/a.ts', '', 'attic/a.ts has no floor'],
    ['print/a.ts', `import { launch } from 'puppeteer'`, 'print/a.ts imports the tool puppeteer'],
    [
      'print/a.ts',
      `import type { Page } from 'puppeteer'`,
      'print/a.ts imports the tool puppeteer',
    ],
    ['print/a.ts', `import { PDF } from 'pdf-lib'`, 'print/a.ts imports the tool pdf-lib'],
    [
      'read/a.ts',
      `import hb from 'handlebars/runtime'`,
      'read/a.ts imports the tool handlebars/runtime',
    ],
    ['read/a.ts', `import m from 'mammoth'`, 'read/a.ts imports the tool mammoth'],
    ['parse/a.ts', `import { unzip } from 'fflate'`, 'parse/a.ts imports the tool fflate'],
    ['read/a.ts', `import M from 'postal-mime'`, 'read/a.ts imports the tool postal-mime'],
    ['read/a.ts', `import('unpdf')`, 'read/a.ts imports the tool unpdf'],
    ['build.ts', `const e = import('esbuild')`, 'build.ts imports the tool esbuild'],
    ['read/a.ts', `const home = process.env.HOME`, 'read/a.ts touches the process'],
    ['read/a.ts', `const home = \`in \${process.env.HOME}\``, 'read/a.ts touches the process'],
    ['read/a.ts', `const { env } = process`, 'read/a.ts touches the process'],
    ['read/a.ts', `const { env } = globalThis.process`, 'read/a.ts touches the process'],
    ['read/a.ts', `import { env } from 'node:process'`, 'read/a.ts touches the process'],
    ['launch/a.js', `process.exit(1)`, 'launch/a.js touches the process'],
    ['read/a.ts', `import { a } from './a.ts'`, 'read/a.ts → read/a.ts is a circle'],
  ])('find %s with %s', (file, text, found) => {
    expect(violations({ ...sound, [file]: text })).toEqual([found])
  })

  it('find circles, of types too, once each', () => {
    const circles: Tree = {
      'tag/b.ts': `import { c } from './c.ts'`,
      'tag/c.ts': `import type { A } from './a.ts'`,
      'tag/a.ts': `import { b } from './b.ts'\nimport { d } from './d.ts'`,
      'tag/d.ts': `const a = await import('./a.ts')`,
    }
    expect(violations(circles)).toEqual([
      'tag/a.ts → tag/b.ts → tag/c.ts → tag/a.ts is a circle',
      'tag/a.ts → tag/d.ts → tag/a.ts is a circle',
    ])
  })

  it.each([
    `// The process of printing.`,
    `/* process.env is not read here. */`,
    `throw fail('the process ended')`,
    'const message = `the process, ended`',
    `const tree = unified().process(text)`,
    `export interface Host {\n  process: string\n}`,
    `const subprocess = spawn()`,
    `// import { b } from '../parse/b.ts'`,
  ])('do not mistake words for deeds: %s', (text) => {
    expect(violations({ 'read/a.ts': text })).toEqual([])
  })
})
