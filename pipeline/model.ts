/**
 * The types of every stage, and nothing else. Offsets count UTF-16 units from 0 in the decoded
 * text of a source file; lines and columns count from 1. From `Section` on everything is plain
 * JSON, so that any stage can be printed, stored, compared or sent to another process.
 */
import type { Root } from 'mdast'
import type { Diagnostic } from './error.ts'

/** A half-open range of offsets: `start` is in it, `end` is not. */
export interface Span {
  start: number
  end: number
}

// ── read ────────────────────────────────────────────────────────────────────────────────────

export type SourceFormat = 'text' | 'markdown' | 'html'

/** What somebody has declared lines of a plain text to be, from `from` to `to`. */
export interface Overrule {
  from: number
  to: number
  label: LineLabel
}

/** A format of files that hold no text to point at; they are read through a text layer. */
export type Container = 'docx' | 'epub' | 'eml' | 'pdf'

/** What is known of a text layer beside its text. */
export interface TextLayer {
  container: Container
  /** Of the layer's text in UTF-8, in hexadecimal. */
  sha256: string
  /** What the file says of itself. */
  found: Metadata
  /** What the file holds and the layer does not. */
  log: Pick<Cleaning, 'rule' | 'reason' | 'text'>[]
}

/** One source as read: decoded, with line ends as stored; or its text layer. */
export interface SourceFile {
  /** Path below the sources folder, with `/`; the source's name everywhere else. */
  path: string
  /** Of the text. */
  format: SourceFormat
  text: string
  /** Present where the text is not the file's own but a layer, whose lines end with `\n`. */
  layer?: TextLayer
  /** Of the bytes as stored, in hexadecimal. */
  sha256: string
  bytes: number
  /** What the sidecar declares, if there is one. */
  declared: Metadata
  /** What the sidecar says of lines of a plain text, in their order. */
  overrules?: Overrule[]
  /** Warnings. What makes a source unusable is thrown. */
  messages: Diagnostic[]
}

export type SourceKind =
  | 'article'
  | 'summary'
  | 'transcript'
  | 'press-release'
  | 'statute'
  | 'repost'
  | 'note'
  | 'minutes'
  | 'correspondence'

/** The work that a source is about, where that is another one. */
export interface Work {
  title?: string
  author?: string
  publisher?: string
  /** ISO 8601: a day, a month or a year. */
  date?: string
  url?: string
}

/** Admiralty grade of a source, A (reliable) to F (cannot be judged), with the declarer's reason. */
export interface Reliability {
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  reason: string
}

export interface Metadata extends Work {
  /** BCP 47. */
  language?: string
  kind?: SourceKind
  about?: Work
  /** Short name of the work that the text goes back to; sources that share it are one origin. */
  origin?: string
  reliability?: Reliability
}

// ── parse, normalize ────────────────────────────────────────────────────────────────────────

export type LineLabel =
  | 'junk'
  | 'title'
  | 'heading'
  | 'byline'
  | 'date'
  | 'quote'
  | 'list_item'
  | 'paragraph'
  | 'caption'
  | 'table'

/** Something of the file that is not in the tree, or not as it stands in the file, and why. */
export interface Cleaning extends Span {
  /** Id of the rule, in kebab-case. */
  rule: string
  /** What became of it: taken out, moved to the metadata, or rewritten in place. */
  action: 'removed' | 'lifted' | 'changed'
  /** The label that the lines concerned get. */
  label: LineLabel
  /** How surely, from 0 to 1, where that was guessed. */
  score?: number
  reason: string
  /** The file's own characters. */
  text: string
}

/** What a bare line was taken for, how surely (0 to 1), by which rule and why. */
export interface Guess {
  label: LineLabel
  score: number
  rule: string
  reason: string
}

declare module 'mdast' {
  interface Data {
    /** On the blocks of a source without markup: why they are what they are. */
    guess?: Guess
    /** On a paragraph that announces the list below it. */
    leadIn?: boolean
    /** On a block with words, from normalizing on: BCP 47 of its language, where that is sure. */
    language?: string
  }
}

