import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '../error.ts'
import { cacheFolders, isTrusted, prepareFolder } from './cache-folders.ts'
import type { FoundBrowser } from './find-browser.ts'
import type { Host } from './host.ts'

export interface EmbeddedOptions {
  signal: AbortSignal
  onProgress(text: string): void
}

/**
 * The browser that comes with the npm package `@sparticuz/chromium` (Linux on x64 alone),
 * unpacked into a cache on first use, which takes some seconds and 200 MB; undefined where there
 * is none. The package's own `executablePath()` is not used: it trusts any file of the right
 * name in a shared folder, and unpacks the libraries only on the servers it was made for.
 * Throws `BriefError` (print) when it cannot be unpacked anywhere.
 */
export async function embeddedBrowser(
  host: Host,
  { signal, onProgress }: EmbeddedOptions,
): Promise<FoundBrowser | undefined> {
  if (host.platform !== 'linux' || host.arch !== 'x64') return undefined
  const home = packageFolder()
  if (!home) return undefined
  const name = `chromium-${packageVersion(home)}`
  const folders = cacheFolders(host, join(home, '..', '..'))
  const ready = folders.find((folder) => isReady(folder, name, host))
  if (ready) return unpacked(join(ready, name))
  onProgress('unpacking the browser (once)')
  const { unpackBrowser } = await import('./unpack-browser.ts')
  const troubles: string[] = []
  for (const folder of folders) {
    try {
      if (!prepareFolder(folder, host)) throw new Error('not for this user alone')
      await unpackBrowser(home, join(folder, name), signal)
      return unpacked(join(folder, name))
    } catch (error) {
      signal.throwIfAborted()
      troubles.push(`${folder}: ${error instanceof Error ? error.message : error}`)
    }
  }
  throw fail('print', 'E_BROWSER_UNPACK', 'The browser could not be unpacked', {
    hint: `set BRIEF_CACHE to a folder of your own with 250 MB of room (${troubles.join('; ')})`,
  })
}

function isReady(folder: string, name: string, host: Host): boolean {
  return isTrusted(folder, host) && isTrusted(join(folder, name), host)
}

function unpacked(folder: string): FoundBrowser {
  return {
    executable: join(folder, 'chromium'),
    source: 'embedded',
    libraries: join(folder, 'lib'),
    fonts: join(folder, 'fonts'),
  }
}

/** The package's folder; undefined when it is not installed. */
function packageFolder(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      return undefined
    }
    throw error
  }
}

function packageVersion(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const data: unknown = JSON.parse(text)
  return data && typeof data === 'object' && 'version' in data ? String(data.version) : 'unknown'
}
