import { existsSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { connect, type Page } from 'puppeteer'
import { browserEnvironment } from '../../pipeline/print/browser-environment.ts'
import { browserFlags } from '../../pipeline/print/browser-flags.ts'
import { embeddedBrowser } from '../../pipeline/print/embedded-browser.ts'
import { findBrowser } from '../../pipeline/print/find-browser.ts'
import type { Host } from '../../pipeline/print/host.ts'
import { makeProfile } from '../../pipeline/print/make-profile.ts'
import { cachedBrowser } from '../../pipeline/print/puppeteer.ts'
import { spawnBrowser } from '../../pipeline/print/spawn-browser.ts'

/** A page of the browser that prints, to look at; its scripts are on, which those of a print are not. */
export interface Tab extends AsyncDisposable {
  page: Page
}

/** Opens the browser as the printer does. */
export async function openTab(): Promise<Tab> {
  const { env, platform, arch, kill } = process
  const host: Host = { env, platform, arch, uid: process.getuid?.(), home: homedir(), kill }
  const options = { signal: new AbortController().signal, onProgress() {} }
  const found = await findBrowser(host, {
    isFile: existsSync,
    embedded: () => embeddedBrowser(host, options),
    cached: () => cachedBrowser(existsSync),
  })
  const profile = makeProfile(host, found.fonts)
  const flags = browserFlags(profile, host.uid !== 0 && !env.CI && env.BRIEF_NO_SANDBOX !== '1')
  const started = spawnBrowser(
    found.executable,
    flags,
    browserEnvironment(host, found, profile),
    host,
  )
  const browser = await connect({ transport: started.transport, defaultViewport: null })
  const [page = await browser.newPage()] = await browser.pages()
  return {
    page,
    async [Symbol.asyncDispose]() {
      await browser.disconnect()
      started.kill()
      await started.ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