/** What a text shows of itself, with the words that show it. */
export interface Judgement {
  /** Kind by its own signs; absent where there are none. A declared kind goes before it. */
  kind?: SourceKind
  /** What says so: the words found, or a count. */
  signs: string[]
  /** BCP 47 of the language of most of it; absent where that is not sure. */
  language?: string
  /** It says that a program wrote it. */
  generated: boolean
  /** What shows that a program swapped its words; empty where nothing does. */
  spun: string[]
}

/** A source as a tree. Every node keeps its `position` in the file. */
export interface Document {
  file: SourceFile
  meta: Metadata
  tree: Root
  log: Cleaning[]
  messages: Diagnostic[]
  /** From normalizing on. */
  judgement?: Judgement
}

// ── split, tag ──────────────────────────────────────────────────────────────────────────────

/** The closed list of edits that printed text may differ by from the characters of its source. */
export type EditRule =
  /** A run of white space printed as one space. */
  | 'white-space'
  /** A bullet, a number, a quotation's angle bracket at the head of a line. */
  | 'list-marker'
  /** Markup without words: emphasis marks, tags, link targets. */
  | 'markup'
  /** A character written as an entity or behind a backslash. */
  | 'entity'
  /** A superscript or bracketed number that points to a note. */
  | 'citation-mark'
  /** `[According to …]` before a fragment that needs its lead-in. */
  | 'lead-in'
  /** A word restored in brackets. */
  | 'restored'
  /** `…` for a cut at a clause. */
  | 'ellipsis'

/** In `text`, the characters from `start` to `end` are `to`; in the file `from` stands there. */
export interface Edit extends Span {
  from: string
  to: string
  rule: EditRule
}

/** Where a stretch of a block's text comes from. Pieces follow one another without a gap. */
export interface Piece {
  /** Where the stretch lies in the block's text. */
  text: Span
  /** Where it lies in the file. */
  file: Span
  /** Absent where the characters are the file's own. */
  rule?: EditRule
}

export type BlockKind = 'paragraph' | 'item' | 'quote' | 'row'

/** A paragraph, list item, quotation or table row, as words to read. */
export interface Block {
  kind: BlockKind
  text: string
  pieces: Piece[]
  /** Line of its first character. */
  line: number
  /** Sentences as ranges of `text`. */
  sentences: Span[]
  /** Index, in the section's blocks, of the lead-in that this list item or quotation hangs on. */
  leadIn?: number
  /** A run-in label at its head ("Costs" of "Costs: …"), as a range of `text`. */
  label?: Span
  /** BCP 47, where it is surely another language than the section's. */
  language?: string
}

/** A heading and what stands under it, up to the next heading, or a part of that. */
export interface Section {
  file: string
  /** BCP 47 of the source, without a region, as declared, else as judged; absent where not known. */
  language?: string
  /** `heading` is empty for what stands before the first heading. */
  heading: string
  /** Line of the heading, which stands before `start` where the section was divided; 0 for none. */
  headingLine: number
  /** The headings above, outermost first. */
  path: string[]
  /** Their lines. */
  pathLines: number[]
  /** First and last line. */
  start: number
  end: number
  blocks: Block[]
}

/** Why words hint at a theme that lists no such phrase. */
export type HintRule =
  /** A word of the theme's title, and of no other's. */
  | 'title-word'
  /** A word of the theme's longer phrases, and of no other theme's. */
  | 'phrase-word'

/** Why words count for a theme; an acronym is a phrase as a text itself shortens it. */
export type TermRule = HintRule | 'acronym'

/** Words that a theme was found by; without `rule` they are one of its phrases. */
export interface Term {
  text: string
  line: number
  rule?: TermRule
}

/** A theme found in a section, and the words it was found by. */
export interface Tag {
  theme: string
  score: number
  terms: Term[]
}

export interface TaggedSection extends Section {
  tags: Tag[]
}

// ── extract ─────────────────────────────────────────────────────────────────────────────────

export type ClaimKind = 'fact' | 'claim' | 'forecast' | 'recommendation'

export type Role =
  | 'option'
  | 'pro'
  | 'con'
  | 'risk'
  | 'result'
  | 'price-move'
  | 'definition'
  | 'method'
  | 'limit'
  | 'interest'

/** The words that made a claim a forecast, a risk and so on. */
export interface Cue {
  as: ClaimKind | Role
  words: string
}

