import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import puppeteer, { type Browser } from 'puppeteer'
import { browserEnvironment } from '../../pipeline/print/browser-environment.ts'
import { embeddedBrowser } from '../../pipeline/print/embedded-browser.ts'
import { findBrowser } from '../../pipeline/print/find-browser.ts'
import type { Host } from '../../pipeline/print/host.ts'
import { cachedBrowser } from '../../pipeline/print/puppeteer.ts'
import { temporaryFolder } from './run-brief.ts'

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** The browser that the program prints with, to be looked at pages with; its end takes its files. */
export async function openBrowser(): Promise<Browser & AsyncDisposable> {
  const { platform, arch, env, kill } = process
  const host: Host = { env, platform, arch, uid: process.getuid?.(), home: homedir(), kill }
  const signal = new AbortController().signal
  const found = await findBrowser(host, {
    isFile,
    embedded: () => embeddedBrowser(host, { signal, onProgress() {} }),
    cached: () => cachedBrowser(isFile),
  })
  const profile = temporaryFolder()
  const browser = await puppeteer.launch({
    executablePath: found.executable,
    headless: 'shell',
    env: browserEnvironment(
      host,
      { executable: found.executable, source: found.source },
      profile.path,
    ),
    // The pages are the test's own, and a sandbox is not to be had everywhere.
    args: ['--no-sandbox'],
  })
  browser.on('disconnected', () => profile[Symbol.dispose]())
  return browser
}
