import type { Token } from '../language/tokens.ts'
import type { TermRule } from '../model.ts'

/** A phrase of one theme, as the stems of its words. */
export interface Phrase {
  theme: string
  /** As written. */
  text: string
  stems: string[]
  weight: number
  /** It only hides its words from the phrases of its own theme. */
  not: boolean
  /** Present where the theme does not list it. */
  rule?: TermRule
}

/** Phrases by their first stem, the longest first; those of one or two words as one word, too. */
export interface PhraseIndex {
  first: Map<string, Phrase[]>
  closed: Map<string, Phrase[]>
}

/** Makes the index; phrases without a stem are left out. */
export function indexPhrases(phrases: Phrase[]): PhraseIndex {
  const first = new Map<string, Phrase[]>()
  const closed = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const [stem, second = '', third] = phrase.stems
    if (stem === undefined) continue
    put(first, stem, phrase)
    const word = closedForm(stem, second)
    if (third === undefined && !phrase.rule && mayClose.test(word)) put(closed, word, phrase)
  }
  for (const list of first.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  return { first, closed }
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key) ?? []
  list.push(phrase)
  map.set(key, list)
}

/** "A&E" is no "ae", and "9,000" no "9000". */
const mayClose = /^\p{L}{5,}$/u

/** Stemmers keep the "e" of "life" and drop that of "wildlife". */
const closedForm = (stem: string, second = ''): string => `${stem}${second}`.replace(/e$/, '')

/** A phrase found: tokens `from` to `to` (not in it) of the text. */
export interface Hit {
  phrase: Phrase
  from: number
  to: number
}

/** Its words count for another phrase, a longer one or one that the theme excludes. */
export interface Match extends Hit {
  hiddenBy?: Phrase
}

/**
 * Finds all phrases in a text. A longer phrase of any theme hides its words from shorter ones of
 * the others: "scaling law" must not feed a theme that lists "law".
 */
export function matchPhrases(text: Token[], index: PhraseIndex): Hit[] {
  return allMatches(text, index).filter((match) => !match.hiddenBy && !match.phrase.not)
}

/** The phrases of a text, the hidden and the excluding ones among them, from left to right. */
export function allMatches(text: Token[], index: PhraseIndex): Match[] {
  const hits: Hit[] = []
  for (let from = 0; from < text.length; from++) {
    for (const phrase of index.first.get(text[from]?.stem ?? '') ?? []) {
      if (phrase.stems.every((stem, i) => text[from + i]?.stem === stem))
        hits.push({ phrase, from, to: from + phrase.stems.length })
    }
    hits.push(...compoundsAt(text, from, index))
  }
  return hits.map((hit, i) => {
    const by = hiderOf(hits, hit, i)
    return by ? { ...hit, hiddenBy: by.phrase } : hit
  })
}

/** "Dataset" where the phrase is "data set", and "data set" where it is "dataset". */
function compoundsAt(text: Token[], from: number, { closed }: PhraseIndex): Hit[] {
  const [one, two] = [text[from]?.stem ?? '', text[from + 1]?.stem]
  const asTwo = (closed.get(closedForm(one)) ?? []).filter(({ stems }) => stems.length === 2)
  const asOne = two === undefined ? [] : (closed.get(closedForm(one, two)) ?? [])
  return [
    ...asTwo.map((phrase) => ({ phrase, from, to: from + 1 })),
    ...asOne
      .filter(({ stems }) => stems.length === 1)
      .map((phrase) => ({ phrase, from, to: from + 2 })),
  ]
}

/** No phrase is longer, so hits further back cannot reach this one. */
const longest = 12

function hiderOf(hits: Hit[], hit: Hit, index: number): Hit | undefined {
  const covers = (other: Hit): boolean =>
    other !== hit && other.from <= hit.from && other.to >= hit.to && outranks(other, hit)
  for (let i = index; i >= 0; i--) {
    const other = hits[i]
    if (!other || other.from < hit.from - longest) break
    if (covers(other)) return other
  }
  for (let i = index + 1; hits[i]?.from === hit.from; i++) {
    const other = hits[i]
    if (other && covers(other)) return other
  }
  return undefined
}

function outranks(other: Hit, hit: Hit): boolean {
  if (other.phrase.not) return other.phrase.theme === hit.phrase.theme
  return other.to - other.from > hit.to - hit.from
}
