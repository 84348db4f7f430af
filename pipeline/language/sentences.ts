import type { Span } from '../model.ts'
import { endsInAbbreviation, mayAbbreviate, shortWords } from './abbreviations.ts'
import { functionWords, reportingVerbs } from './words.ts'

/**
 * Sentence boundaries. The segmenter of the runtime proposes them (Unicode UAX 29, which the
 * pinned Node pins with its ICU), and rules join what it breaks at abbreviations and split what
 * it misses, such as before names in lower case. Offsets index the input; nothing is rewritten.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const last = spans.at(-1)
    if (last && goesOn(text, last, segment)) last.end = index + segment.length
    else spans.push({ start: index, end: index + segment.length })
  }
  return spans.flatMap((span) => splitMissed(text, span)).flatMap((span) => trim(text, span))
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** No abbreviation is longer; to look at whole sentences again and again would be quadratic. */
const tail = 40

/** The end of a stretch, without white space behind it. */
const endOf = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(start, end - tail), end).trimEnd()

const enumerator = /^\s*(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]$/
const lowerName = /^(?:[a-z]\d|[a-z]{1,2}[A-Z])/
const openers = new Set([
  ...functionWords,
  'however',
  'still',
  'yet',
  'although',
  'no',
  'all',
  'last',
])

/** Whether a segment belongs to the sentence before it, which ends where it begins. */
function goesOn(text: string, last: Span, next: string): boolean {
  const head = endOf(text, last)
  if (last.end - last.start <= tail && enumerator.test(head)) return true
  if (endsInAbbreviation(head, next, opensSentence)) return true
  if (/^[\p{Ll},;:]/u.test(next) && !lowerName.test(next)) return true
  // The number of a note, [3], behind the stop.
  if (head.endsWith('[') && /^\d{1,3}\]/.test(next)) return true
  // A question or shout inside marks goes on: “Why?” asked the minister.
  if (!/[?!]["”’)]?$/.test(head)) return false
  return !/\s/.test(text.charAt(last.end - 1)) || isAttributed(text, last)
}

function opensSentence(next: string): boolean {
  const word = /^[“"‘'(]?(\p{Lu}\p{L}*)\s/u.exec(next)?.[1]
  return word !== undefined && openers.has(word.toLowerCase())
}

const sayer =
  /^(?!(?:No|Every|Some)(?:body|one)\b)(?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,4}(\p{Ll}{3,20})\b/u
const shouts = new Set([
  'shouted',
  'cried',
  'wondered',
  'whispered',
  'exclaimed',
  'shouts',
  'cries',
])

/** “Stop!” Ann Lee shouted. Of marks that hold the whole sentence so far, with the sayer behind. */
function isAttributed(text: string, { start, end }: Span): boolean {
  if (!/^[“"‘]$/.test(text.charAt(start)) || !/["”’]$/.test(endOf(text, { start, end })))
    return false
  const behind = text.slice(end, end + 2 * tail)
  const verb = sayer.exec(behind)?.[1] ?? ''
  return !opensSentence(behind) && (reportingVerbs.has(verb) || shouts.has(verb))
}

/** Where the segmenter sees no capital, or no stop, and yet a sentence ends. */
const missed = new RegExp(
  [
    // "… is open. o1 is not"
    /[.!?]["”’)]?\s+(?=(?:[a-z]\d|[a-z]{1,2}[A-Z])[\w.-]*\s)/,
    // "… lost 40 jobs. 12 came back"
    /(?<=\p{Ll}{4}|%|\s(?:1[5-9]|20)\d\d)[.!?]["”’)]?\s+(?=[$€£¥]?\d[\d.,]*\s\p{Ll})/u,
    // "… was old… Nobody cared": with a space before it, the ellipsis stands for words left out
    /(?<=\p{L})…["”’]?\s+(?=[“"‘(]?\p{Lu})/u,
    // "… was old.[3] Nobody cared"
    /[.!?]["”’)]?(?:\[\d{1,3}\]){1,9}\s+(?=[“"‘(]?\p{Lu})/u,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'gu',
)

function splitMissed(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(missed)) {
    const cut = start + match.index + match[0].length
    const head = endOf(text, { start: from, end: cut })
    const word = /(\p{L}+)\.$/u.exec(head)?.[1] ?? ''
    if (mayAbbreviate(head) || shortWords.has(word.toLowerCase())) continue
    spans.push({ start: from, end: cut })
    from = cut
  }
  spans.push({ start: from, end })
  return spans
}

function trim(text: string, { start, end }: Span): Span[] {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  const to = start + piece.trimEnd().length
  return to > from ? [{ start: from, end: to }] : []
}