/** How sure the source is: 1 almost no chance … 7 almost certain (ICD 203), with the words. */
export interface Hedge {
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7
  words: string[]
}

/** One sentence or list item of a source. */
export interface Claim extends Span {
  /** From the source's hash and the span: stays when other sources change. */
  id: string
  file: string
  line: number
  /** What is printed; undoing `edits` gives the file's characters from `start` to `end`. */
  text: string
  edits: Edit[]
  kind: ClaimKind
  roles: Role[]
  cues: Cue[]
  hedge?: Hedge
  /** Who says it, as the source names them. */
  speaker?: string
  /** Who reports that the speaker says it. */
  via?: string
  /** Words for one who says it and is not named: "critics", "one official". */
  anonymous?: string
  /** It is part of a longer quotation: the first or last sentence, with one mark, or one inside. */
  quoted?: 'in-part' | 'inside'
  themes: string[]
  /** Id of the origin. */
  origin: string
  heading: string
  /** A list item, a sentence of running text, or a table row with figures. */
  form: 'sentence' | 'item' | 'quote' | 'row'
  /** Of a table row, whose cells stand between ` | `: the heads of its columns, one for each cell. */
  columns?: string[]
  /** It opens with a word whose antecedent stands in the sentence before. */
  dangling: boolean
  /** Of a dangling claim: the one before it in its paragraph, which must be printed with it. */
  antecedent?: string
  /** The scrape cut it off. */
  truncated: boolean
  /** Ids of claims in other sources that say the same. */
  alike: string[]
  /**
   * Admiralty credibility, computed: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful,
   * 5 improbable, 6 cannot be judged. Absent for recommendations, which are neither true nor false.
   */
  credibility?: 1 | 2 | 3 | 4 | 5 | 6
  /** BCP 47, where it is another language than the dossier's; such a claim is not printed. */
  language?: string
  /** Its source is machine-spun, so that words in marks in it are nobody's. */
  spun?: true
  /** It holds a quotation that a reference contradicts, and in what way. */
  misquotes?: 'words-dropped' | 'composite'
}

export type FigureKind = 'money' | 'percent' | 'date' | 'duration' | 'ratio' | 'count'

/** "At least 40" and "up to 40": the number is one end of a range whose other end is open. */
export type FigureBound = 'least' | 'most'

/** A quantity or date as it stands in a source. */
export interface Figure extends Span {
  file: string
  line: number
  claim: string
  text: string
  kind: FigureKind
  unit: string
  /** A number, an ISO date, or the words where neither can be had. */
  value: number | string
  lo: number
  hi: number
  /** Where the text leaves one side open; `lo` and `hi` are then the number it names. */
  bound?: FigureBound
  /** Which thing was measured. */
  referent?: string
  hedge?: string
  date?: string
  speaker?: string
  origin: string
}

export type FigureFlag =
  | 'same-origin'
  | 'different-referent'
  | 'hedged'
  | 'rounding'
  | 'spun'
  | 'superseded'
  /** The text lost a part of it: "$5 illion". */
  | 'damaged'

/** One question asked of the sources, and their answers. */
export interface FigureGroup {
  id: string
  subject: string
  unit: string
  verdict: 'agree' | 'differ' | 'single'
  flags: FigureFlag[]
  values: Figure[]
}

/** Words between marks that somebody says. `start` and `end` are those of the words. */
export interface Quotation extends Span {
  file: string
  line: number
  /** Id of the sentence that it is in, or begins in. */
  claim: string
  quote: string
  /** Null where the text names none. */
  speaker: string | null
  via?: string
  /** Words for a speaker who is not named: "critics", "one official". */
  anonymous?: string
  integrity: Integrity
  /** Where a reference has it, or its first part. */
  original?: { file: string; line: number }
}

/**
 * What a quotation is beside the originals in the references: `unchecked` where there are none;
 * the same words and characters; the same words with other punctuation, case or spacing; words left
 * out and not owned to; put together from several places; in none of them. In a machine-spun source
 * it is nobody's words.
 */
export type Integrity =
  | 'unchecked'
  | 'spun'
  | 'verbatim'
  | 'punctuation-only'
  | 'words-dropped'
  | 'composite'
  | 'not-found'

