import type { Page } from 'puppeteer'
import { type BriefError, fail } from '../error.ts'
import type { PipeTransport } from './pipe-transport.ts'

/** The one page of a browser, which prints one document after the other. */
export interface PrintPage {
  /** As the browser names itself: "HeadlessChrome". */
  name: string
  version: string
  /** Throws `BriefError` (print) when a font fails or the page leads away. */
  print(html: string): Promise<Uint8Array>
}

/** As text, so that no bundler puts its own helpers into it. Gives the names of those that fail. */
const brokenFonts = `Promise.all(
  [...document.fonts].map((font) => font.load().then(() => [], () => [font.family]))
).then((names) => [...new Set(names.flat())].sort())`

/**
 * Connects to a browser that listens at the other end of `transport`. In its page scripts are
 * off, so a document can neither change itself nor send anything. `onCrash` is called when the
 * process that draws the page dies and leaves the browser standing.
 */
export async function openPage(transport: PipeTransport, onCrash: () => void): Promise<PrintPage> {
  const { connect } = await import('puppeteer')
  const browser = await connect({
    transport,
    defaultViewport: null,
    protocolTimeout: 0,
    networkEnabled: false,
    issuesEnabled: false,
  })
  const [first] = await browser.pages()
  const page = first ?? (await browser.newPage())
  page.on('error', onCrash)
  await page.setJavaScriptEnabled(false)
  const [name = '', version = ''] = (await browser.version()).split('/')
  return { name, version, print: (html) => print(page, html) }
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  try {
    return await printHtml(page, html)
  } catch (error) {
    // The refresh may come in the middle of a question to the page that it takes away.
    const left = error instanceof Error && error.message.includes('context was destroyed')
    throw left ? ledAway('another page') : error
  }
}

async function printHtml(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 })
  const broken: unknown = await page.evaluate(brokenFonts)
  if (!Array.isArray(broken) || broken.length > 0) {
    const names = Array.isArray(broken) ? broken.join(', ') : 'unknown'
    throw fail('print', 'E_FONTS_NOT_LOADED', `Fonts of the page could not be loaded: ${names}`, {
      hint: 'fonts have to be in the page itself, as data: addresses',
    })
  }
  requireOwnPage(page)
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  })
  requireOwnPage(page)
  return pdf
}

/** A refresh in the document would have printed another page, or an error page, in its place. */
function requireOwnPage(page: Page): void {
  if (page.url() !== 'about:blank') throw ledAway(page.url())
}

const ledAway = (target: string): BriefError =>
  fail('print', 'E_PAGE_NAVIGATED', `The page leads away to ${target}`, {
    hint: 'the template must not have a <meta http-equiv="refresh">',
  })

/** A browser that `npx puppeteer browsers install` has fetched, if there is one. */
export async function cachedBrowser(
  isFile: (path: string) => boolean,
): Promise<string | undefined> {
  const { executablePath } = await import('puppeteer')
  for (const headless of ['shell', true] as const) {
    // It throws when it finds nothing, and names what is not there when it is not asked to check.
    const path = await executablePath({ headless }).catch(() => undefined)
    if (path && isFile(path)) return path
  }
  return undefined
}
