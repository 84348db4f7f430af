import { statSync } from 'node:fs'
import { type BriefError, type Diagnostic, fail } from '../error.ts'
import { embeddedBrowser } from './embedded-browser.ts'
import { type BrowserSupply, type FoundBrowser, findBrowser } from './find-browser.ts'
import type { Host } from './host.ts'
import { launchBrowser } from './launch-browser.ts'
import { cachedBrowser } from './puppeteer.ts'
import { BrowserGone, type Session } from './session.ts'

export interface StartOptions {
  host: Host
  limitMs: number
  signal: AbortSignal
  onWarning(diagnostic: Diagnostic): void
  onProgress(text: string): void
}

/**
 * Finds a browser and starts it, in its sandbox wherever that is possible. Throws `BriefError`
 * (print) when there is none or it does not start.
 */
export async function startBrowser(options: StartOptions): Promise<Session> {
  const { host, onWarning } = options
  const found = await findBrowser(host, supply(options))
  // Chromium refuses to run as root in its sandbox.
  const isRoot = host.platform === 'linux' && host.uid === 0
  try {
    return await launchBrowser(found, { ...options, sandbox: !isRoot })
  } catch (error) {
    if (!(error instanceof BrowserGone)) throw error
    if (!error.output.includes('No usable sandbox')) throw launchError(found, error)
    if (!mayDropSandbox(host)) throw sandboxError()
  }
  onWarning(noSandbox)
  return launchBrowser(found, { ...options, sandbox: false }).catch((error) => {
    throw error instanceof BrowserGone ? launchError(found, error) : error
  })
}

function supply({ host, signal, onProgress }: StartOptions): BrowserSupply {
  return {
    isFile,
    embedded: () => embeddedBrowser(host, { signal, onProgress }),
    cached: () => cachedBrowser(isFile),
  }
}

/** What may not be looked at is as good as not there. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The page has neither scripts nor network, but dropping a wall is for the user to decide. */
function mayDropSandbox({ env }: Host): boolean {
  return env.BRIEF_NO_SANDBOX === '1' || (Boolean(env.CI) && env.CI !== 'false')
}

const noSandbox: Diagnostic = {
  code: 'W_NO_SANDBOX',
  severity: 'warning',
  message: 'This system gives the browser no sandbox; printing without one',
}

function launchError(found: FoundBrowser, cause: BrowserGone): BriefError {
  const message = `The browser did not start: ${found.executable} (${found.source})`
  const cure =
    found.source === 'embedded' ? '\nname another one: BRIEF_BROWSER=/path/to/chrome' : ''
  return fail('print', 'E_BROWSER_LAUNCH', message, { hint: cause.message + cure })
}

function sandboxError(): BriefError {
  return fail('print', 'E_NO_SANDBOX', 'This system gives the browser no sandbox', {
    hint: 'allow unprivileged user namespaces, or set BRIEF_NO_SANDBOX=1 to print without one',
  })
}
