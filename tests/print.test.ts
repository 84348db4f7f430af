import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenPrinter, openPrinter } from '../pipeline/print/open-printer.ts'

const mark = `brief-test-${process.pid}`

/** A printer whose browser can be told from others by its environment. */
function open(timeoutMs?: number): OpenPrinter {
  return openPrinter({
    env: { ...process.env, PATH: `${process.env.PATH}:/${mark}` },
    platform: process.platform,
    arch: process.arch,
    uid: process.getuid?.(),
    kill: process.kill,
    home: homedir(),
    ...(timeoutMs && { timeoutMs }),
    onWarning() {},
  })
}

function font(path: string): string {
  const file = new URL(`../node_modules/@fontsource/${path}.woff2`, import.meta.url)
  return `url(data:font/woff2;base64,${readFileSync(file, 'base64')})`
}

const style = `
@font-face { font-family: Brief; src: ${font('source-serif-4/files/source-serif-4-latin-400-normal')} }
@page { size: A4; margin: 20mm }
body, h1 { font: 400 12pt Brief }`

function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>A brief</title>
<style>${style}</style>${head}</head><body>${body}</body></html>`
}

const plain = pageOf('<h1>Wages</h1><p>They rose.</p>')

function read(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false })
}

function fontNames(document: PDFDocument): string[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const fonts = objects.filter((object) => object instanceof PDFDict)
  return fonts.flatMap((dict) => {
    const name = dict.get(PDFName.of('BaseFont'))
    return name instanceof PDFName ? [name.decodeText()] : []
  })
}

/** How often the picture `dot` is in it; the sign for a missing picture is larger. */
function dots(document: PDFDocument): number {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const streams = objects.filter((object) => object instanceof PDFRawStream)
  return streams.filter(({ dict }) => {
    const isImage = dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
    return isImage && String(dict.get(PDFName.of('Width'))) === '1'
  }).length
}

describe('a printed page', { timeout: 120_000 }, () => {
  let printer: OpenPrinter
  beforeAll(async () => {
    printer = open()
    await printer.info()
  }, 120_000)
  afterAll(() => printer[Symbol.asyncDispose]())

  test('is tagged, outlined, in its language and in its own font', async () => {
    const document = await read(await printer.print(plain))
    const { catalog } = document
    expect(document.getPageCount()).toBe(1)
    expect(document.getTitle()).toBe('A brief')
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(de)')
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
    expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).has(PDFName.of('K'))).toBe(true)
    expect(catalog.lookup(PDFName.of('Outlines'), PDFDict).has(PDFName.of('First'))).toBe(true)
    const names = new Set(fontNames(document).map((name) => name.replace(/^[A-Z]+\+/, '')))
    expect([...names]).toEqual(['SourceSerif4-Regular'])
  })

  test('names its browser', async () => {
    const { name, version, source } = await printer.info()
    expect(name).toMatch(/Chrom/)
    expect(version).toMatch(/^\d+\.\d+/)
    expect(source).not.toBe('')
  })

  test('shows the style sheets and pictures it brings along', async () => {
    const html = pageOf(`<img src="data:image/gif;base64,${dot.toString('base64')}">One`, smallPage)
    const document = await read(await printer.print(html))
    expect(document.getPage(0).getWidth()).toBeLessThan(300)
    expect(dots(document)).toBe(1)
  })

  test('runs no script', async () => {
    const script = `<script>
      document.title = 'Changed'
      document.body.insertAdjacentHTML('beforeend', '<p style="break-before: page">More</p>')
    </script>`
    const image = `<img src="data:," onerror="document.title = 'Changed'">`
    const document = await read(await printer.print(pageOf(`<p>One</p>${image}${script}`)))
    expect(document.getTitle()).toBe('A brief')
    expect(document.getPageCount()).toBe(1)
  })

  test('with a broken font is refused, and the next one is printed', async () => {
    const broken = `<style>@font-face { font-family: Torn; src: url(data:font/woff2;base64,AAAA) }
      p { font-family: Torn }</style>`
    await expect(printer.print(pageOf('<p>One</p>', broken))).rejects.toMatchObject({
      failure: 'print',
      diagnostics: [{ code: 'E_FONTS_NOT_LOADED', message: expect.stringContaining('Torn') }],
    })
    expect((await read(await printer.print(plain))).getPageCount()).toBe(1)
  })

  test('waits for its turn', async () => {
    const titles = ['One', 'Two', 'Three', 'Four']
    const pages = titles.map((title) => plain.replace('A brief', title))
    const printed = await Promise.all(pages.map((html) => printer.print(html)))
    const documents = await Promise.all(printed.map(read))
    expect(documents.map((document) => document.getTitle())).toEqual(titles)
  })

  test('reaches neither network nor disk', async () => {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const folder = await mkdtemp(join(tmpdir(), 'brief-print-'))
    try {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : 0
      await writeFile(join(folder, 'page.css'), '@page { size: 100mm 100mm }')
      await writeFile(join(folder, 'dot.gif'), dot)
      const files = `${pathToFileURL(folder)}/`
      const bases = [files, `http://127.0.0.1:${port}/`, `http://localhost:${port}/`]
      const html = pageOf(bases.map(reach).join(''), bases.map(load).join(''))
      const document = await read(await printer.print(html))
      expect(document.getPage(0).getWidth()).toBeGreaterThan(590)
      expect(dots(document)).toBe(0)
      expect(requests).toEqual([])
    } finally {
      server.close()
      await rm(folder, { recursive: true })
    }
  })

  test('that leads away is refused', async () => {
    const away = '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:1/">'
    const pages = [pageOf('<p>One</p>', away), plain]
    const [first, second] = await Promise.allSettled(pages.map((html) => printer.print(html)))
    expect(first).toMatchObject({ reason: { diagnostics: [{ code: 'E_PAGE_NAVIGATED' }] } })
    expect(second?.status).toBe('fulfilled')
  })
})

