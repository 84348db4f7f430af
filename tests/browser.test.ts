import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { BriefError, type Diagnostic } from '../pipeline/error.ts'
import { browserEnvironment } from '../pipeline/print/browser-environment.ts'
import { cacheFolders, isTrusted, prepareFolder } from '../pipeline/print/cache-folders.ts'
import { embeddedBrowser } from '../pipeline/print/embedded-browser.ts'
import { type BrowserSupply, findBrowser } from '../pipeline/print/find-browser.ts'
import type { Host } from '../pipeline/print/host.ts'
import { openPrinter } from '../pipeline/print/open-printer.ts'
import { pipeTransport } from '../pipeline/print/pipe-transport.ts'
import { queuePrints } from '../pipeline/print/queue-prints.ts'
import { browserEnded, type Session } from '../pipeline/print/session.ts'
import { systemBrowsers } from '../pipeline/print/system-browsers.ts'
import { unpackBrowser } from '../pipeline/print/unpack-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'brief-browser-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const linux: Host = {
  env: {},
  platform: 'linux',
  arch: 'x64',
  uid: 1000,
  home: '/home/ann',
  kill: process.kill,
}
const never = new AbortController().signal

/** Where nothing but `files` exists. */
function supply(files: string[], rest: Partial<BrowserSupply> = {}): BrowserSupply {
  return {
    isFile: (path) => files.includes(path),
    embedded: async () => undefined,
    cached: async () => undefined,
    ...rest,
  }
}

describe('finding a browser', () => {
  const embedded = async () => ({ executable: '/cache/chromium', source: 'embedded' })
  const cached = async () => '/puppeteer/shell'
  const chrome = '/opt/google/chrome/chrome'

  test('takes what a variable names, the first one set', async () => {
    const env = { CHROME_PATH: '/c', PUPPETEER_EXECUTABLE_PATH: '/p', BRIEF_BROWSER: '' }
    const found = await findBrowser({ ...linux, env }, supply(['/c', '/p'], { embedded, cached }))
    expect(found).toEqual({ executable: '/p', source: 'PUPPETEER_EXECUTABLE_PATH' })
  })

  test.each(['BRIEF_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])(
    'says which variable names a file that is not there: %s',
    async (name) => {
      const host = { ...linux, env: { [name]: '/gone' } }
      await expect(findBrowser(host, supply([chrome], { embedded }))).rejects.toMatchObject({
        failure: 'print',
        diagnostics: [{ code: 'E_BROWSER_MISSING', message: expect.stringContaining(name) }],
      })
    },
  )

  test('prefers the embedded one, then the one of puppeteer, then an installed one', async () => {
    const all = supply([chrome], { embedded, cached })
    expect((await findBrowser(linux, all)).source).toBe('embedded')
    expect(await findBrowser(linux, { ...all, embedded: async () => undefined })).toEqual({
      executable: '/puppeteer/shell',
      source: 'puppeteer cache',
    })
    expect(await findBrowser(linux, supply([chrome]))).toEqual({
      executable: chrome,
      source: 'system',
    })
  })

  test('passes by the wrappers of Debian', async () => {
    const wrapper = '/usr/bin/chromium'
    const behind = '/usr/lib/chromium/chromium'
    expect((await findBrowser(linux, supply([wrapper, behind]))).executable).toBe(behind)
    expect((await findBrowser(linux, supply([wrapper]))).executable).toBe(wrapper)
  })

  test('looks where each platform installs programs', () => {
    const mac = systemBrowsers({ ...linux, platform: 'darwin', home: '/Users/ann' })
    expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(mac).toContain('/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium')
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    const windows = systemBrowsers({ ...linux, platform: 'win32', env })
    expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(systemBrowsers({ ...linux, platform: 'aix' })).toEqual([])
  })

  test('names the cures when there is none', async () => {
    const error = await findBrowser(linux, supply([])).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BriefError)
    expect(error).toMatchObject({
      diagnostics: [
        {
          code: 'E_BROWSER_MISSING',
          hint: expect.stringMatching(/npx puppeteer browsers install.*BRIEF_BROWSER=/),
        },
      ],
    })
  })

  test('has no embedded one but for Linux on x64', async () => {
    const options = { signal: never, onProgress() {} }
    expect(await embeddedBrowser({ ...linux, arch: 'arm64' }, options)).toBeUndefined()
    expect(await embeddedBrowser({ ...linux, platform: 'darwin' }, options)).toBeUndefined()
  })
})

