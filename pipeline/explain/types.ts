import type {
  Claim,
  ClaimKind,
  Edit,
  FigureFlag,
  FigureGroup,
  Hedge,
  Quotation,
  Role,
  Tag,
  Term,
} from '../model.ts'

/** A claim as an explanation names it. */
export type Named = Pick<Claim, 'id' | 'file' | 'line' | 'text'>

/** A theme of a claim, by which rule, and the words that it was found by. */
export interface ThemeWhy {
  theme: string
  by: 'phrase' | 'hint' | 'heading'
  terms: Term[]
}

/** Who speaks, and by which words. */
export interface VoiceWhy {
  speaker?: string
  anonymous?: string
  via?: string
  /** In marks, by the sentence's own words, by the lead-in above, or the sentence before. */
  by: 'quotation' | 'sentence' | 'lead-in' | 'sentence-before'
  words: string
  line: number
}

/** A figure of the claim, and the question it was put under. */
export interface FigureWhy {
  text: string
  kind: string
  unit: string
  lo: number
  hi: number
  group: {
    id: string
    subject: string
    verdict: FigureGroup['verdict']
    flags: FigureFlag[]
    others: { claim: string; file: string; line: number; text: string; referent?: string }[]
  }
}

/** A place of the claim in a brief. */
export interface Place {
  /** Type and number of the block, from 1, and its title where it has one. */
  block: string
  title: string
  group?: string
  score: number
  reason: string
  /** The claim that nearly took the place. */
  runnerUp?: Named
}

/** What a brief makes of the claim. */
export interface AudienceWhy {
  audience: string
  printed: Place[]
  /** Where it is not printed: why, in a word and in a sentence, and what changes that. */
  leftOut?: {
    why: string
    sentence: string
    /** Blocks that ask for such a claim. */
    blocks: string[]
    /** Printed claims whose place it would have taken. */
    nearly: Named[]
    /** The printed claim that it says nothing new beside. */
    repeats?: Named
  }
  /** What to change for another result: a key and what it does. */
  change: string[]
}

/** Everything that made a claim what it is, and what became of it. */
export interface Explanation {
  claim: Named & Pick<Claim, 'start' | 'end' | 'form' | 'heading'>
  /** Where its text differs from the characters of the source. */
  edits: Edit[]
  themes: ThemeWhy[]
  /** Themes of the section that it stands in. */
  section: { start: number; end: number; tags: Tag[] }
  kind: { kind: ClaimKind; words: string[]; why: string }
  roles: { role: Role; words: string }[]
  hedge?: Hedge & { meaning: string; from: 'sentence' | 'lead-in' }
  voice?: VoiceWhy
  origin: { id: string; name: string; files: string[]; why: string }
  alike: (Named & { origin: string })[]
  credibility?: { grade: number; why: string }
  figures: FigureWhy[]
  quotes: Pick<Quotation, 'quote' | 'speaker' | 'integrity' | 'original'>[]
  audiences: AudienceWhy[]
  /** What to change in the configuration or the sidecar for another reading. */
  change: string[]
}
