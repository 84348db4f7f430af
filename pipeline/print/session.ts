import type { BrowserInfo } from '../effects.ts'

/** A browser that is up and prints. */
export interface Session {
  info: BrowserInfo
  /** Throws `BrowserGone` when the browser dies, `BriefError` (print) for the document's faults. */
  print(html: string): Promise<Uint8Array>
  /** Ends the browser, and returns when its processes and its folder are gone. */
  close(): Promise<void>
}

/** The browser has ended by itself, or does not answer. The message says so: "it said: …". */
export class BrowserGone extends Error {
  /** What it last wrote to its standard error. */
  readonly output: string

  constructor(message: string, output = '', options?: ErrorOptions) {
    super(message, options)
    this.name = 'BrowserGone'
    this.output = output
  }
}

/** A browser that has ended with these words. */
export function browserEnded(output: string, options?: ErrorOptions): BrowserGone {
  const lines = output.split('\n').map((line) => line.trim())
  // A crashing program lists addresses at its end.
  const words = lines.filter((line) => line && !/^#\d+ /.test(line)).slice(-5)
  const message = words.length > 0 ? `it said: ${words.join('\n')}` : 'it said nothing'
  return new BrowserGone(message, output, options)
}
