import type { Printer } from '../effects.ts'
import type { Diagnostic } from '../error.ts'
import type { Host } from './host.ts'
import { queuePrints } from './queue-prints.ts'
import { startBrowser } from './start-browser.ts'

export interface PrinterOptions extends Host {
  /** For one print, and for the browser's start; 60 s where nothing is said. */
  timeoutMs?: number
  onWarning(diagnostic: Diagnostic): void
  /** Told of what takes long: the unpacking of the browser on its first use. */
  onProgress?(text: string): void
}

/** A printer that can also be ended at once, when the program itself is ending. */
export interface OpenPrinter extends Printer {
  kill(): void
}

/**
 * Turns self-contained HTML into tagged PDF with a headless Chromium, which starts at once and in
 * the background, so that it boots while the caller does other things. Any trouble with it is
 * thrown by the first `print` or `info`, as `BriefError` (print). The same HTML gives the same
 * PDF, but for its dates and the ids of its tags. Nothing is left behind after disposal or
 * `kill`: no process, no profile.
 */
export function openPrinter(options: PrinterOptions): OpenPrinter {
  const { env, platform, arch, uid, home, kill, timeoutMs: limitMs = 60_000 } = options
  const { onWarning, onProgress = () => {} } = options
  const host: Host = { env, platform, arch, uid, home, kill }
  const stop = new AbortController()
  const { signal } = stop
  const start = () => startBrowser({ host, limitMs, signal, onWarning, onProgress })
  const queue = queuePrints({ start, limitMs, signal })
  return {
    print: queue.print,
    info: queue.info,
    kill: () => stop.abort(),
    async [Symbol.asyncDispose]() {
      stop.abort()
      await queue.close()
    },
  }
}
