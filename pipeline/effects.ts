/** The world outside, as small interfaces: the disk, the browser, and what is told on the way. */
import type { Diagnostic } from './error.ts'

/** A file found under a folder: its path below it, with `/`. */
export interface FoundFile {
  path: string
  bytes: Uint8Array
}

/** A file to be written, below the output folder. */
export interface OutputFile {
  path: string
  data: string | Uint8Array
}

export interface Disk {
  /** The bytes of one file. Throws `BriefError` when it is not there or no regular file. */
  read(path: string): Promise<Uint8Array>
  /** Every regular file matched by a folder or glob, sorted by path. */
  find(pattern: string): Promise<FoundFile[]>
  /** The bytes of a file, or undefined when there is none. */
  readIfAny(path: string): Promise<Uint8Array | undefined>
  /**
   * Writes all files below `folder`, or none: staged beside it, then renamed into place in the
   * order given, so that the last one is the record of what was written.
   */
  write(folder: string, files: OutputFile[]): Promise<void>
}

/** Which browser prints. */
export interface BrowserInfo {
  name: string
  version: string
  /** Where it was found: `BRIEF_BROWSER`, `embedded`, `puppeteer cache`, `system`. */
  source: string
}

/** Turns self-contained HTML into a tagged PDF, one at a time. */
export interface Printer extends AsyncDisposable {
  print(html: string): Promise<Uint8Array>
  info(): Promise<BrowserInfo>
}

/** Told to the user while a build runs. */
export interface Reporter {
  /** A stage has ended: its name, and counts to show. */
  stage(name: string, detail: string): void
  /** A warning or an error. */
  diagnostic(diagnostic: Diagnostic): void
}

export interface Effects {
  disk: Disk
  reporter: Reporter
  /** The bytes of a file inside an installed package, named as an import names it. */
  readPackage(specifier: string): Promise<Uint8Array>
  /** Called at most once, and only if something is to be printed. */
  openPrinter(): Printer
}
