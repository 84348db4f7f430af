import { type BriefError, fail } from '../error.ts'
import type { Host } from './host.ts'
import { systemBrowsers } from './system-browsers.ts'

/** A browser to start, and what it needs beside it. */
export interface FoundBrowser {
  executable: string
  /** A variable's name, `embedded`, `puppeteer cache` or `system`. */
  source: string
  /** Folder of shared libraries that come with it. */
  libraries?: string
  /** Folder of the only fonts it is to see besides those of the page; absent: the system's. */
  fonts?: string
}

/** Where to look, so that a test can put in its own. */
export interface BrowserSupply {
  isFile(path: string): boolean
  /** The browser that the project brings along, unpacked. */
  embedded(): Promise<FoundBrowser | undefined>
  /** A browser that `npx puppeteer browsers install` has fetched. */
  cached(): Promise<string | undefined>
}

const variables = ['BRIEF_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']

const cure =
  'run `npx puppeteer browsers install chrome-headless-shell`, or name a Chrome or Chromium: BRIEF_BROWSER=/path/to/chrome'

function named({ env }: Host, supply: BrowserSupply): FoundBrowser | undefined {
  const source = variables.find((variable) => env[variable])
  const executable = source && env[source]
  if (!source || !executable) return undefined
  if (supply.isFile(executable)) return { executable, source }
  throw missing(`${source} names a browser that does not exist: ${executable}`)
}

function missing(message: string): BriefError {
  return fail('print', 'E_BROWSER_MISSING', message, { hint: cure })
}

/**
 * The browser to print with: the one a variable names, else the embedded one (the same for
 * everybody, so the same bytes), else puppeteer's, else one that is installed. Throws
 * `BriefError` (print) when there is none, or when a variable names a file that is not there.
 */
export async function findBrowser(host: Host, supply: BrowserSupply): Promise<FoundBrowser> {
  const own = named(host, supply) ?? (await supply.embedded())
  if (own) return own
  const cached = await supply.cached()
  if (cached) return { executable: cached, source: 'puppeteer cache' }
  const executable = systemBrowsers(host).find((path) => supply.isFile(path))
  if (executable) return { executable, source: 'system' }
  throw missing('No browser to print with was found')
}