describe('the environment of the browser', () => {
  test('has nothing of the user that a page could show', () => {
    const env = { PATH: '/bin', LANG: 'de_DE', LC_ALL: 'fr_FR', TZ: 'Asia/Tokyo', LANGUAGE: 'de' }
    const made = browserEnvironment(
      { ...linux, env },
      { executable: '/c', source: 's' },
      '/profile',
    )
    expect(made).toEqual({
      PATH: '/bin',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      HOME: '/profile',
      TMPDIR: '/profile',
    })
  })

  test('points to the libraries and fonts that come along', () => {
    const found = { executable: '/c', source: 's', libraries: '/c/lib', fonts: '/c/fonts' }
    expect(browserEnvironment(linux, found, '/profile')).toMatchObject({
      LD_LIBRARY_PATH: '/c/lib',
      FONTCONFIG_FILE: '/profile/fonts.conf',
    })
  })
})

describe('the cache', () => {
  test('is the one that is set, else the user’s', () => {
    const first = (env: Host['env']) => cacheFolders({ ...linux, env }, '/m')[0]
    expect(first({ BRIEF_CACHE: '/b', XDG_CACHE_HOME: '/x' })).toBe('/b')
    expect(first({ XDG_CACHE_HOME: '/x' })).toBe('/x/brief')
    expect(first({ XDG_CACHE_HOME: 'relative' })).toBe('/home/ann/.cache/brief')
    expect(cacheFolders({ ...linux, env: { TMPDIR: '/t' } }, '/m').slice(1)).toEqual([
      '/m/.cache/brief',
      '/t/brief-1000',
    ])
  })

  test.runIf(process.getuid)('is no folder that others can write to', async () => {
    const host = { ...linux, uid: process.getuid?.() }
    const open = join(folder, 'open')
    await mkdir(open)
    await chmod(open, 0o777)
    expect(prepareFolder(open, host)).toBe(false)
    const own = join(folder, 'own', 'deep')
    expect(isTrusted(own, host)).toBe(false)
    expect(prepareFolder(own, host)).toBe(true)
    expect(isTrusted(own, host)).toBe(true)
    expect(prepareFolder(join(folder, 'file', 'x'), host)).toBe(true)
    await writeFile(join(folder, 'plain'), '')
    expect(prepareFolder(join(folder, 'plain'), host)).toBe(false)
  })
})

/** An archive of one small file: a ustar header, its bytes, two empty blocks. */
function tar(name: string, text: string): Buffer {
  const header = Buffer.alloc(512)
  const size = text.length.toString(8).padStart(11, '0')
  header.write(name)
  header.write('0000755\x001751\x001751\0', 100)
  header.write(`${size}\0${'0'.repeat(11)}\0`, 124)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512)
  body.write(text)
  return Buffer.concat([header, body, Buffer.alloc(1024)])
}

/** A package like the real one, with a program of a megabyte. */
async function makePackage(name: string): Promise<{ home: string; program: Buffer }> {
  const home = join(folder, name)
  const program = Buffer.alloc(1 << 20, name)
  await mkdir(join(home, 'bin'), { recursive: true })
  const files = {
    'chromium.br': program,
    'al2023.tar.br': tar('lib/libnss3.so', 'library'),
    'fonts.tar.br': tar('fonts/Open.ttf', 'font'),
  }
  for (const [file, bytes] of Object.entries(files)) {
    await writeFile(join(home, 'bin', file), brotliCompressSync(bytes))
  }
  return { home, program }
}

