/**
 * The configuration, settled: every default filled in and every name known to be valid. What a
 * user writes is `ConfigSpec`, in `schema.ts`; nothing but this folder sees it.
 */
import type { ClaimKind, Decision, FigureKind, Role } from '../model.ts'

export type Paper = 'A4' | 'Letter'

export interface Config {
  /** The configuration's own file, as given; the paths below are relative to its folder. */
  path: string
  /** Title of the dossier. */
  title: string
  /** Folders and globs, as written; empty where the command line has to name them. */
  sources: string[]
  /** Folders and globs of the originals that quotations are held against; absent without any. */
  references?: string[]
  /** BCP 47; absent where the sources are to tell. */
  language?: string
  /** As-of day, ISO 8601; absent where the newest source is to tell. */
  date?: string
  paper: Paper
  /** Every page says that it is a draft. */
  draft: boolean
  /** Folder of the templates, as written. */
  templates: string
  limits: Limits
  gates: GatesConfig
  /** In the order written. */
  editor: DecisionConfig[]
  /** At least one, in the order written; ids are unique. */
  themes: ThemeConfig[]
  aliases: AliasConfig[]
  /** The built-in ones first, then the others in the order written; ids are unique. */
  audiences: AudienceConfig[]
}

export interface Limits {
  /** Bytes of one source. */
  sourceBytes: number
  /** Number of sources. */
  sources: number
  /** Bytes of all sources together. */
  totalBytes: number
  /** Seconds for parsing and normalizing one source. */
  sourceSeconds: number
  /** Megabytes of memory for the same. */
  sourceMegabytes: number
  /** Seconds for printing one brief. */
  printSeconds: number
  /** Bytes that one source unfolds to. */
  unpackedBytes: number
  /** Unfolded bytes of one source for each stored one. */
  ratio: number
  /** Files inside one source. */
  entries: number
  /** Pages of one source. */
  pages: number
  /** Sentences, list items and rows of one source. */
  sentences: number
  /** The same of all sources together. */
  totalSentences: number
}

/** Bounds of what a brief may be; shares are from 0 to 1. */
export interface GatesConfig {
  /** Most that a brief prints of one source, as a share of its words … */
  sourceShare: number
  /** … but so many words at the least, or a short source could not be cited at all. */
  sourceWords: number
  /** Most of the statements that are of one origin, from three origins on. */
  originShare: number
  /** Least entropy of the sources, over that of equal shares. */
  balance: number
  /** Most mean highest cosine between statements. */
  redundancy: number
  /** Least share of the figures of several origins that is printed. */
  coverage: number
}

/** What the editor decided; `claim` is still an id or words, to be found in the ledger. */
export interface DecisionConfig extends Omit<Decision, 'was'> {
  /** Where the configuration says so, for messages. */
  at: { line: number; column: number; excerpt: string }
}

export interface ThemeConfig {
  id: string
  title: string
  phrases: Phrase[]
  /** Phrases inside which none of `phrases` counts. */
  not: string[]
}

export interface Phrase {
  text: string
  /** Above 0. */
  weight: number
}

/** One name, and the other spellings that the sources have for it. No spelling has two names. */
export interface AliasConfig {
  name: string
  spellings: string[]
}

export interface WordRange {
  min: number
  max: number
}

export interface AudienceConfig {
  /** Kebab-case. */
  id: string
  /** Title of the printed brief; absent where it is to be found among the evidence. */
  title?: string
  /** "Policy brief". */
  series: string
  /** Name of a file in the templates folder, without its extension. */
  template: string
  /** `#rrggbb` in small letters, with a contrast of at least 4.5:1 on white. */
  accent: string
  words: WordRange
  /** A weight for every theme of the dossier, by id; a theme of weight 0 is left out. */
  themes: Record<string, number>
  questions: string[]
  /** "Not investment advice."; empty where there is none. */
  notice: string
  outline: BlockConfig[]
}

export type BlockType =
  | 'status'
  | 'bottom-line'
  | 'takeaways'
  | 'findings'
  | 'statements'
  | 'options'
  | 'sides'
  | 'recommendations'
  | 'figures'
  | 'disagreements'
  | 'timeline'
  | 'players'
  | 'definitions'
  | 'questions'
  | 'risks'
  | 'confidence'
  | 'coverage'
  | 'editor'
  | 'notes'
  | 'sources'

/** One column of a block of two. */
export interface SideConfig {
  title: string
  roles: Role[]
}

/**
 * A block of an outline. All types have all fields, so that a stage can filter claims without
 * asking for the type; a field that means nothing to a type holds the default. A claim fits a
 * block when it is of one of the kinds, has one of the roles, is of one of the themes and holds a
 * figure of one of the kinds of figure; an empty list asks for nothing.
 */
export interface BlockConfig {
  block: BlockType
  /** Heading; empty for none. */
  title: string
  /** Most words that the block may print; absent for tables and lists outside the budget. */
  words?: number
  /** Most items: statements, rows, or statements per theme in `findings`. */
  max: number
  themes: string[]
  kinds: ClaimKind[]
  roles: Role[]
  figures: FigureKind[]
  /** Printed where there is no evidence; empty where the block is then left out. */
  missing: string
  /** The editor's own words; filled in `editor`, and in a `bottom-line` that is not chosen. */
  text: string
  pro: SideConfig
  con: SideConfig
}