const dot = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

const smallPage = '<link rel="stylesheet" href="data:text/css,@page{size:100mm 100mm}">'

function load(base: string): string {
  return `<link rel="stylesheet" href="${base}page.css"><link rel="prefetch" href="${base}a"><link rel="preconnect" href="${base}">
<link rel="preload" as="image" href="${base}b"><style>@import url(${base}page.css);
@font-face { font-family: Far; src: local(None), url(${base}c.woff2), ${font('source-sans-3/files/source-sans-3-latin-400-normal')} }
body { background: url(${base}dot.gif) }</style>`
}

function reach(base: string): string {
  return `<img src="${base}dot.gif"><iframe src="${base}d"></iframe><object data="${base}e"></object>
<embed src="${base}f"><video src="${base}g" poster="${base}dot.gif"></video>
<svg><image href="${base}dot.gif"/><use href="${base}h#i"/></svg><form action="${base}j"></form>
<iframe srcdoc="<img src='${base}dot.gif'>"></iframe><p style="font-family: Far">Far</p>`
}

/** The processes of the browser started here, by their group; the leader's first. Linux alone. */
function browserProcesses(): { pid: number; profile: string }[] {
  const leaders = readdirSync('/proc').flatMap((name) => {
    const environment = /^\d+$/.test(name) ? readQuietly(`/proc/${name}/environ`) : ''
    const command = environment.includes(mark) ? readQuietly(`/proc/${name}/cmdline`) : ''
    const profile = /--user-data-dir=([^\0]*)/.exec(command)?.[1]
    const isRunning = readQuietly(`/proc/${name}/stat`).split(') ')[1]?.startsWith('Z') === false
    return profile && isRunning ? [{ pid: Number(name), profile }] : []
  })
  return leaders.sort((a, b) => a.pid - b.pid)
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function leader(): { pid: number; profile: string } {
  const [first] = browserProcesses()
  if (!first) throw new Error('no browser is running')
  return first
}

async function expectNothingLeft(profile: string): Promise<void> {
  await expect.poll(browserProcesses, { timeout: 5000 }).toEqual([])
  expect(existsSync(profile)).toBe(false)
}

describe.runIf(process.platform === 'linux')('a browser', { timeout: 120_000 }, () => {
  test('is gone after disposal, with its helpers and its folder', async () => {
    let profile = ''
    {
      await using printer = open()
      await printer.print(plain)
      profile = leader().profile
      expect(existsSync(profile)).toBe(true)
    }
    await expectNothingLeft(profile)
  })

  test('is gone at once when it is killed, and the printer is closed', async () => {
    const printer = open()
    await printer.info()
    const { profile } = leader()
    printer.kill()
    await expectNothingLeft(profile)
    await expect(printer.print(plain)).rejects.toThrow('closed')
    await printer[Symbol.asyncDispose]()
  })

  test('is gone when the printer is disposed of while it starts', async () => {
    {
      await using _printer = open()
    }
    await expect.poll(browserProcesses, { timeout: 5000 }).toEqual([])
  })

  test('that dies is replaced', async () => {
    await using printer = open()
    await printer.info()
    const { pid, profile } = leader()
    const printed = printer.print(plain)
    process.kill(-pid, 'SIGKILL')
    expect((await read(await printed)).getPageCount()).toBe(1)
    expect(leader().pid).not.toBe(pid)
    expect(existsSync(profile)).toBe(false)
  })

  test('that does not answer is ended after the time limit, and the next one prints', async () => {
    await using printer = open(4000)
    await printer.print(plain)
    const { pid, profile } = leader()
    process.kill(-pid, 'SIGSTOP')
    await expect(printer.print(plain)).rejects.toMatchObject({
      failure: 'print',
      diagnostics: [{ code: 'E_PRINT_TIMEOUT' }],
    })
    expect(existsSync(profile)).toBe(false)
    expect((await read(await printer.print(plain))).getPageCount()).toBe(1)
  })
})
