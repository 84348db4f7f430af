import { createHash } from 'node:crypto'
import { cut } from '../edits/cut.ts'
import { danglingOpeners } from '../language/words.ts'
import type { Block, Claim, SourceFile, Span, TaggedSection } from '../model.ts'
import { hedgeOf, kindOf, rolesOf } from './cues.ts'
import { lineOf } from './line-of.ts'
import { type Heard, heardIn } from './quotes/heard.ts'
import type { Spoken } from './quotes/spoken.ts'
import { type Voice, voiceIn, voiceOfLeadIn } from './speaker.ts'
import { isTruncated } from './truncated.ts'

/**
 * Every sentence and list item of a section as a claim; `origin` and `alike` are filled in later.
 * `spoken` holds, for each block, its words in marks: whoever says them says the sentence.
 */
export function claimsOf(section: TaggedSection, file: SourceFile, spoken: Spoken[][]): Claim[] {
  const claims: Claim[] = []
  for (const [i, block] of section.blocks.entries()) {
    if (block.kind === 'row') continue
    const led = leadVoice(section, block)
    // "He" is the speaker of the sentence before; who spoke earlier would be a guess.
    let last: string | undefined
    for (const span of block.sentences) {
      const heard = heardIn(span, spoken[i] ?? [])
      const voice = heard.voice ?? voiceOf(block.text.slice(span.start, span.end), led, last)
      last = voice.speaker
      claims.push(claimOf(section, file, block, span, { ...heard, voice }))
    }
  }
  return claims
}

/** Who a list belongs to: "According to the minister:" above it. */
function leadVoice(section: TaggedSection, block: Block): Voice {
  const lead = block.leadIn === undefined ? undefined : section.blocks[block.leadIn]
  return lead ? voiceOfLeadIn(lead.text) : {}
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

function claimOf(
  section: TaggedSection,
  file: SourceFile,
  block: Block,
  span: Span,
  { voice, quoted }: Heard & { voice: Voice },
): Claim {
  const { start, end, text, edits } = cut(block, span, file)
  const spoken = voice.speaker !== undefined || voice.anonymous !== undefined
  const { kind, cues } = kindOf(text, spoken)
  const roles = rolesOf(text)
  const hedge = hedgeOf(text)
  return {
    id: idOf(file, { start, end }),
    file: file.path,
    line: lineOf(block, file, start),
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
    ...(voice.anonymous && !voice.speaker ? { anonymous: voice.anonymous } : {}),
    ...(quoted ? { quoted } : {}),
    themes: themesOf(section, text),
    origin: '',
    heading: section.heading,
    form: block.kind === 'item' ? 'item' : block.kind === 'quote' ? 'quote' : 'sentence',
    dangling: isDangling(text),
    truncated: isTruncated(section, block, span, file),
    alike: [],
    ...(block.language === undefined ? {} : { language: block.language }),
  }
}

/** Stable while the source's bytes and the place stay the same. */
function idOf(file: SourceFile, { start, end }: Span): string {
  return createHash('sha256').update(`${file.sha256}:${start}:${end}`).digest('hex').slice(0, 10)
}

/** Themes whose words stand in the claim itself; for want of those, in the heading over it. */
function themesOf(section: TaggedSection, text: string): string[] {
  const heldBy = (words: string): string[] => {
    const lower = words.toLowerCase()
    const holds = section.tags.filter(({ terms }) =>
      terms.some((term) => lower.includes(term.text.toLowerCase())),
    )
    return holds.map(({ theme }) => theme)
  }
  const own = heldBy(text)
  return own.length > 0 ? own : heldBy(section.heading)
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
