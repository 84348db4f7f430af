import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { browserEnvironment } from './browser-environment.ts'
import { browserFlags } from './browser-flags.ts'
import type { FoundBrowser } from './find-browser.ts'
import type { Host } from './host.ts'
import { makeProfile } from './make-profile.ts'
import { openPage } from './puppeteer.ts'
import { BrowserGone, browserEnded, type Session } from './session.ts'
import { type BrowserProcess, spawnBrowser } from './spawn-browser.ts'
import { within } from './within.ts'

export interface LaunchOptions {
  host: Host
  sandbox: boolean
  /** For the browser to answer, in milliseconds. */
  limitMs: number
  /** Ends the browser and takes its folder away, at once. */
  signal: AbortSignal
}

/**
 * Starts a browser and opens its page. Its process boots while the client's code is loaded.
 * Throws `BrowserGone` when the browser ends at its start or does not answer.
 */
export async function launchBrowser(
  found: FoundBrowser,
  { host, sandbox, limitMs, signal }: LaunchOptions,
): Promise<Session> {
  signal.throwIfAborted()
  const profile = makeProfile(host, found.fonts)
  const environment = browserEnvironment(host, found, profile)
  const flags = browserFlags(profile, sandbox)
  const child = spawnBrowser(found.executable, flags, environment, host)
  const close = closer(child, profile, signal)
  try {
    const opened = whileAlive(child, openPage(child.transport, child.kill))
    const page = await within(opened, limitMs, () => silent(limitMs))
    return {
      info: { name: page.name, version: page.version, source: found.source },
      print: (html) => whileAlive(child, page.print(html)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function silent(limitMs: number): Error {
  return new BrowserGone(`it gave no answer within ${limitMs / 1000} s`)
}

function closer(child: BrowserProcess, profile: string, signal: AbortSignal): () => Promise<void> {
  const stop = () => {
    child.kill()
    removeNow(profile)
  }
  signal.addEventListener('abort', stop)
  return async () => {
    signal.removeEventListener('abort', stop)
    child.kill()
    await child.ended
    // A helper that is dying may still be putting a file there.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  }
}

function removeNow(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true })
  } catch {
    // Called at the end of the program: nobody is left to be told.
  }
}

/** The client reports a dead browser in many ways; here it becomes the one error. */
async function whileAlive<T>(child: BrowserProcess, work: Promise<T>): Promise<T> {
  const gone = child.ended.then((output) => {
    throw browserEnded(output)
  })
  try {
    return await Promise.race([work, gone])
  } catch (error) {
    if (error instanceof BrowserGone || !child.isLost()) throw error
    throw browserEnded(await child.ended, { cause: error })
  }
}
