import {
  falls,
  less,
  lessOf,
  lowers,
  more,
  moreOf,
  raises,
  rises,
  unwanted,
  wanted,
} from './valence-words.ts'

/** A change for better or worse, with the words that say so. */
export interface Turn {
  good: boolean
  words: string
}

/** A word that moves something, and which way: 1 is more, -1 is less. */
interface Move {
  at: number
  way: 1 | -1
}

/** Clauses are looked at one by one: "costs fell while accidents rose" is two turns. */
const joints =
  /[.,;:–—()]|\b(?:and|but|while|whereas|although|though|because|since|which|who|that|when|if|unless|after|before|as|than)\b/i

/**
 * The changes that a text states, for better or worse: what moves, times which way it moves, the
 * other way round where that is denied. Where a clause names both good and bad things, nothing is
 * said of it: in "complaints about safety fell" the first noun counts, in others the second.
 */
export function turnsIn(text: string): Turn[] {
  return text.split(joints).flatMap((clause) => turnsOfClause(wordsIn(clause)))
}

const wordsIn = (clause: string): string[] =>
  (clause.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'-]*[\p{L}\p{N}])?/gu) ?? []).flatMap(
    (word, i, all) => {
      const pair = `${word}_${all[i + 1] ?? ''}`
      return unwanted.has(pair) || wanted.has(pair) ? [pair] : [word]
    },
  )

function turnsOfClause(words: string[]): Turn[] {
  const turns: Turn[] = []
  words.forEach((_, at) => {
    const turn = before(words, at) ?? acted(words, at) ?? graded(words, at) ?? changeOf(words, at)
    if (turn) turns.push(turn)
  })
  return turns
}

/** "Waiting times rose", "300 jobs were lost". */
function before(words: string[], at: number): Turn | undefined {
  const word = words[at] ?? ''
  const passive = /^(?:is|are|was|were|been|be|being)$/.test(words[at - 1] ?? '')
  const up = rises.has(word) || (passive && raises.has(word))
  const down = falls.has(word) || (passive && lowers.has(word))
  if ((!up && !down) || isPurpose(words, at)) return undefined
  const from = Math.max(0, at - 12)
  return turnOf(words, from, at, { at, way: up ? 1 : -1 })
}

/** "cut the cost", "created 40 jobs": the noun stands behind the verb, before any preposition. */
function acted(words: string[], at: number): Turn | undefined {
  const word = words[at] ?? ''
  const up = raises.has(word)
  if ((!up && !lowers.has(word)) || isPurpose(words, at)) return undefined
  return turnOf(words, at + 1, phraseEnd(words, at + 1), { at, way: up ? 1 : -1 })
}

/** "fewer accidents", "a lower unit cost". */
function graded(words: string[], at: number): Turn | undefined {
  const word = words[at] ?? ''
  const up = more.has(word)
  if ((!up && !less.has(word)) || !isStated(words, at)) return undefined
  return turnOf(words, at + 1, Math.min(at + 4, phraseEnd(words, at + 1)), { at, way: up ? 1 : -1 })
}

const stating =
  /^(?:is|are|was|were|means?|meant|brings?|brought|gives?|gave|led|leads?|offers?|saw|sees?|has|have|had|shows?|showed|reports?|reported|recorded|suffer(?:s|ed)?|found|needs?)$/

/** "… saw fewer accidents" states it, "greater access is a factor" does not. */
const isStated = (words: string[], at: number): boolean =>
  words[at - 1] !== 'no' && words.slice(Math.max(0, at - 3), at).some((word) => stating.test(word))

/** "a rise in complaints", "the loss of jobs". */
function changeOf(words: string[], at: number): Turn | undefined {
  const word = words[at] ?? ''
  const up = moreOf.has(word)
  if ((!up && !lessOf.has(word)) || !/^(?:in|of)$/.test(words[at + 1] ?? '')) return undefined
  // "The fall in absence may have other causes" takes the fall for known.
  if (words.slice(Math.max(0, at - 2), at).includes('the')) return undefined
  return turnOf(words, at + 2, phraseEnd(words, at + 2), { at, way: up ? 1 : -1 })
}

const prepositions = /^(?:of|in|for|at|on|by|to|from|with|about|into|over|under|between|among)$/

function phraseEnd(words: string[], start: number): number {
  let end = start
  while (end < words.length && end < start + 5 && !prepositions.test(words[end] ?? '')) end++
  return end
}

/** "to cut costs" is a purpose; "is expected to rise", "helps to cut" tell what happens. */
function isPurpose(words: string[], at: number): boolean {
  if (words[at - 1] !== 'to') return false
  return !/^(?:expected|likely|set|projected|forecast|due|helps?|helped|tends?|continues?|continued|began|fail(?:s|ed)?)$/.test(
    words[at - 2] ?? '',
  )
}

const denials = /^(?:not|never|no|hardly|neither|nor|without|fail(?:s|ed)?|cannot|.*n[’']t)$/

function turnOf(words: string[], start: number, end: number, { at, way }: Move): Turn | undefined {
  const things = words.slice(start, end).filter((word) => unwanted.has(word) || wanted.has(word))
  const [thing] = things
  if (thing === undefined) return undefined
  const good = things.map((word) => wanted.has(word))
  if (good.some((is) => is !== good[0])) return undefined
  const denied = words.slice(Math.max(0, at - 4), at).some((word) => denials.test(word))
  const better = (good[0] === true) === (way === 1)
  const said = start < at ? [thing, words[at]] : [words[at], thing]
  return { good: denied ? !better : better, words: said.join(' … ').replaceAll('_', ' ') }
}
