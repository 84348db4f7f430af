import type { BrowserInfo } from '../effects.ts'
import { fail } from '../error.ts'
import { BrowserGone, type Session } from './session.ts'
import { within } from './within.ts'

export interface QueueOptions {
  /** Starts a browser: called at once, and again when one has died. */
  start(): Promise<Session>
  /** For one print, in milliseconds. */
  limitMs: number
  /** Aborted: no browser is started any more. */
  signal: AbortSignal
}

export interface PrintQueue {
  print(html: string): Promise<Uint8Array>
  info(): Promise<BrowserInfo>
  /** Returns when the last browser is gone. */
  close(): Promise<void>
}

/**
 * Prints one document after the other in one browser. A browser that dies is replaced once per
 * document (`E_BROWSER_CRASH` after that); one that takes too long is ended
 * (`E_PRINT_TIMEOUT`), and so is one whose document could not be printed, for its page may be
 * anywhere by then. A failure to start is told to whoever asks first.
 */
export function queuePrints({ start, limitMs, signal }: QueueOptions): PrintQueue {
  let session: Promise<Session> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const running = (): Promise<Session> => {
    if (signal.aborted) throw new Error('The printer is closed')
    session ??= start()
    return session
  }

  const attempt = async (html: string): Promise<Uint8Array> => {
    const current = await running()
    try {
      return await within(current.print(html), limitMs, () => timeout(limitMs))
    } catch (error) {
      session = undefined
      await current.close()
      throw error
    }
  }

  const print = async (html: string): Promise<Uint8Array> => {
    try {
      return await attempt(html)
    } catch (error) {
      if (!(error instanceof BrowserGone)) throw error
    }
    return attempt(html).catch((error) => {
      throw error instanceof BrowserGone ? crash(error) : error
    })
  }

  running().catch(() => {})
  return {
    print(html) {
      const done = last.then(() => print(html))
      last = done.catch(() => {})
      return done
    },
    info: async () => (await running()).info,
    async close() {
      await last
      await session?.then(
        (current) => current.close(),
        () => {},
      )
    },
  }
}

function timeout(limitMs: number): Error {
  return fail('print', 'E_PRINT_TIMEOUT', `Printing took longer than ${limitMs / 1000} s`)
}

function crash(cause: BrowserGone): Error {
  return fail('print', 'E_BROWSER_CRASH', 'The browser died twice while printing', {
    hint: cause.message,
  })
}
