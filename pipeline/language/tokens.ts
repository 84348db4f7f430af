import { stemmer } from 'stemmer'
import type { Span } from '../model.ts'
import { american } from './spelling.ts'
import { functionWords } from './words.ts'

/** A word of a text, folded for comparison. */
export interface Token extends Span {
  /** Stem in lower case; as it stands where a stem would mislead (`GPT-4`, `US`). */
  stem: string
}

const word =
  /\p{L}(?:\.\p{L}){1,4}\.?(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)?/gu

/**
 * The words of a text, left to right. Hyphens divide ("human-level" is two words), dots inside an
 * acronym do not ("U.S." is `US`), a possessive ending is dropped.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(word))
    found.push({ start: match.index, end: match.index + match[0].length, stem: stemOf(match[0]) })
  return found
}

const stems = new Map<string, string>()

/** Words remembered: more than a dossier of prose has. A list of numbers would fill the memory. */
const mostStems = 200_000

/** The stem of one word. Remembers what it has seen: a text has few words, many times over. */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = fold(word)
    if (stems.size >= mostStems) stems.clear()
    stems.set(word, stem)
  }
  return stem
}

/** Forms that no suffix rule joins. */
const irregular = new Map(
  Object.entries({
    fell: 'fall',
    fallen: 'fall',
    rose: 'rise',
    risen: 'rise',
    spent: 'spend',
    lost: 'lose',
    grew: 'grow',
    grown: 'grow',
    built: 'build',
    bought: 'buy',
    sold: 'sell',
    paid: 'pay',
    cut: 'cut',
    led: 'lead',
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'person',
    better: 'good',
    best: 'good',
    worse: 'bad',
    worst: 'bad',
    taught: 'teach',
    drew: 'draw',
    made: 'make',
    said: 'say',
    found: 'find',
    gave: 'give',
    given: 'give',
    took: 'take',
    taken: 'take',
    began: 'begin',
    begun: 'begin',
    sought: 'seek',
    met: 'meet',
    held: 'hold',
  }),
)

function fold(word: string): string {
  const plain = word.replace(/['’]s?$|['’]s$/, '').replaceAll('.', '')
  const lower = plain.toLowerCase()
  if (/\p{N}/u.test(plain)) return lower
  // "US" is no pronoun and "IT" no "it".
  if (plain.length > 1 && plain === plain.toUpperCase())
    return functionWords.has(lower) ? plain : lower
  return irregular.get(lower) ?? stemmer(american(lower))
}
