import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
let root: string

const cli = `import { word } from './word.ts'
export async function main(words: string[]): Promise<number> {
  const late = await import('./late.ts')
  process.stdout.write([word, late.word, ...words].join(' '))
  return words.length
}
`

function put(path: string, text: string): void {
  writeFileSync(join(root, 'pipeline', path), text)
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'start test-')))
  mkdirSync(join(root, 'node_modules'))
  for (const path of [
    'pipeline/start.js',
    'pipeline/launch',
    'package.json',
    'package-lock.json',
  ]) {
    cpSync(join(project, path), join(root, path), { recursive: true })
  }
  symlinkSync(join(project, 'node_modules/esbuild'), join(root, 'node_modules/esbuild'))
  put('cli.ts', cli)
  mkdirSync(join(root, 'pipeline/parse-sources'))
  put('parse-sources/worker.ts', '')
  put('word.ts', `export const word: string = 'one'\n`)
  put('late.ts', `export const word: string = 'late'\n`)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

interface Result {
  code: number
  out: string
  err: string
}

/** What the launcher does when it is run with these arguments. */
function start(args: string[] = [], node: string[] = []): Promise<Result> {
  return new Promise((resolve) => {
    const file = join(root, 'pipeline/start.js')
    const child = execFile(process.execPath, [...node, file, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

function cached(): string[] {
  return readdirSync(join(root, 'node_modules/.cache/brief'))
}

/** Where a bundle keeps its entry. */
function entry(): string {
  return join(root, 'node_modules/.cache/brief', cached()[0] ?? '', 'cli.js')
}

describe('the launcher', () => {
  it('runs the command line from a bundle, which is made once', async () => {
    expect(await start(['a', 'b'])).toEqual({ code: 2, out: 'one late a b', err: '' })
    const { ino } = statSync(entry())
    expect(await start(['a', 'b'])).toEqual({ code: 2, out: 'one late a b', err: '' })
    expect(statSync(entry()).ino).toBe(ino)
    expect(cached()).toHaveLength(1)
    // That it is what runs, and not the TypeScript:
    writeFileSync(entry(), `export const main = () => process.stdout.write('bundle')`)
    expect((await start()).out).toBe('bundle')
  })

  it('never runs what is not there any more', async () => {
    expect((await start()).out).toBe('one late')
    put('word.ts', `export const word: string = 'two'\n`)
    expect((await start()).out).toBe('two late')
    put('late.ts', `export const word: string = 'later'\n`)
    expect((await start()).out).toBe('two later')
  })

  it('is not deceived by an edit that keeps the size and the time', async () => {
    const file = join(root, 'pipeline/word.ts')
    utimesSync(file, 1e9, 1e9)
    expect((await start()).out).toBe('one late')
    put('word.ts', `export const word: string = 'two'\n`)
    utimesSync(file, 1e9, 1e9)
    expect((await start()).out).toBe('two late')
  })

  it('sees files that come and go', async () => {
    put('cli.ts', cli.replace(`'./late.ts')`, `'./extra.ts').catch(() => ({ word: 'none' }))`))
    expect((await start()).out).toBe('one none')
    put('extra.ts', `export const word: string = 'extra'\n`)
    expect((await start()).out).toBe('one extra')
    rmSync(join(root, 'pipeline/extra.ts'))
    expect((await start()).out).toBe('one none')
  })

  it('sees that packages have been installed', async () => {
    await start()
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}')
    await start()
    expect(cached()).toHaveLength(2)
  })

  it('does without a bundle where the cache may not be written', async () => {
    writeFileSync(join(root, 'node_modules/.cache'), 'a file')
    expect(await start(['a'])).toEqual({ code: 1, out: 'one late a', err: '' })
    put('word.ts', `export const word: string = 'two'\n`)
    expect((await start()).out).toBe('two late')
    expect(readFileSync(join(root, 'node_modules/.cache'), 'utf8')).toBe('a file')
  })

  it('does without a bundle where the bundler is missing, or its work incomplete', async () => {
    await start()
    rmSync(entry())
    expect((await start()).out).toBe('one late')
    rmSync(join(root, 'node_modules/.cache'), { recursive: true })
    rmSync(join(root, 'node_modules/esbuild'))
    expect((await start()).out).toBe('one late')
  })

  it('leaves mistakes in the TypeScript to Node, and leaves nothing behind', async () => {
    put('word.ts', `export const word: string = = 'one'\n`)
    const { code, err } = await start()
    expect(code).toBe(1)
    expect(err).toContain('pipeline/word.ts')
    expect(err).toContain('SyntaxError')
    expect(cached()).toEqual([])
  })

  it('lets several start at once', async () => {
    const results = await Promise.all([start(), start(), start()])
    expect(results).toEqual(Array(3).fill({ code: 0, out: 'one late', err: '' }))
    expect(cached()).toHaveLength(1)
  })

  it('does not keep every bundle that ever was', async () => {
    for (let i = 0; i < 7; i++) {
      put('word.ts', `export const word: string = '${i}'\n`)
      expect((await start()).out).toBe(`${i} late`)
    }
    expect(cached()).toHaveLength(5)
    expect((await start()).out).toBe('6 late')
  }, 120_000)
})

describe('inside the bundle', () => {
  it('a thread runs from the bundle, and its bugs name the line of the TypeScript', async () => {
    put(
      'word.ts',
      `import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
const [word] = await once(new Worker(new URL('./worker.ts', import.meta.url)), 'message')
export { word }
`,
    )
    put(
      'parse-sources/worker.ts',
      `interface Gone {}

import { parentPort } from 'node:worker_threads'
export const worker: Gone = {}
parentPort?.postMessage(new Error('a bug').stack)
`,
    )
    const { out } = await start()
    expect(out).toMatch(/at file:\/\/\S+\/pipeline\/parse-sources\/worker\.ts:5:\d+/)
    expect(cached()).toHaveLength(1)
  })

  it('modules are where they were', async () => {
    mkdirSync(join(root, 'pipeline/sub'))
    put(
      'word.ts',
      `export { word } from './sub/place.ts'
`,
    )
    put(
      'sub/place.ts',
      `export const word: string = [import.meta.url, import.meta.dirname, import.meta.filename, import.meta.resolve('esbuild')].join('\\n')\n`,
    )
    const { out } = await start()
    const file = join(root, 'pipeline/sub/place.ts')
    const packages = pathToFileURL(realpathSync(join(root, 'node_modules/esbuild'))).href
    expect(out.split(' late')[0]?.split('\n')).toEqual([
      pathToFileURL(file).href,
      join(root, 'pipeline/sub'),
      file,
      expect.stringMatching(new RegExp(`^${RegExp.escape(packages)}/`)),
    ])
    expect(cached()).toHaveLength(1)
  })

  it('a bug names the line of the TypeScript', async () => {
    put('word.ts', `interface Gone {\n  a: string\n}\nexport const word: string = 'one'\n`)
    put(
      'late.ts',
      `interface Gone {\n  a: string\n}\n\nexport function fall(to: Gone): string {\n  throw new TypeError(to.a)\n}\n\nexport const word = fall({ a: 'a bug' })\n`,
    )
    const { code, err } = await start()
    expect(code).toBe(1)
    expect(err).toContain('TypeError: a bug\n')
    expect(err).toMatch(/at fall \(file:\/\/\S+\/pipeline\/late\.ts:6:9\)/)
    expect(err).toMatch(/at file:\/\/\S+\/pipeline\/late\.ts:9:\d+/)
  })
})

it('tells an old Node what to do', async () => {
  const old = `Object.defineProperty(process, 'versions', { value: { node: '22.17.1' } })`
  const { code, out, err } = await start([], ['--import', `data:text/javascript,${old}`])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^brief needs Node 22.18 or newer, and this is v[^\n]*npm ci[^\n]*\n$/)
})
