import { isPersonName } from '../../language/names.ts'
import { bodyWords, quotingParticiple, roleTitles } from '../../language/speech.ts'
import {
  type Attribution,
  attributionsIn,
  subjectAt,
  subjectBehind,
  verbBehindOf,
} from './attributions.ts'
import { subjectOf } from './discourse.ts'
import { nameOf, upper } from './phrases.ts'

/** Words in marks with what stands around them; other words in marks are blotted out with dots. */
export interface Surroundings {
  words: string
  /** From the head of the sentence up to the opening mark. */
  head: string
  /** From behind the closing mark to the end of the sentence. */
  tail: string
  /** From behind the closing mark to the end of the block. */
  rest: string
}

/** A subject found for words in marks, and how near it stands. */
export interface Found {
  subject: string
  via?: string
  how: 'dash' | 'behind' | 'before' | 'far'
}

const dash = /^\s*[-–—]{1,3}\s*(?=\S)/
const accordingTo = /(?:^|[ ,])(?:[Aa]ccording to|[Ii]n the words of) /
const inWords = /(?:^|[ ,])[Ii]n (?=[^,]{2,60}[’']s? (?:own )?words,? $)/
const asPut =
  /^,?\s*(?:according to|in the words of|as|is how|was how|were the words of|in the view of) /
const passive =
  /\b(?:called|described|dismissed|labell?ed|branded|hailed|denounced|condemned|likened|criticised|criticized|praised|derided|mocked|characteri[sz]ed|billed|quoted|said|judged) by /
const owned =
  /[’']s? (?:[a-z]+ ){0,2}(?:verdict|reply|answer|response|advice|warning|message|conclusion|words|view|complaint)(?:[^:“”"]{0,30}: | (?:is|was) that [^:“”"]{0,80})$/
const colon = /(?: \([^)]{2,60}\)|, [^:“”"]{2,80})?: $/

/** The subject that stands directly behind what a pattern finds. */
function subjectAfter(pattern: RegExp, text: string): string | undefined {
  const cue = pattern.exec(text)
  return cue ? subjectAt(text, cue.index + cue[0].length) : undefined
}

/** The subject that fills a text from its last comma, or its head, to what a pattern finds. */
function subjectUpTo(pattern: RegExp, text: string): string | undefined {
  const cue = pattern.exec(text)
  if (!cue) return undefined
  const from = text.lastIndexOf(', ', cue.index - 1)
  // A phrase takes the possessive too, and what is owned.
  const until = /^[’']/.test(cue[0]) ? text.slice(0, cue.index) : text
  const found = subjectAt(until, from < 0 ? 0 : from + 2)
  const end = (from < 0 ? 0 : from + 2) + (found?.length ?? 0)
  return end === cue.index ? found : undefined
}

/** Whom a text names for words in marks, by the rule that is surest. */
export function attribute(around: Surroundings): Found | undefined {
  const signed = signatureIn(around.rest) ?? bracketed(around.rest) ?? ownerOf(around)
  if (signed !== undefined) return { subject: signed, how: 'dash' }
  return behind(around) ?? before(around) ?? far(around)
}

/** A name behind a dash, and its role, up to the end of the block. */
function signatureIn(rest: string): string | undefined {
  const name = subjectAfter(dash, rest)
  if (name === undefined || !new RegExp(`^(?:[Tt]he )?[${upper}]`).test(name)) return undefined
  const after = rest.slice(rest.indexOf(name) + name.length)
  return /^(?:,[^.!?“”"]{2,90})?\.?\s*$/.test(after) ? name : undefined
}

const inBrackets = /^[.,]?\s*\(([\p{L}.’' -]{4,60})(?:,[^()]{2,90})?\)/u

/** “…” (Jane Roe, head teacher) */
function bracketed(rest: string): string | undefined {
  const name = inBrackets.exec(rest.slice(0, 160))?.[1]
  if (name !== undefined && isPersonName(nameOf(name))) return name
  // “…” (Saltby branch, Dockers’ Union): a body where nothing follows.
  const whole = /^[.,]?\s*\(([^()]{4,100})\)\.?\s*$/.exec(rest)?.[1] ?? ''
  return whole.split(/, /).find((part) => /^(?:[Tt]he )?\p{Lu}/u.test(part) && bodyWords.test(part))
}

/** "Mr Roe’s “a fence is no wall” line": the words are his, whatever noun they stand before. */
function ownerOf({ head, tail }: Surroundings): string | undefined {
  const said =
    /^ (?:line|phrase|words|remarks?|quip|jibe|comments?|promise|verdict|boast|warning|complaint|joke|pledge|vow|claims?|description|plea|apology|assessment|prediction|outburst|rallying cry)\b/
  const owner = said.test(tail) ? subjectUpTo(/[’']s? $/, head) : undefined
  return owner !== undefined && /^(?:[Tt]he )?\p{Lu}/u.test(owner) ? owner : undefined
}

function behind({ words, head, rest }: Surroundings): Found | undefined {
  const text = rest.slice(0, 300)
  // “The fund is empty.” Keller said nothing more: a full stop inside the marks ends the sentence.
  const open = /[,?!…—–-]$/.test(words) || /^\s?,/.test(text) || (head === '' && !/\.$/.test(words))
  const subject =
    subjectAfter(asPut, text) ?? verbBehindOf(text) ?? (open ? subjectBehind(text) : undefined)
  return subject === undefined ? undefined : { subject, how: 'behind' }
}

function before({ head }: Surroundings): Found | undefined {
  const labelled =
    subjectUpTo(owned, head) ??
    nameBeforeColon(head) ??
    subjectAfter(inWords, head)?.replace(/[’']s?(?: (?:own )?words)?$/, '')
  const subject = labelled ?? subjectAfter(passive, head)
  if (subject !== undefined) return { subject, how: 'before' }
  const found = attributionsIn(head)
  const last = found.at(-1)
  if (last) {
    const via = found.length > 1 ? reporterOf(head, found.at(-2), last) : undefined
    return { subject: last.subject, ...(via ? { via } : {}), how: 'before' }
  }
  const source = subjectAfter(accordingTo, head)
  return source === undefined ? undefined : { subject: source, how: 'before' }
}

/** "Roe: “…”", as interviews and plays have it; "The statement read: “…”" is no name. */
function nameBeforeColon(head: string): string | undefined {
  const name = subjectUpTo(colon, head)
  const words = name?.split(' ') ?? []
  const isName = words.every((word) => /^(?:de|da|van|von|der|la|le|al|bin|\p{Lu}.*)$/u.test(word))
  if (isName && name !== undefined) return name
  const role = /^(\p{Lu}\p{L}*(?: \p{Ll}+){1,3}): $/u.exec(head)?.[1]
  return roleTitles.has(role?.split(' ').at(-1) ?? '') ? role : undefined
}

/** "The Ledger reported that | Abbas acknowledged …", "Roe said | Hale had called it …". */
function reporterOf(
  head: string,
  outer: Attribution | undefined,
  inner: Attribution,
): string | undefined {
  if (!outer) return undefined
  const between = head.slice(outer.end, inner.start)
  return /^(?: [^,.:;]{0,60})? that(?: [^,.:;]{0,60})? $|^ $/.test(between)
    ? outer.subject
    : undefined
}

const last = /, [^,]{0,80}$/

/** The subject of the sentence, where a participle or the sentence's end says that it speaks. */
function far({ head, tail }: Surroundings): Found | undefined {
  const subject =
    (quotingParticiple.test(head) ? subjectOf(head) : undefined) ??
    subjectAfter(accordingTo, tail) ??
    behindParticiple(head, tail) ??
    subjectBehind(last.exec(tail)?.[0] ?? '')
  return subject === undefined ? undefined : { subject, how: 'far' }
}

/** "Calling it “a tax”, Roe left." */
function behindParticiple(head: string, tail: string): string | undefined {
  const opener = /^[A-Z][a-z]+ing\b/.exec(head)?.[0]
  if (opener === undefined || !quotingParticiple.test(opener)) return undefined
  return subjectAfter(/^[^.“”"]{0,40}, /, tail)
}

/** A paragraph that is nothing but a name, as stands under a quotation, with a dash; else ''. `within`: of a quotation. */
export function nameLine(text: string, within = false): string {
  const plain = text.trim().replace(/^[-–—]+\s*/, '')
  const signature = ` — ${plain}`
  const name = text.length < 140 ? signatureIn(signature) : undefined
  if (name === undefined) return ''
  const isSigned = /^\s*[-–—]/.test(text) || (within && !/[.!?]$/.test(plain))
  return isSigned || isPersonName(nameOf(name)) ? signature : ''
}