/** Words between marks that nobody says: titles, terms, scare marks. */
export interface NotQuotation extends Span {
  file: string
  line: number
  text: string
  why: string
}

/** Two names that may be one person's or body's, for somebody to confirm in the configuration. */
export interface PossibleAlias {
  names: [string, string]
  /** Where somebody speaks under them. */
  places: { file: string; line: number; name: string }[]
}

/** Sources that go back to one work. */
export interface Origin {
  id: string
  name: string
  files: string[]
  why: string
}

/** Two claims of different files that cannot both be true, and what shows it. */
export interface Opposition {
  /** Ids of the two, in order of file and place. */
  claims: [string, string]
  why: string
}

/** A source as the ledger and the briefs name it. */
export interface SourceRecord extends Metadata {
  file: string
  sha256: string
  /** Hash of the text layer that places are counted in, where the source has one. */
  layer?: string
  kind: SourceKind
  origin: string
  /** Words of content. */
  words: number
  /** "untitled", "unsigned", "undated", "machine-made", "machine-spun", "not in English". */
  warnings: string[]
  /** What a found kind, or a warning of a machine, rests on. */
  signs?: string[]
}

/**
 * A dated event. `date` is ISO 8601, may lack year (`--01-20`), month or day, and may be a span of
 * years (`2026/2027`).
 */
export interface Event {
  date: string
  /** The words that date it. */
  text: string
  claim: string
  /** What cannot be right about it, in words. */
  doubt?: string
}

/** What the editor decided about a claim, out of the configuration. */
export interface Decision {
  do: 'pin' | 'exclude' | 'move' | 'relabel'
  /** Id of the claim. */
  claim: string
  because?: string
  /** The brief concerned; absent for all. */
  audience?: string
  /** Of a pin: type or heading of the block. */
  block?: string
  /** Of a pin or a move: the place in its block, from 1. */
  place?: number
  /** Of a relabelling: what is said instead of `was`. */
  kind?: ClaimKind
  roles?: Role[]
  themes?: string[]
  speaker?: string
  /** What had been found. */
  was?: Partial<Pick<Claim, 'kind' | 'roles' | 'themes' | 'speaker'>>
}

/** What is claimed, by whom, where, and who else says so: all that briefs are made of. */
export interface Ledger {
  title: string
  /** ISO day: the newest date of a source, or as pinned. */
  asOf: string
  sources: SourceRecord[]
  origins: Origin[]
  claims: Claim[]
  figures: FigureGroup[]
  quotes: Quotation[]
  notQuotes: NotQuotation[]
  /** Absent where no two speakers' names are that much alike. */
  possibleAliases?: PossibleAlias[]
  /** Claims without figures that contradict each other. */
  oppositions: Opposition[]
  timeline: Event[]
  /** Absent where the editor decided nothing. */
  decisions?: Decision[]
}

// ── export ──────────────────────────────────────────────────────────────────────────────────

/** Selectors of the W3C Web Annotation model; positions count code points. */
export type Selector =
  | { type: 'TextPositionSelector'; start: number; end: number }
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }

/** A claim as `ledger.json` holds it. */
export interface LedgerClaim extends Claim {
  /** Each finds the claim's place in its file; words that stand in many places have a position alone. */
  selector: Selector[]
}

/** What `ledger.json` holds. */
export interface LedgerFile extends Omit<Ledger, 'claims'> {
  /** Of the format; a later one may have other keys. */
  schema: 1
  claims: LedgerClaim[]
}

// ── select, compose ─────────────────────────────────────────────────────────────────────────

/** A claim chosen for a block of a brief, and why. */
export interface Evidence {
  /** Index of the block in the audience's outline. */
  block: number
  claim: string
  /** The theme, role or side it was chosen under, where the block has several. */
  group?: string
  score: number
  reason: string
  /** The claim that would have taken its place. */
  runnerUp?: string
}

/** A stretch of printed text; `added` marks what is not the source's (brackets, ellipses). */
export interface Run {
  text: string
  added: boolean
}