describe('unpacking the embedded browser', () => {
  const drafts = async (name: string) =>
    (await readdir(folder)).filter((entry) => entry.startsWith(`${name}.tmp-`))

  test('gives program, libraries and fonts', async () => {
    const { home, program } = await makePackage('package-a')
    const target = join(folder, 'target-a')
    await unpackBrowser(home, target, never)
    expect((await readFile(join(target, 'chromium'))).equals(program)).toBe(true)
    expect(await readFile(join(target, 'lib/libnss3.so'), 'utf8')).toBe('library')
    expect(await readFile(join(target, 'fonts/Open.ttf'), 'utf8')).toBe('font')
    expect(isTrusted(target, { ...linux, uid: process.getuid?.() })).toBe(true)
    expect(await drafts('target-a')).toEqual([])
  })

  test('works for several at the same time, and clears away what broken ones left', async () => {
    const { home, program } = await makePackage('package-b')
    const target = join(folder, 'target-b')
    await mkdir(`${target}.tmp-left`)
    await writeFile(join(`${target}.tmp-left`, 'chromium'), 'half')
    await Promise.all([1, 2, 3].map(() => unpackBrowser(home, target, never)))
    const unpacked = await readFile(join(target, 'chromium'))
    expect(hash(unpacked)).toBe(hash(program))
    expect(await drafts('target-b')).toEqual([])
  })

  test('leaves nothing behind when it fails', async () => {
    const { home } = await makePackage('package-c')
    await writeFile(join(home, 'bin', 'chromium.br'), 'no brotli')
    const target = join(folder, 'target-c')
    await expect(unpackBrowser(home, target, never)).rejects.toThrow()
    expect(existsSync(target)).toBe(false)
    expect(await drafts('target-c')).toEqual([])
  })
})

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('the pipe to the browser', () => {
  test('puts messages together however they are cut', async () => {
    const message = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''))
    const cuts = fc.array(fc.nat(60))
    await fc.assert(
      fc.asyncProperty(fc.array(message), cuts, async (messages, cuts) => {
        const replies = new PassThrough()
        const transport = pipeTransport(new PassThrough(), replies)
        const received: string[] = []
        transport.onmessage = (text) => received.push(text)
        const bytes = Buffer.from(messages.map((text) => `${text}\0`).join(''))
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        for (const [i, place] of places.entries()) {
          replies.write(bytes.subarray(places[i - 1] ?? 0, place))
        }
        replies.end()
        await once(replies, 'close')
        await new Promise(setImmediate)
        expect(received).toEqual(messages)
      }),
    )
  })

  test('ends each message with a zero byte, and outlives a broken pipe', async () => {
    const commands = new PassThrough()
    pipeTransport(commands, new PassThrough()).send('{"id":1}')
    expect(String(commands.read())).toBe('{"id":1}\0')
    const broken = new Writable({ write: (_bytes, _encoding, done) => done(new Error('EPIPE')) })
    const transport = pipeTransport(broken, new PassThrough())
    transport.send('{}')
    await new Promise((resolve) => broken.on('close', resolve))
  })
})

/** A browser made of a function; `log` tells what was asked of it. */
function fakeSession(name: string, log: string[], print: Session['print']): Session {
  return {
    info: { name, version: '1', source: 'fake' },
    print(html) {
      log.push(`${name} prints ${html}`)
      return print(html)
    },
    async close() {
      log.push(`${name} closes`)
    },
  }
}

describe('the queue of prints', () => {
  const bytes = new Uint8Array([1])
  const works = async () => bytes
  const dies = async () => {
    throw browserEnded('line\n#0 0xdead\nout of memory')
  }

  /** Browsers that print with one of these functions each, in turn. */
  function queue(prints: Session['print'][], limitMs = 5000) {
    const log: string[] = []
    const stop = new AbortController()
    let started = 0
    const start = async () => {
      const print = prints[started++]
      if (!print) throw new Error('one browser too many')
      return fakeSession(`b${started}`, log, print)
    }
    return { log, stop, queue: queuePrints({ start, limitMs, signal: stop.signal }) }
  }

  test('goes one by one', async () => {
    const { log, queue: prints } = queue([
      async (html) => {
        await new Promise((resolve) => setTimeout(resolve, html === 'a' ? 20 : 0))
        log.push(`done ${html}`)
        return bytes
      },
    ])
    await Promise.all(['a', 'b'].map((html) => prints.print(html)))
    expect(log).toEqual(['b1 prints a', 'done a', 'b1 prints b', 'done b'])
  })

  test('replaces a browser that dies, once for each document', async () => {
    const { log, queue: prints } = queue([dies, works])
    expect(await prints.print('a')).toBe(bytes)
    expect(log).toEqual(['b1 prints a', 'b1 closes', 'b2 prints a'])
  })

  test('gives up when the second one dies too, and prints the next document', async () => {
    const { queue: prints } = queue([dies, dies, works])
    const failed = prints.print('a')
    const next = prints.print('b')
    await expect(failed).rejects.toMatchObject({
      failure: 'print',
      diagnostics: [{ code: 'E_BROWSER_CRASH', hint: 'it said: line\nout of memory' }],
    })
    expect(await next).toBe(bytes)
  })

  test('ends a browser that takes too long, and does not try again', async () => {
    const { log, queue: prints } = queue([() => new Promise(() => {}), works], 10)
    await expect(prints.print('a')).rejects.toMatchObject({
      diagnostics: [{ code: 'E_PRINT_TIMEOUT' }],
    })
    expect(log).toEqual(['b1 prints a', 'b1 closes'])
    expect(await prints.print('b')).toBe(bytes)
  })

  test('tells a failure to start to everyone who asks', async () => {
    const { queue: prints } = queue([])
    await expect(prints.info()).rejects.toThrow('too many')
    await expect(prints.print('a')).rejects.toThrow('too many')
    await prints.close()
  })

  test('starts no browser once it is stopped', async () => {
    const { stop, log, queue: prints } = queue([dies, works])
    await prints.info()
    stop.abort()
    await expect(prints.print('a')).rejects.toThrow('closed')
    await prints.close()
    expect(log).toEqual(['b1 closes'])
  })
})

