import { type Token, tokens } from '../language/tokens.ts'
import type { Section, Term } from '../model.ts'
import { isChance } from './is-chance.ts'
import { isHint } from './is-hint.ts'
import { type Hit, matchPhrases, type PhraseIndex } from './match-phrases.ts'

/** Phrases of one theme by their stems, each with how often it was found. */
export type Tally = Map<string, { weight: number; words: number; count: number }>

/** What speaks for one theme in a section. */
export interface Evidence {
  tally: Tally
  terms: Term[]
  /**
   * The theme's sum in a paragraph, as a share of the strongest theme's there; the best of all.
   * 0 where nothing in the section itself speaks of it; 1 where its heading does, or both a
   * heading above and a phrase in the section.
   */
  share: number
  /** A phrase, and no mere hint, stands in the section itself. */
  own: boolean
}

/** A stretch of text that counts `times`. */
interface Passage {
  text: string
  line: number
  times: number
  /** Belongs to the section, not to what stands above it. */
  inside: boolean
  /** What it speaks of is what the section is about. */
  heads: boolean
}

/** What speaks for each theme in a section's passages in `language`, and how many words they have. */
export function evidenceIn(
  section: Section,
  index: PhraseIndex,
  language: string,
): { evidence: Map<string, Evidence>; words: number } {
  const evidence = new Map<string, Evidence>()
  let words = 0
  for (const passage of passagesOf(section, language)) {
    const text = tokens(passage.text)
    if (passage.inside) words += text.length
    const here = new Map<string, Tally>()
    for (const { hit, written } of hitsIn(passage, text, index)) {
      note(evidenceOf(evidence, hit.phrase.theme), hit, written, passage)
      count(tallyOf(here, hit.phrase.theme), hit, 1)
    }
    if (passage.inside) share(evidence, here, passage.heads)
  }
  return { evidence, words }
}

/** The phrases in a passage, each with its words as they stand there. */
function hitsIn(
  { text }: Passage,
  words: Token[],
  index: PhraseIndex,
): { hit: Hit; written: string }[] {
  return matchPhrases(words, index)
    .map((hit) => {
      const start = words[hit.from]?.start ?? 0
      return { hit, written: text.slice(start, words[hit.to - 1]?.end ?? start) }
    })
    .filter(({ hit, written }) => !isChance(hit.phrase, written))
}

/** Adds a phrase to what speaks for its theme; a heading above bears out what the section says. */
function note(found: Evidence, hit: Hit, written: string, { line, times, inside }: Passage): void {
  found.terms.push(termOf(hit, written, line))
  count(found.tally, hit, times)
  if (isHint(hit.phrase)) return
  if (inside) found.own = true
  else if (found.own) found.share = 1
}

/** The heading counts twice, and the headings above it once; they are in the source's language. */
function passagesOf(section: Section, language: string): Passage[] {
  const { heading, headingLine, path, pathLines, blocks, language: own = language } = section
  const above = own === language ? path : []
  return [
    {
      text: own === language ? heading : '',
      line: headingLine,
      times: 2,
      inside: true,
      heads: true,
    },
    ...blocks
      .filter((block) => (block.language ?? own) === language)
      .map(({ text, line }) => ({ text, line, times: 1, inside: true, heads: false })),
    ...above.map((text, i) => {
      return { text, line: pathLines[i] ?? headingLine, times: 1, inside: false, heads: false }
    }),
  ]
}

function evidenceOf(evidence: Map<string, Evidence>, theme: string): Evidence {
  const known = evidence.get(theme) ?? { tally: new Map(), terms: [], share: 0, own: false }
  evidence.set(theme, known)
  return known
}

function tallyOf(tallies: Map<string, Tally>, theme: string): Tally {
  const known: Tally = tallies.get(theme) ?? new Map()
  tallies.set(theme, known)
  return known
}

const termOf = ({ phrase: { rule } }: Hit, text: string, line: number): Term =>
  rule ? { text, line, rule } : { text, line }

function count(tally: Tally, { phrase: { stems, weight } }: Hit, times: number): void {
  const key = stems.join(' ')
  const seen = tally.get(key) ?? { weight, words: stems.length, count: 0 }
  seen.count += times
  tally.set(key, seen)
}

/** Notes how each theme of a passage stands beside the strongest one there. */
function share(evidence: Map<string, Evidence>, here: Map<string, Tally>, heads: boolean): void {
  const sums = [...here].map(([theme, tally]) => [theme, sumOf(tally)] as const)
  const top = sums.reduce((best, [, sum]) => Math.max(best, sum), 0)
  for (const [theme, sum] of sums) {
    const found = evidenceOf(evidence, theme)
    found.share = Math.max(found.share, heads ? 1 : sum / top)
  }
}

/** Sum over the phrases of weight × (1 + log2(count) / 2): saying a thing again adds less. */
export function sumOf(tally: Tally): number {
  let sum = 0
  for (const { weight, count: n } of tally.values()) sum += weight * (1 + Math.log2(n) / 2)
  return sum
}
