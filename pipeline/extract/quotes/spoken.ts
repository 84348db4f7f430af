import type { Block, Section, Span } from '../../model.ts'
import { type Voice, voiceOfLeadIn } from '../speaker.ts'
import { attribute, type Found, nameLine } from './attribute.ts'
import { blot, surroundings, type Told, toldIn } from './blot.ts'
import { age, type Discourse, mention, notice, pronounced, subjectOf } from './discourse.ts'
import { goesOn, type Said } from './goes-on.ts'
import { handOn, type State } from './hand-on.ts'
import { type MarkedWords, markedWords } from './marked-words.ts'
import { whyNotSaid } from './not-said.ts'
import { isPronoun } from './phrases.ts'
import { voiceOfSubject } from './voice-of-subject.ts'

/** Words of a block in marks: who says them, or why nobody does. Offsets are the block's. */
export interface Spoken extends Span {
  /** With the marks. */
  outer: Span
  words: string
  voice: Voice
  whyNot?: string
  closed: boolean
}

type FullNames = ReadonlyMap<string, string>

/** A block being read from left to right. */
interface Reading {
  block: Block
  from: State
  fullNames: FullNames
  marked: MarkedWords[]
  blotted: string
  lines: Told[]
  /** The paragraph behind it, where that is a name and nothing else. */
  next: string
  spoken: Spoken[]
  discourse: Discourse
  said: Said | undefined
  /** How many sentences have been read. */
  heard: number
}

/** The words in marks of each block of a section, in its order. `fullNames` goes by surname. */
export function spokenIn({ blocks }: Section, fullNames: FullNames): Spoken[][] {
  let state: State = { discourse: { people: [] } }
  const all = blocks.map((block, i) => {
    if (block.kind === 'row') return []
    const led = block.leadIn === undefined ? undefined : blocks[block.leadIn]
    const announced = led ? voiceOfLeadIn(led.text) : state.announced
    const from = { ...state, ...(announced ? { announced } : {}) }
    const reading = readingOf(block, signatureOf(block, blocks[i + 1]), from, fullNames)
    for (const one of reading.marked) take(reading, one)
    if (reading.marked.length === 0 && block.kind === 'quote') takeWhole(reading)
    hear(reading, reading.lines.length)
    state = handOn(reading)
    return reading.spoken
  })
  return backwards(all)
}

/** The name that the paragraph behind a block is nothing but, as a signature; else ''. */
function signatureOf(block: Block, next: Block | undefined): string {
  if (!next) return ''
  // In a block quotation one name will do: "Amina, Year 9".
  const within = block.kind === 'quote' && next.kind === 'quote' && /[.!?…”"’»]$/.test(block.text)
  return nameLine(next.text, within)
}

function readingOf(block: Block, next: string, from: State, fullNames: FullNames): Reading {
  const marked = markedWords(block.text)
  const blotted = blot(block.text, marked)
  const base = { block, from, fullNames, marked, blotted, lines: toldIn(blotted) }
  const { discourse } = from
  return { ...base, next, spoken: [], discourse, said: undefined, heard: 0 }
}

function take(reading: Reading, one: MarkedWords): void {
  const { lines, blotted, fullNames } = reading
  const at = lineAt(lines, one.outer.start)
  hear(reading, at)
  const around = surroundings(one, lines[at] ?? { start: 0, end: 0 }, blotted, reading.next)
  const found = attribute(around)
  const first = one.outer.start === 0
  const before = { ...reading.from, ...reading, around, first, line: at }
  const voice = found ? voiceOf(found, reading) : goesOn(before)
  const known = found ?? (isHeard(voice) ? { subject: '', how: 'before' as const } : undefined)
  // Of words without a closing mark nobody knows where they end, unless somebody begins to speak.
  if (!one.closed && !known && !first) return
  const whyNot = whyNotSaid(around, known)
  const { start, end, outer, words, closed } = one
  const spoken = { start, end, outer, words, closed, voice: whyNot === undefined ? voice : {} }
  reading.spoken.push(whyNot === undefined ? spoken : { ...spoken, whyNot })
  if (whyNot !== undefined) return
  reading.said = { voice, line: lineAt(lines, end) }
  // "She" names nobody new.
  const now =
    found === undefined
      ? reading.discourse
      : isPronoun.test(found.subject)
        ? pronounced(reading.discourse, found.subject, voice)
        : mention(reading.discourse, found.subject, fullNames)
  reading.discourse = { ...now, voice }
}

const isHeard = ({ speaker, anonymous }: Voice): boolean =>
  speaker !== undefined || anonymous !== undefined

function voiceOf(found: Found, { discourse, fullNames }: Reading): Voice {
  const voice = voiceOfSubject(found.subject, discourse, fullNames)
  const via = found.via === undefined ? undefined : voiceOfSubject(found.via, discourse, fullNames)
  return via?.speaker === undefined ? voice : { ...voice, via: via.speaker }
}

/** A block quotation without marks is somebody's where a name stands under it or before it. */
function takeWhole(reading: Reading): void {
  const { block, next, from, fullNames } = reading
  const found = attribute({ words: block.text, head: '', tail: '', rest: next })
  const voice = found ? voiceOf(found, reading) : (from.announced ?? {})
  const span = { start: 0, end: block.text.length }
  if (!isHeard(voice) || nameLine(block.text) !== '') return
  reading.spoken.push({ ...span, outer: span, words: block.text, voice, closed: true })
  if (found) reading.discourse = mention(reading.discourse, found.subject, fullNames)
}

/** Who is not reached says nothing further down. */
const unheard =
  /\b(?:did not|has not|had not) (?:reply|respond|replied|responded|return)|could not be reached\b/

/** Reads on to a sentence: its subject is one whom "she" may stand for. */
function hear(reading: Reading, to: number): void {
  for (; reading.heard < to; reading.heard++) {
    const told = reading.lines[reading.heard]?.text ?? ''
    const subject = unheard.test(told) ? undefined : subjectOf(told)
    const { fullNames } = reading
    const discourse = age(reading.discourse, told)
    reading.discourse =
      subject === undefined
        ? notice(discourse, told, fullNames)
        : mention(discourse, subject, fullNames)
  }
}

function lineAt(lines: Told[], offset: number): number {
  const at = lines.findIndex(({ end }) => offset < end)
  return at < 0 ? Math.max(0, lines.length - 1) : at
}

/** An attribution in the last paragraph of a quotation is that of the paragraphs before too. */
function backwards(all: Spoken[][]): Spoken[][] {
  let below: Spoken | undefined
  return all
    .toReversed()
    .map((spoken) => {
      const mine = spoken.map((one, i) => {
        const last = i === spoken.length - 1
        const goes = last && !one.closed && !isHeard(one.voice) && below?.outer.start === 0
        return goes && below ? { ...one, voice: below.voice } : one
      })
      below = mine[0]
      return mine.filter(({ closed, voice }) => closed || isHeard(voice))
    })
    .toReversed()
}