describe.skipIf(process.platform === 'win32')('a browser that does not start', () => {
  async function script(name: string, lines: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
    return path
  }

  function open(browser: string, rest: { env?: Host['env']; uid?: number; limit?: number } = {}) {
    const warnings: Diagnostic[] = []
    const printer = openPrinter({
      env: { ...rest.env, PATH: process.env.PATH, BRIEF_BROWSER: browser },
      platform: process.platform,
      arch: process.arch,
      uid: rest.uid ?? process.getuid?.(),
      kill: process.kill,
      home: homedir(),
      timeoutMs: rest.limit ?? 120_000,
      onWarning: (warning) => warnings.push(warning),
    })
    return { printer, warnings }
  }

  async function failure(browser: string, rest?: Parameters<typeof open>[1]): Promise<unknown> {
    const { printer } = open(browser, rest)
    await using _end = printer
    return await printer.print('<p>One').catch((error: unknown) => error)
  }

  test('because it is not there', async () => {
    expect(await failure(join(folder, 'none'))).toMatchObject({
      failure: 'print',
      diagnostics: [{ code: 'E_BROWSER_MISSING' }],
    })
  })

  test('because it ends at once: its last words are told', async () => {
    const path = await script('ends', 'echo "libnspr4.so: cannot open" >&2; exit 1')
    expect(await failure(path)).toMatchObject({
      failure: 'print',
      diagnostics: [{ code: 'E_BROWSER_LAUNCH', hint: 'it said: libnspr4.so: cannot open' }],
    })
  })

  test('because it is no program', async () => {
    const path = join(folder, 'text')
    await writeFile(path, 'words', { mode: 0o644 })
    expect(await failure(path)).toMatchObject({ diagnostics: [{ code: 'E_BROWSER_LAUNCH' }] })
  })

  test('because it says nothing, and is ended', async () => {
    const path = await script('silent', 'sleep 60')
    expect(await failure(path, { limit: 200 })).toMatchObject({
      diagnostics: [{ code: 'E_BROWSER_LAUNCH', hint: 'it gave no answer within 0.2 s' }],
    })
  })

  test('is no trouble for a program that prints nothing', async () => {
    const { printer } = open(join(folder, 'none'))
    await new Promise(setImmediate)
    await printer[Symbol.asyncDispose]()
  })

  const picky = `case " $* " in *" --no-sandbox "*) exit 3;; esac
echo "[1:1] No usable sandbox! If you want to live dangerously" >&2
for i in 1 2 3 4 5 6 7 8; do echo "#$i 0x55d8c0" >&2; done; exit 1`

  test('without a sandbox: the user decides', async () => {
    const path = await script('picky', picky)
    expect(await failure(path, { uid: 1000 })).toMatchObject({
      diagnostics: [{ code: 'E_NO_SANDBOX', hint: expect.stringContaining('BRIEF_NO_SANDBOX=1') }],
    })
  })

  test.each([{ CI: 'true' }, { BRIEF_NO_SANDBOX: '1' }])(
    'without a sandbox: it is tried where that is allowed by %o, with a warning',
    async (env) => {
      const path = await script('picky', picky)
      const { printer, warnings } = open(path, { uid: 1000, env })
      await using _end = printer
      await expect(printer.info()).rejects.toMatchObject({
        diagnostics: [{ code: 'E_BROWSER_LAUNCH' }],
      })
      expect(warnings).toMatchObject([{ code: 'W_NO_SANDBOX', severity: 'warning' }])
    },
  )

  test.runIf(process.platform === 'linux')('as root, is not asked for a sandbox', async () => {
    const path = await script('picky', picky)
    const { printer, warnings } = open(path, { uid: 0 })
    await using _end = printer
    await expect(printer.info()).rejects.toMatchObject({
      diagnostics: [{ code: 'E_BROWSER_LAUNCH' }],
    })
    expect(warnings).toEqual([])
  })
})
