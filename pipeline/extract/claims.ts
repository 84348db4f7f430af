import { createHash } from 'node:crypto'
import { cut } from '../edits/cut.ts'
import { pronounOf } from '../language/given-names.ts'
import { hedgeOf } from '../language/hedges.ts'
import type { Block, Claim, SourceFile, Span, TaggedSection } from '../model.ts'
import { themesIn } from './claim-themes.ts'
import { kindOf } from './cues/kind.ts'
import { rolesOf } from './cues/roles.ts'
import { type Frame, frameOf, withLeadIn } from './frame.ts'
import { type LineAt, linesOf } from './line-of.ts'
import { pointsBack } from './points-back.ts'
import { type Heard, heardIn } from './quotes/heard.ts'
import type { Spoken } from './quotes/spoken.ts'
import { figureRows } from './rows.ts'
import { type Voice, voiceIn } from './speaker.ts'
import { firstPersonIn } from './tellers/first-person.ts'
import type { Teller } from './tellers/teller.ts'
import { isTruncated } from './truncated.ts'

/**
 * Every sentence, list item and table row with figures of a section as a claim; `origin` and
 * `alike` are filled in later. `spoken` holds, for each block, its words in marks: whoever says them
 * says the sentence; else, where it names no speaker of its own, whoever tells the block.
 */
export function claimsOf(
  section: TaggedSection,
  file: SourceFile,
  spoken: Spoken[][],
  tellers: ReadonlyMap<Block, Teller> = new Map(),
): Claim[] {
  const themes = themesIn(section)
  const rows = figureRows(section)
  return section.blocks.flatMap((block, i): Claim[] => {
    const columns = rows.get(block)
    if (block.kind === 'row' && columns === undefined) return []
    const frame = frameOf(section, block)
    const next = section.blocks[i + 1]
    const lineAt = linesOf(block, file)
    const around = { section, file, block, columns, next, frame, themes, lineAt }
    return claimsOfBlock(around, spoken[i] ?? [], tellers.get(block))
  })
}

function claimsOfBlock(
  around: Omit<Place, 'span'>,
  spoken: Spoken[],
  told: Teller | undefined,
): Claim[] {
  const { block, columns, frame } = around
  // "He" is the speaker of the sentence before; who spoke earlier would be a guess.
  let last: string | undefined
  let before: string | undefined
  return (columns ? [whole(block)] : block.sentences).map((span) => {
    const heard = heardIn(span, spoken)
    const text = block.text.slice(span.start, span.end)
    const teller = told && tells(told, outsideMarks(block, span, spoken)) ? told : undefined
    const voice = heard.voice ?? voiceOf(text, frame.voice, last, teller)
    // Who asked is not who answers: "Roe asked whether it was safe. She said that it was."
    last = asks.test(text) ? undefined : voice.speaker
    const claim = claimOf({ ...around, span }, { ...heard, voice }, before)
    before = claim.id
    return claim
  })
}

const asks = /\basked\b/

function voiceOf(text: string, led: Voice, last: string | undefined, teller?: Teller): Voice {
  const own = voiceIn(text)
  const via = teller && !teller.firstPerson ? { via: teller.name } : {}
  if (own.speaker) return own.speaker === teller?.name ? own : { ...via, ...own }
  const heard = pronounVoice(text, last)
  if (heard) return heard
  if (own.anonymous) return { ...via, ...led, ...own }
  return teller ? { speaker: teller.name } : led
}

/** A turn is its speaker's; of what an author writes, the sentences that say "I" or "we". */
const tells = ({ firstPerson }: Teller, words: string): boolean =>
  firstPerson === undefined || firstPersonIn(words, firstPerson)

/** The words of a sentence that stand in no marks. */
function outsideMarks({ text }: Block, { start, end }: Span, spoken: Spoken[]): string {
  let out = ''
  let at = start
  for (const { outer } of spoken) {
    if (outer.end <= at || outer.start >= end) continue
    out += text.slice(at, Math.max(at, outer.start))
    at = outer.end
  }
  return out + text.slice(at, Math.max(at, end))
}

/** "He argues …" is said by the person who spoke last in the same section. */
function pronounVoice(text: string, last: string | undefined): Voice | undefined {
  const pronoun = last === undefined ? undefined : pronounOf(last)
  if (pronoun !== undefined && text.startsWith(pronoun === 'he' ? 'She ' : 'He ')) return undefined
  if (last === undefined || !/^(?:He|She|They) (?:also |further |then |now )?[a-z]+s?\b/.test(text))
    return undefined
  const named = voiceIn(text.replace(/^\w+/, 'Xander'))
  return named.speaker === 'Xander' ? { speaker: last } : undefined
}

/** A sentence where it stands. */
interface Place {
  section: TaggedSection
  file: SourceFile
  block: Block
  /** Heads of the columns of a table row. */
  columns: string[] | undefined
  /** The block behind it. */
  next: Block | undefined
  frame: Frame
  span: Span
  lineAt: LineAt
  /** Themes of the words of a claim. */
  themes(text: string): string[]
}

function claimOf(
  place: Place,
  { voice, quoted }: Heard & { voice: Voice },
  before: string | undefined,
): Claim {
  const { section, file, block, columns, next, frame, span } = place
  const { start, end, text: own, edits: cuts } = cut(block, span, file)
  const { text, edits } = withLeadIn(own, cuts, frame, span === block.sentences[0])
  const hedge = hedgeOf(`${frame.hedging ?? ''} ${own}`)
  const dangling = pointsBack(own)
  const language = block.language ?? section.language
  return {
    id: idOf(file, { start, end }),
    file: file.path,
    line: place.lineAt(start),
    start,
    end,
    text,
    edits,
    ...judged(own, text, frame, voice),
    ...(hedge ? { hedge } : {}),
    ...(voice.speaker ? { speaker: voice.speaker } : {}),
    ...(voice.via ? { via: voice.via } : {}),
    ...(voice.anonymous && !voice.speaker ? { anonymous: voice.anonymous } : {}),
    ...(quoted ? { quoted } : {}),
    themes: place.themes(own),
    origin: '',
    heading: section.heading,
    form: block.kind === 'paragraph' ? 'sentence' : block.kind,
    ...(columns && columns.length > 0 ? { columns } : {}),
    dangling,
    ...(dangling && before !== undefined ? { antecedent: before } : {}),
    truncated: columns === undefined && isTruncated(block, next, span, file),
    alike: [],
    ...(language === undefined ? {} : { language }),
  }
}

/** A table row is one claim, whatever stops are in its cells. */
const whole = ({ text }: Block): Span => ({ start: 0, end: text.length })

/** Kind and roles. A fragment is judged with the lead-in that it goes on from: "Schools should: | cut …". */
function judged(
  own: string,
  text: string,
  { above, reported, continues }: Frame,
  { speaker, anonymous }: Voice,
): Pick<Claim, 'kind' | 'roles' | 'cues'> {
  const spoken = speaker !== undefined || anonymous !== undefined || reported
  const whole = continues && text !== own ? text.replace(/[[\]:]/g, '') : own
  const { kind, cues } = kindOf(whole, { spoken, above })
  const roles = rolesOf(own, { kind, above })
  return { kind, roles: roles.map((cue) => cue.as), cues: [...cues, ...roles] }
}

/** Stable while the source's bytes and the place stay the same. */
function idOf(file: SourceFile, { start, end }: Span): string {
  return createHash('sha256').update(`${file.sha256}:${start}:${end}`).digest('hex').slice(0, 10)
}