/** Where a printed statement comes from, as the notes of a brief print it. */
export interface Citation {
  /** Number of the source in the brief's list of sources. */
  n: number
  /** What is printed: the source's number and a letter for its passage, "2c"; one for each note. */
  mark: string
  /** Id of the claim's note in the page, without `#`. */
  note: string
  /** Id of the place that cites, for the way back; no two citations of a page share one. */
  from: string
}

/** One printed sentence, with everything a reader is owed about it. */
export interface Statement {
  /** Id of the claim; a claim may be printed in two blocks, so this is no anchor. */
  id: string
  runs: Run[]
  kind: ClaimKind
  /**
   * "reported", "forecast", "advice", and "for" or "against" below an option; empty for a fact, and
   * where a note says it of the whole list.
   */
  kindLabel: string
  /**
   * "Ann M. Lee", "Ada Okoro, via the Calder Herald"; of an item that is no sentence
   * and has none, where it stands, "listed under Two scenarios"; empty where there is neither.
   */
  speaker: string
  /** "2 origins, 3 files"; empty for a single file. */
  support: string
  /** "reliability B, credibility 2": as declared and as computed; empty where not asked for. */
  grade: string
  citations: Citation[]
}

/** Statements under one heading: a theme, an option, a side. */
export interface StatementGroup {
  heading: string
  /** One line under the heading; may be empty. */
  note: string
  statements: Statement[]
}

export interface TableCell {
  text: string
  /** A number, or a dash in a column of numbers: set to the right in tabular figures. */
  numeric: boolean
  citations: Citation[]
}

export interface TableRow {
  head: string
  cells: TableCell[]
}

export interface Table {
  caption: string
  /** Heads of all columns; the first stands over the heads of the rows. */
  columns: string[]
  rows: TableRow[]
}

/** One value, or one date, in a picture. */
export interface PictureMark {
  /** What is printed beside it; may be empty. */
  label: string
  /** Where it stands: shares of the width, from 0 to 1. The same twice for a dot, else a bar. */
  from: number
  to: number
  /** Share of the greatest area that a dot may have, from 0 to 1. */
  size: number
  /** Said to be coming, and not to have been. */
  hollow: boolean
}

export interface PictureRow {
  /** May be empty. */
  label: string
  marks: PictureMark[]
}

/** A picture as data, in whole words for those who do not see it; `render` draws it. */
export interface Picture {
  /** Anchor in the page. */
  id: string
  /** A grid of counted dots, values on one axis, or dates on one. */
  kind: 'coverage' | 'spread' | 'timeline'
  title: string
  /** All that the picture shows, in a sentence or some. */
  description: string
  /** Heads of the columns of a grid, or the labels of an axis, each at a share of the width. */
  ticks: { label: string; at: number }[]
  rows: PictureRow[]
}

/** How a block is laid out: each layout is one partial template. */
export type BlockLayout =
  | 'prose'
  | 'statements'
  | 'groups'
  | 'columns'
  | 'table'
  | 'pictures'
  | 'text'
  | 'sources'

/** A block of a brief. Which of the last fields are filled follows from `layout`. */
export interface BlockView {
  /** Anchor in the page. */
  id: string
  /** The block's type in the outline. */
  block: string
  heading: string
  layout: BlockLayout
  /** One line under the heading; may be empty. */
  intro: string
  statements: Statement[]
  groups: StatementGroup[]
  /** Above a table as well. */
  pictures: Picture[]
  table: Table
  paragraphs: string[]
  sources: SourceView[]
}

/** An entry of the list of sources. */
export interface SourceView {
  n: number
  /** Anchor in the page. */
  id: string
  title: string
  /** Author, publisher and date, as far as known; "unsigned", "undated" where not. */
  byline: string
  url: string
  /** What kind of text it is, and what it is about; without a full stop. */
  descriptor: string
  /** "B: …"; empty where none is declared. */
  reliability: string
  /** Name of the origin, where several sources share it; else empty. */
  origin: string
  /** "unsigned", "undated", "machine-spun". */
  warnings: string[]
}

/** A note: the passage behind a printed statement, in the source's own words. */
export interface NoteView {
  /** Anchor in the page. */
  id: string
  /** Number of the source; notes are in the order of sources and of their marks. */
  n: number
  /** As in the citations: "2c". */
  mark: string
  file: string
  line: number
  /** Without the tags, entities and marks that a reader of the source does not see either. */
  passage: string
  /** Address of the passage in the original on the web; empty where that is not known. */
  original: string
  claim: string
  /** Anchors of the places that cite it. */
  from: string[]
}

