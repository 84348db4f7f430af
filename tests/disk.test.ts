import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { BriefError } from '../pipeline/error.ts'
import { nodeDisk } from '../pipeline/node/disk.ts'
import { read } from '../pipeline/read/read.ts'
import { isAlive } from './support/is-alive.ts'

vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const writer = fileURLToPath(new URL('support/writer.ts', import.meta.url))
const disk = nodeDisk({ pid: process.pid, isAlive })

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'disk-test-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(files: Record<string, string>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), data)
  }
}

/** Every file below a folder, hidden ones too, with what it holds. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )
}

/** What a call is refused with: cause, code and file, the latter below the test's folder. */
async function refusal(run: Promise<unknown>): Promise<string[]> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof BriefError)) throw error ?? new Error('nothing was thrown')
  return [error.failure, ...error.diagnostics.flatMap((d) => [d.code, place(d.file)])]
}

function place(file = ''): string {
  return file === root ? '.' : file.slice(root.length + 1)
}

function unpacked(files: { path: string; bytes: Uint8Array }[]): string[] {
  return files.map(({ path, bytes }) => `${path}=${Buffer.from(bytes)}`)
}

describe('finding', () => {
  beforeEach(() =>
    put({ 's/b.txt': 'B', 's/a/c.md': 'C', 's/Z.txt': 'Z', 's/.git/h': 'H', 'o.txt': 'O' }),
  )

  it.each([
    ['s', ['.git/h=H', 'Z.txt=Z', 'a/c.md=C', 'b.txt=B']],
    ['s/', ['.git/h=H', 'Z.txt=Z', 'a/c.md=C', 'b.txt=B']],
    ['s/**', ['Z.txt=Z', 'a/c.md=C', 'b.txt=B']],
    ['s/*.{txt,md}', ['Z.txt=Z', 'b.txt=B']],
    ['*/a/*', ['s/a/c.md=C']],
    ['o.txt', ['o.txt=O']],
    ['nothing', []],
    ['nothing/**', []],
    ['o.txt/below', []],
  ])('gives what %s names', async (pattern, files) => {
    expect(unpacked(await disk.find(`${root}/${pattern}`))).toEqual(files)
  })

  it('goes through links to files, and does not follow links to folders', async () => {
    symlinkSync('../../o.txt', join(root, 's/a/link.txt'))
    symlinkSync('..', join(root, 's/a/up'))
    const found = await disk.find(join(root, 's/a'))
    expect(found.map((f) => f.path)).toEqual(['c.md', 'link.txt', 'up'])
    expect(unpacked(found.slice(0, 2))).toEqual(['c.md=C', 'link.txt=O'])
    expect(() => found[2]?.bytes).toThrow('not a regular file')
  })

  it('starts from a folder that is a link', async () => {
    symlinkSync('s/a', join(root, 'link'))
    expect(unpacked(await disk.find(join(root, 'link')))).toEqual(['c.md=C'])
  })

  it('copies whole', async () => {
    const [first] = await disk.find(join(root, 'o.txt'))
    expect({ ...first }).toEqual({ path: 'o.txt', bytes: Buffer.from('O') })
  })
})

describe('reading', () => {
  it('gives bytes, or tells that there are none', async () => {
    put({ 'a.txt': 'A' })
    expect(await disk.read(join(root, 'a.txt'))).toEqual(Buffer.from('A'))
    expect(await disk.readIfAny(join(root, 'a.txt'))).toEqual(Buffer.from('A'))
    expect(await disk.readIfAny(join(root, 'b.txt'))).toBeUndefined()
    expect(await disk.readIfAny(join(root, 'a.txt/b'))).toBeUndefined()
    expect(await refusal(disk.read(join(root, 'b.txt')))).toEqual([
      'sources',
      'E_NOT_FOUND',
      'b.txt',
    ])
  })

  it('refuses what is no regular file, and waits for none of it', async () => {
    put({ 's/a.txt': 'A' })
    mkdirSync(join(root, 's/folder.txt'))
    symlinkSync('/dev/zero', join(root, 's/zero.md'))
    symlinkSync('nowhere', join(root, 's/broken.md'))
    execFileSync('mkfifo', [join(root, 's/pipe.md')])
    for (const name of ['folder.txt', 'zero.md', 'pipe.md']) {
      const refused = ['sources', 'E_NOT_REGULAR', `s/${name}`]
      expect(await refusal(disk.read(join(root, 's', name)))).toEqual(refused)
      expect(await refusal(disk.readIfAny(join(root, 's', name)))).toEqual(refused)
    }
    const limits = { ...defaultLimits, sourceBytes: 99, sources: 99 }
    const all = read([join(root, 's')], disk, limits, { skipBad: false })
    expect(await refusal(all)).toEqual([
      'sources',
      ...['E_NOT_FOUND', 's/broken.md', 'E_NOT_REGULAR', 's/pipe.md', 'E_NOT_REGULAR', 's/zero.md'],
    ])
  })
})

