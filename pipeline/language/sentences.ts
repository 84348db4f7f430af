import type { Span } from '../model.ts'
import { functionWords } from './words.ts'

/**
 * Sentence boundaries. The segmenter of the runtime proposes them (Unicode UAX 29, which the
 * pinned Node pins with its ICU), and rules join what it breaks at abbreviations and split what
 * it misses before names in lower case. Offsets index the input; nothing is rewritten.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const last = spans.at(-1)
    if (last && goesOn(text.slice(last.start, last.end), segment)) last.end = index + segment.length
    else spans.push({ start: index, end: index + segment.length })
  }
  return spans.flatMap((span) => splitBeforeNames(text, span)).flatMap((span) => trim(text, span))
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const open = '(?:^|[\\s(“"\'‘])'
/** Abbreviations that a name or number follows: never the end of a sentence. */
const title = new RegExp(
  `${open}(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Hon|Rev|Pres|St|Mt|No|Nos|vs|v|Fig|Figs|Sec|Art|Arts|Ch|pp|p|para|paras|vol|cf|ca|approx|est|Pub|e\\.g|i\\.e)\\.$`,
)
const monthName = new RegExp(`${open}(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.$`)
/** Abbreviations that may end a sentence: they do before a word that opens one. */
const soft = new RegExp(
  `${open}(?:(?:[A-Za-z]\\.){2,4}|[A-Z]\\.|(?:Jr|Sr|Inc|Corp|Co|Ltd|LLC|Bros|etc|al|Ph\\.D|p\\.m|a\\.m)\\.)$`,
)
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

function goesOn(before: string, next: string): boolean {
  const head = before.trimEnd()
  if (enumerator.test(head) || title.test(head)) return true
  if (monthName.test(head) && /^\d/.test(next)) return true
  if (soft.test(head)) return !opensSentence(next)
  if (/^[\p{Ll},;:]/u.test(next) && !lowerName.test(next)) return true
  // A question or shout inside marks goes on: “Why?” asked the minister.
  return /[?!]["”’)]?$/.test(head) && head.length === before.length
}

function opensSentence(next: string): boolean {
  const word = /^[“"‘'(]?(\p{Lu}\p{L}*)\s/u.exec(next)?.[1]
  return word !== undefined && openers.has(word.toLowerCase())
}

/** "… is open. o1 is not": the segmenter sees no capital, so no sentence. */
const beforeLowerName = /[.!?]["”’)]?\s+(?=(?:[a-z]\d|[a-z]{1,2}[A-Z])[\w.-]*\s)/g

function splitBeforeNames(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(beforeLowerName)) {
    const cut = start + match.index + match[0].length
    const head = text.slice(from, cut).trimEnd()
    if (title.test(head) || soft.test(head)) continue
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