/** An entry of the list of contents. */
export interface ContentsEntry {
  /** Anchor in the page, without `#`. */
  id: string
  heading: string
  /** Number of its page on paper; empty where nothing is printed, or too little to need a list. */
  page: string
}

/** All that a template may see. */
export interface Brief {
  /** Id of the audience. */
  audience: string
  /** Name of its template: a file in the templates folder, without the extension. */
  template: string
  /** "Policy brief". */
  series: string
  title: string
  dossier: string
  language: string
  /** ISO day, and as printed. */
  date: string
  dateLabel: string
  /** "As of 20 May 2025 · 5 sources · 3 origins · none of them primary". */
  status: string
  /** What a reader must know of the sources before reading on, in whole sentences. */
  warnings: string[]
  paper: 'A4' | 'Letter'
  /** Colour as #rrggbb, dark enough for small text on white (4.5 to 1). */
  accent: string
  /** Not to be given out as it is. */
  draft: boolean
  contents: ContentsEntry[]
  blocks: BlockView[]
  sources: SourceView[]
  notes: NoteView[]
  generator: string
}

// ── the front page of a dossier ─────────────────────────────────────────────────────────────

/** A file beside the page, by what a reader calls it. */
export interface FileLink {
  label: string
  /** Relative, beginning with `./`. */
  href: string
}

/** A brief that there is, in the forms that there are. */
export interface BriefEntry {
  series: string
  title: string
  files: FileLink[]
}

/** A theme, kind or disagreement to choose claims by. */
export interface Choice {
  id: string
  label: string
}

/** A claim as the front page lists it. */
export interface ClaimEntry {
  /** Anchor in the page. */
  id: string
  runs: Run[]
  kind: ClaimKind
  kindLabel: string
  /** With whom reports it; empty where the words name a speaker themselves, or none does. */
  speaker: string
  line: number
  /** Ids with spaces between, for the choice, and titles with commas, for the eye. */
  themes: string
  themeTitles: string
  /** The disagreements that its figures are part of, in the same two forms. */
  differs: string
  differsOn: string
  /** BCP 47; empty where it is the page's own. */
  language: string
  /** What speaks against it: "machine-spun", "cut off"; empty where nothing does. */
  caution: string
}

/** A source with all its claims. */
export interface SourceClaims {
  n: number
  title: string
  file: string
  /** Link to the source as normalized Markdown; empty where there is none. */
  normalized: string
  claims: ClaimEntry[]
}

/** The claims of a theme counted by source. */
export interface CoverageRow {
  /** The theme's title, "No theme" or "All". */
  head: string
  /** A count for each source, then for all; "–" for nought. */
  counts: string[]
}

/** Sources that go back to one work. */
export interface OriginEntry {
  name: string
  files: string
  why: string
}

/** All that the template of the front page may see. */
export interface FrontPage {
  title: string
  series: string
  language: string
  date: string
  dateLabel: string
  status: string
  warnings: string[]
  paper: 'A4' | 'Letter'
  accent: string
  briefs: BriefEntry[]
  /** The ledger and what else other programs read. */
  files: FileLink[]
  sources: SourceView[]
  /** Those of several files. */
  origins: OriginEntry[]
  coverage: CoverageRow[]
  themes: Choice[]
  kinds: Choice[]
  disagreements: Choice[]
  claimCount: number
  claims: SourceClaims[]
  generator: string
}

// ── seal ────────────────────────────────────────────────────────────────────────────────────

/** Words of a source as a brief prints them: a claim, or a stretch of it in a table. */
export interface PrintedStatement {
  /** Anchor of the block. */
  block: string
  /** Id of the claim. */
  claim: string
  text: string
}

/** What a PDF says of itself that it prints, so that it can be held against its ledger. */
export interface PrintedEvidence {
  audience: string
  title: string
  statements: PrintedStatement[]
  passages: Pick<NoteView, 'claim' | 'mark' | 'file' | 'line' | 'passage'>[]
}