const files = [
  { path: 'brief.html', data: 'new page' },
  { path: 'sub/brief.pdf', data: Uint8Array.from([0, 255]) },
  { path: 'manifest.json', data: '{}' },
]

describe('writing', () => {
  it('makes the folder, replaces its own files and leaves others alone', async () => {
    put({ 'out/brief.html': 'old page', 'out/keep.txt': 'mine', 'out/.brief-notes': 'mine too' })
    await disk.write(join(root, 'out'), files)
    await disk.write(join(root, 'deep/er'), files)
    expect(contents(join(root, 'out'))).toEqual({
      '.brief-notes': 'mine too',
      'brief.html': 'new page',
      'keep.txt': 'mine',
      'manifest.json': '{}',
      'sub/brief.pdf': '\0\ufffd',
    })
    expect(Object.keys(contents(join(root, 'deep/er')))).toHaveLength(3)
  })

  it('replaces a link and not what it leads to', async () => {
    put({ 'mine.html': 'mine', 'out/x': '' })
    symlinkSync('../mine.html', join(root, 'out/brief.html'))
    await disk.write(join(root, 'out'), files)
    expect(readFileSync(join(root, 'mine.html'), 'utf8')).toBe('mine')
    expect(readFileSync(join(root, 'out/brief.html'), 'utf8')).toBe('new page')
  })

  it.each(['', '../x', '/x', 'a/../b', './a', 'a//b', '.hidden', 'a\\b', 'c:x'])(
    'takes the name %j for a bug',
    async (path) => {
      await expect(disk.write(root, [{ path, data: '' }])).rejects.toThrow('not a name')
      await expect(disk.write(root, [{ path, data: '' }])).rejects.not.toBeInstanceOf(BriefError)
      expect(contents(root)).toEqual({})
    },
  )

  it('refuses a folder that is a file', async () => {
    put({ out: 'a file' })
    for (const folder of ['out', 'out/below']) {
      const refused = ['output', 'E_OUT_NOT_DIR', folder]
      expect(await refusal(disk.write(join(root, folder), files))).toEqual(refused)
    }
    expect(contents(root)).toEqual({ out: 'a file' })
  })

  it('puts nothing in place when one place is taken by a folder', async () => {
    put({ 'out/brief.html': 'old page', 'out/manifest.json/x': 'mine' })
    const refused = ['output', 'E_OUT_NOT_FILE', 'out/manifest.json']
    expect(await refusal(disk.write(join(root, 'out'), files))).toEqual(refused)
    expect(contents(join(root, 'out'))).toEqual({
      'brief.html': 'old page',
      'manifest.json/x': 'mine',
    })
  })

  it('does not go where a link leads out of the folder', async () => {
    put({ 'out/brief.html': 'old page', 'elsewhere/x': 'x' })
    symlinkSync('../elsewhere', join(root, 'out/sub'))
    const refused = ['output', 'E_PATH_ESCAPE', 'out/sub']
    expect(await refusal(disk.write(join(root, 'out'), files))).toEqual(refused)
    expect(contents(join(root, 'elsewhere'))).toEqual({ x: 'x' })
    expect(readFileSync(join(root, 'out/brief.html'), 'utf8')).toBe('old page')
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['brief.html', 'sub'])
  })

  it('removes what dead writers have left, and nothing of living ones', async () => {
    put({
      'out/.brief-111-aBc': 'mine',
      'out/.brief-222-abc/0': 'half',
      'out/.brief-333-abc/0': 'half',
    })
    const host = { pid: 444, isAlive: (pid: number) => pid === 333 }
    rmSync(join(root, 'out/.brief-111-aBc'))
    await nodeDisk(host).write(join(root, 'out'), [{ path: 'a', data: 'a' }])
    expect(contents(join(root, 'out'))).toEqual({ '.brief-333-abc/0': 'half', a: 'a' })
  })

  it('takes over the lock of a writer that died, after waiting for it while it lived', async () => {
    put({ 'out/.brief-lock/pid-222': '', 'out/.brief-lock/1': 'half' })
    let asked = 0
    const host = { pid: 444, isAlive: () => ++asked < 5 }
    await nodeDisk(host).write(join(root, 'out'), [{ path: 'a', data: 'a' }])
    expect(contents(join(root, 'out'))).toEqual({ a: 'a' })
    expect(asked).toBe(5)
  })

  it('does not wait without end', async () => {
    put({ 'out/.brief-lock/pid-222': '', 'out/a': 'old' })
    const host = { pid: 444, isAlive: () => true }
    const run = nodeDisk(host).write(join(root, 'out'), [{ path: 'a', data: 'a' }])
    expect(await refusal(run)).toEqual(['output', 'E_OUT_BUSY', 'out'])
    expect(contents(join(root, 'out'))).toEqual({ '.brief-lock/pid-222': '', a: 'old' })
  })
})

