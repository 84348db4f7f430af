import type { Diagnostic } from '../../error.ts'
import type { Metadata, TextLayer } from '../../model.ts'

/**
 * What a reader makes of a binary format: its text layer, in which all places are counted, since
 * the file itself has no characters to point at.
 */
export interface Converted {
  /** HTML of headings, paragraphs, lists, tables, quotes and links; or lines without markup. */
  format: 'html' | 'text'
  text: string
  /** What the file says of itself. */
  found: Metadata
  /** Warnings. What makes a file unusable is thrown. */
  messages: Diagnostic[]
  /** What the file holds and the text layer does not: hidden text, tracked deletions, comments. */
  log: TextLayer['log']
}

/** Most bytes and parts that a file may unfold to. */
export interface ConvertLimits {
  unpackedBytes: number
  /** Unpacked bytes for each packed one. */
  ratio: number
  entries: number
  pages: number
}

/**
 * Reads one file of a format. Throws `BriefError` (sources) for one that is corrupt, encrypted,
 * empty or of another format, in words of its own; `file` is for messages.
 */
export type Converter = (
  bytes: Uint8Array,
  file: string,
  limits: ConvertLimits,
) => Promise<Converted>
