import { unitSymbol } from '../../language/units.ts'
import type { Claim, Span } from '../../model.ts'

/** Where a part of a sentence may end between two of its figures. */
const boundary =
  /[;:] |, | [—–-] |\. | (?:while|whereas|against|but|compared (?:with|to)|up from|down from|as against|after|and) /g
/** Where one may begin: a relative clause goes on about the noun in front of it. */
const opening = new RegExp(boundary.source.replace('|, |', '|, (?!which|who|whose|where)|'), 'g')
/** Where one always ends. */
const hard =
  /; | (?:while|whereas) |, (?:but|while|whereas|against) |, and (?=(?:\p{L}+ ){1,4}(?:will|is|are|was|were|has|have|had|would|can|may)\b)/gu

/**
 * The part of a claim's text that belongs to a figure and not to the other figures of the claim:
 * from the last boundary behind the figure before it to the first one in front of the next.
 */
export function ownWords(claim: Claim, figure: Span, others: Span[]): string {
  const { text } = claim
  const before = others.filter(({ end }) => end <= figure.start).at(-1)
  const after = others.find(({ start }) => start >= figure.end)
  let from = lastOf(hard, text, 0, figure.start) ?? 0
  if (before) from = Math.max(from, lastOf(opening, text, before.end, figure.start) ?? before.end)
  let to = firstOf(hard, text, figure.end, text.length) ?? text.length
  if (after) to = Math.min(to, firstOf(boundary, text, figure.end, after.start) ?? figure.end)
  return text.slice(from, to)
}

function firstOf(pattern: RegExp, text: string, from: number, to: number): number | undefined {
  const match = text.slice(from, to).matchAll(pattern).next().value
  return match ? from + match.index : undefined
}

function lastOf(pattern: RegExp, text: string, from: number, to: number): number | undefined {
  const last = [...text.slice(from, to).matchAll(pattern)].at(-1)
  return last ? from + last.index : undefined
}

/** "Since 2020" goes on to this day. */
const year = /(?<!\b(?:[Ss]ince|[Ff]rom) )\b(?:19|20)\d\d\b(?:[/–-]\d\d\b)?/g
const relative: [RegExp, number][] = [
  [/\b(?:last|the previous|the past) year\b/i, -1],
  [/\bthis year\b/i, 0],
  [/\bnext year\b/i, 1],
]

/**
 * The years that a figure is of: those in its own words, else those that open the sentence, else
 * those of the heading; "last year" is reckoned from the source's own date and from no other.
 */
export function yearsOf(own: string, claim: Claim, sourceDate: string | undefined): string[] {
  const head = claim.text.split(/,? (?=\p{Ll}+(?:ed|s)\b)/u, 1)[0] ?? ''
  for (const words of [own, head, claim.heading]) {
    const found = [...new Set((words.match(year) ?? []).flatMap(bothYears))]
    const shift = relative.find(([pattern]) => pattern.test(words))?.[1]
    if (found.length > 0) return found
    if (shift !== undefined && sourceDate !== undefined)
      return [String(Number(sourceDate.slice(0, 4)) + shift)]
  }
  return []
}

/** "2023/24" is of both years. */
const bothYears = (words: string): string[] =>
  words.length < 7 ? [words] : [words.slice(0, 4), `${words.slice(0, 2)}${words.slice(-2)}`]

/** Also what is shaped like a model's name: "r1". */
const proper = /\b(?:\p{Lu}[\p{L}\p{N}-]*[\p{L}\p{N}]|\p{Ll}\d[\p{L}\p{N}]*)\b/gu
const calendar =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|(?:The|In|On|At|By|We|Our|It|This|An|As|Of|Celsius|Fahrenheit)$)/

/** Months, openings of sentences, units and currencies have capitals and name nothing. */
const isNoName = (name: string): boolean =>
  calendar.test(name) || unitSymbol(name) !== undefined || /^(?:EUR|USD|GBP|CHF)$/.test(name)

/** Words that are spelt with a capital inside a sentence: names of places, bodies and products. */
export function namesIn(words: string, claim: Claim): string[] {
  const at = claim.text.indexOf(words)
  return [...words.matchAll(proper)]
    .filter(({ 0: name, index }) => at + index > 0 && !isNoName(name))
    .map(([name]) => name)
}

/** "line 4", "Ward 6", "GPT-4", "R1": a label and a number that together name one of several. */
const numbered =
  /\b(lines?|wards?|berths?|platforms?|routes?|phases?|class|piers?|models?|types?|units?|blocks?|zones?|reactors?|bus|tram|grades?|levels?|tiers?|terminals?|stages?|years?|quays?|docks?|turbines?|wells?|plots?|blocks?|districts?|lots?|rounds?|key stage) (\d{1,3})\b(?![.,]?\d|\s?%)|\b(\p{Lu}\p{L}*-|\p{L})(\d{1,3})\b(?![.,]\d)/giu

/** The numbered names in words, label and number parted by a space, in lower case. */
export const numberedNamesIn = (words: string): string[] =>
  [...words.matchAll(numbered)].map(([, noun, number, letters, digits]) =>
    `${noun?.replace(/s$/, '') ?? letters?.replace('-', '')} ${number ?? digits}`.toLowerCase(),
  )