/** Why no small disk can be mounted here, or nothing. */
const noMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-test-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (status === 0) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return status === 0 ? '' : ' (skipped: no disk can be mounted here)'
})()

describe.skipIf(noMount !== '')(`a small disk${noMount}`, () => {
  const mount = (...options: string[]) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', root])

  afterEach(() => execFileSync('umount', [root]))

  it('that fills up keeps what was there', async () => {
    mount('size=1m')
    const old = 'o'.repeat(100_000)
    await disk.write(join(root, 'out'), [{ path: 'brief.html', data: old }])
    const large = { path: 'brief.html', data: 'n'.repeat(3_000_000) }
    const refused = ['output', 'E_DISK_FULL', 'out/brief.html']
    expect(await refusal(disk.write(join(root, 'out'), [large]))).toEqual(refused)
    const second = [{ path: 'a.html', data: 'a' }, large]
    expect(await refusal(disk.write(join(root, 'out'), second))).toEqual(refused)
    expect(contents(join(root, 'out'))).toEqual({ 'brief.html': old })
  })

  it('that is read-only is named so', async () => {
    mount('ro')
    expect(await refusal(disk.write(join(root, 'out'), files))).toEqual([
      'output',
      'E_OUT_READONLY',
      'out',
    ])
  })
})

describe('several programs', () => {
  const start = (name: string, sets: number, size: number): ChildProcess =>
    spawn(process.execPath, [writer, join(root, 'out'), name, String(sets), String(size)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  /** The mark that a whole file bears throughout. */
  const markOf = (data: string, size: number) => {
    const [mark = ''] = data.split('\n', 1)
    expect(data === `${mark}\n`.repeat(size)).toBe(true)
    return mark
  }

  it('killed at any moment, leave whole files, and their leavings are cleared away', async () => {
    const size = 500_000
    for (let i = 0; i < 10; i++) {
      const child = start(`run${i}`, 1000, size)
      const ended = once(child, 'exit')
      if (child.stdout) await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, 7 * i))
      child.kill('SIGKILL')
      await ended
      const whole = Object.entries(contents(join(root, 'out'))).filter(([path]) => path[0] !== '.')
      expect(whole).toHaveLength(3)
      for (const [, data] of whole) markOf(data, size)
    }
    await disk.write(join(root, 'out'), files)
    expect(readdirSync(join(root, 'out')).sort()).toEqual([
      'a.html',
      'brief.html',
      'manifest.json',
      'sub',
    ])
  }, 120_000)

  it('at once, leave the files of one of them', async () => {
    const children = [start('one', 150, 20), start('two', 150, 20)]
    const codes = await Promise.all(children.map((child) => once(child, 'exit')))
    expect(codes).toEqual([
      [0, null],
      [0, null],
    ])
    const left = Object.values(contents(join(root, 'out')))
    expect(new Set(left.map((data) => markOf(data, 20))).size).toBe(1)
    expect(existsSync(join(root, 'out/.brief-lock'))).toBe(false)
    expect(left).toHaveLength(3)
  }, 120_000)
})
