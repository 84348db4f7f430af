import type { AudienceConfig, Config } from './config/types.ts'
import type { Diagnostic } from './error.ts'
import type { Brief } from './model.ts'

export type Format = 'html' | 'pdf' | 'md' | 'docx'

/** One run of the program: what to read, whom to write for, and where to. */
export interface Job {
  config: Config
  /** The bytes of the configuration file, for the manifest. */
  configBytes: Uint8Array
  /** Folders and globs, ready to be read. */
  sources: string[]
  /** The same of the originals that quotations are held against; absent without any. */
  references?: string[]
  /** Folder of the templates. */
  templates: string
  out: string
  audiences: AudienceConfig[]
  formats: ReadonlySet<Format>
  skipBad: boolean
  /** Warnings fail. */
  strict: boolean
  /** What the configuration was warned of. */
  warnings: Diagnostic[]
  generator: { name: string; version: string; node: string }
  /** Seconds since 1970 that all dates are pinned to; else the dossier's own day. */
  epoch?: number
}

/** The instant that a document is dated to. */
export const dateOf = ({ date }: Pick<Brief, 'date'>, { epoch }: Pick<Job, 'epoch'>): Date =>
  new Date(epoch === undefined ? `${date}T00:00:00Z` : epoch * 1000)
