import { createHash } from 'node:crypto'
import { cut } from '../edits/cut.ts'
import { danglingOpeners } from '../language/words.ts'
import type { Block, Claim, SourceFile, Span, TaggedSection, Term } from '../model.ts'
import { hedgeOf, kindOf, rolesOf } from './cues.ts'
import { type Voice, voiceIn, voiceOfLeadIn } from './speaker.ts'
import { isTruncated } from './truncated.ts'

/** Every sentence and list item of a section as a claim; `origin` and `alike` are filled in later. */
export function claimsOf(section: TaggedSection, file: SourceFile): Claim[] {
  const claims: Claim[] = []
  const themes = themesIn(section)
  for (const [i, block] of section.blocks.entries()) {
    if (block.kind === 'row') continue
    const led = leadVoice(section, block)
    // "He" is the speaker of the sentence before; who spoke earlier would be a guess.
    let last: string | undefined
    const place = { section, file, block, next: section.blocks[i + 1], lineAt: lines(block, file) }
    for (const span of block.sentences) {
      const voice = voiceOf(block.text.slice(span.start, span.end), led, last)
      last = voice.speaker
      claims.push(claimOf(place, span, voice, themes))
    }
  }
  return claims
}

/** Who a list belongs to: "According to the minister:" above it, or above the list it is in. */
function leadVoice(section: TaggedSection, block: Block): Voice {
  const lead = block.leadIn === undefined ? undefined : section.blocks[block.leadIn]
  return lead ? { ...leadVoice(section, lead), ...voiceOfLeadIn(lead.text) } : {}
}

function voiceOf(text: string, led: Voice, last: string | undefined): Voice {
  const own = voiceIn(text)
  return own.speaker ? own : (pronounVoice(text, last) ?? { ...led, ...own })
}

/** "He argues …" is said by the person who spoke last in the same section. */
function pronounVoice(text: string, last: string | undefined): Voice | undefined {
  if (last === undefined || !/^(?:He|She|They) (?:also |further |then |now )?[a-z]+s?\b/.test(text))
    return undefined
  const named = voiceIn(text.replace(/^\w+/, 'Xander'))
  return named.speaker === 'Xander' ? { speaker: last } : undefined
}

/** Where a sentence stands. */
interface Place {
  section: TaggedSection
  file: SourceFile
  block: Block
  /** The block behind it. */
  next: Block | undefined
  /** Line of an offset of the file; offsets must be asked for in order. */
  lineAt(offset: number): number
}

function claimOf(
  { section, file, block, next, lineAt }: Place,
  span: Span,
  voice: Voice,
  themes: (text: string) => string[],
): Claim {
  const { start, end, text, edits } = cut(block, span, file)
  const spoken = voice.speaker !== undefined || voice.anonymous !== undefined
  const { kind, cues } = kindOf(text, spoken)
  const roles = rolesOf(text)
  const hedge = hedgeOf(text)
  const language = block.language ?? section.language
  return {
    id: idOf(file, { start, end }),
    file: file.path,
    line: lineAt(start),
    start,
    end,
    text,
    edits,
    kind,
    roles: roles.map((cue) => cue.as),
    cues: [...cues, ...roles],
    ...(hedge ? { hedge } : {}),
    ...(voice.speaker ? { speaker: voice.speaker } : {}),
    ...(voice.via ? { via: voice.via } : {}),
    themes: themes(text),
    origin: '',
    heading: section.heading,
    form: block.kind === 'item' ? 'item' : block.kind === 'quote' ? 'quote' : 'sentence',
    dangling: isDangling(text),
    truncated: isTruncated(block, next, span, file),
    alike: [],
    ...(language === undefined ? {} : { language }),
  }
}

/** Stable while the source's bytes and the place stay the same. */
function idOf(file: SourceFile, { start, end }: Span): string {
  return createHash('sha256').update(`${file.sha256}:${start}:${end}`).digest('hex').slice(0, 10)
}

/**
 * Counts on from the sentence before: from the top, or the block's, it would be quadratic; and no
 * further than the sentence, since the next line of a file may be its end.
 */
function lines(block: Block, file: SourceFile): Place['lineAt'] {
  let line = block.line
  let at = block.pieces[0]?.file.start ?? 0
  return (offset) => {
    const between = file.text.slice(at, offset)
    for (let i = between.indexOf('\n'); i >= 0; i = between.indexOf('\n', i + 1)) line++
    at = Math.max(at, offset)
    return line
  }
}

/**
 * Themes whose words stand in the claim itself: phrases of theirs, or for want of those words that
 * hint at them; for want of both, those in the heading over it. A theme's words are looked for once
 * each: a section has as many terms as hits.
 */
function themesIn({ tags, heading }: TaggedSection): (text: string) => string[] {
  const phrases = tags.map(({ theme, terms }) => wordsOf(theme, terms.filter(isPhrase)))
  const hints = tags.map(({ theme, terms }) => wordsOf(theme, terms))
  const byHeading = heldBy(heading, phrases)
  return (text) => {
    const own = heldBy(text, phrases)
    if (own.length > 0) return own
    const hinted = heldBy(text, hints)
    return hinted.length > 0 ? hinted : byHeading
  }
}

interface ThemeWords {
  theme: string
  words: string[]
}

const isPhrase = ({ rule }: Term): boolean => rule === undefined || rule === 'acronym'

function wordsOf(theme: string, terms: Term[]): ThemeWords {
  return { theme, words: [...new Set(terms.map(({ text }) => text.toLowerCase()))] }
}

function heldBy(text: string, themes: ThemeWords[]): string[] {
  const lower = text.toLowerCase()
  const holds = themes.filter(({ words }) => words.some((word) => lower.includes(word)))
  return holds.map(({ theme }) => theme)
}

function isDangling(text: string): boolean {
  const [first = '', second = ''] = text
    .replace(/^["“‘'(]+/, '')
    .toLowerCase()
    .split(/[\s,]+/, 2)
  if (first === 'there' || (first === 'it' && second === 'is')) return false
  if (first === 'both' && /\band\b/.test(text.slice(0, 60))) return false
  return danglingOpeners.has(first)
}
