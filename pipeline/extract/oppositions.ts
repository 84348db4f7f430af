import { conceptOf } from '../language/concepts.ts'
import { stemOf, tokens } from '../language/tokens.ts'
import { functionWords } from '../language/words.ts'
import type { Claim, Opposition } from '../model.ts'

/** Words that cannot both be true of one subject and one object. */
const opposites = new Map<string, string>(
  `raise lower; raise cut; increase reduce; increase cut; increase decrease; rise fall; grow shrink;
  open close; support oppose; approve reject; accept refuse; improve worsen; help harm; strengthen
  weaken; succeed fail; allow ban; permit prohibit; confirm deny; benefit risk; safe dangerous;
  work backfire; encourage discourage; keep abandon; win lose; profitable unprofitable; legal illegal;
  necessary unnecessary; effective ineffective; fair unfair; sufficient insufficient`
    .split(';')
    .flatMap((pair): [string, string][] => {
      const [a = '', b = ''] = pair.trim().split(/\s+/).map(stemOf)
      return [
        [`${a} ${b}`, pair.trim()],
        [`${b} ${a}`, pair.trim()],
      ]
    }),
)
const opposable = new Set([...opposites.keys()].flatMap((pair) => pair.split(' ')))

const negation = /\b(?:not|never|no longer|cannot|nor|neither)\b|n[’']t\b/gi

/** Content words that the shorter claim must have, all of them the longer one's too. */
const leastShared = 3
/** A concept of more claims than this tells none from the rest, and is not looked up. */
const commonest = 60
/** Long sentences say several things, of which a negation may concern any. */
const longest = 30

interface Reading {
  claim: Claim
  stems: Set<string>
  content: Set<string>
  negated: boolean
}

/**
 * Claims of different files that cannot both be true, without regard to figures: one negates what
 * the other states in the same words, or a word stands in the one where its opposite stands in the
 * other and the rest of the shorter one is the longer one's too. Rather none than a wrong one: hedged, conditional and long
 * sentences, questions and double negations are left alone.
 */
export function oppositionsOf(claims: Claim[]): Opposition[] {
  const readings = claims.flatMap(readingOf)
  const byConcept = new Map<string, number[]>()
  readings.forEach(({ content }, i) => {
    for (const concept of content) {
      const list = byConcept.get(concept)
      if (list) list.push(i)
      else byConcept.set(concept, [i])
    }
  })
  return readings.flatMap((x, i) => {
    const lists = [...x.content].map((concept) => byConcept.get(concept) ?? [])
    const near = new Set(lists.filter((list) => list.length <= commonest).flat())
    const later = [...near].filter((j) => j > i).sort((a, b) => a - b)
    return later.flatMap((j): Opposition[] => {
      const y = readings[j]
      const why = y && y.claim.file !== x.claim.file ? whyOpposed(x, y) : undefined
      return y && why !== undefined ? [{ claims: [x.claim.id, y.claim.id], why }] : []
    })
  })
}

const openEnded =
  /\?|\b(?:if|unless|whether|might|may|could|would|should|some|most|many|only|few|hardly|less|more)\b/i

function readingOf(claim: Claim): Reading[] {
  const negations = claim.text.match(negation)?.length ?? 0
  if (
    negations > 1 ||
    openEnded.test(claim.text) ||
    claim.truncated ||
    claim.dangling ||
    claim.form === 'row'
  )
    return []
  const stems = tokens(claim.text)
    .filter(({ start, end }) => !functionWords.has(claim.text.slice(start, end).toLowerCase()))
    .map(({ stem }) => stem)
  if (stems.length > longest || stems.some((stem) => /\d/.test(stem))) return []
  const content = stems.filter((stem) => !opposable.has(stem)).map(conceptOf)
  return [{ claim, stems: new Set(stems), content: new Set(content), negated: negations === 1 }]
}

function whyOpposed(x: Reading, y: Reading): string | undefined {
  const pair = oppositePair(x, y)
  const [a, b] = [apart(x, y), apart(y, x)]
  const least = Math.min(x.content.size, y.content.size)
  if (pair !== undefined && x.negated === y.negated && least >= leastShared - 1) {
    // "Wheat rose in the valley", "barley fell in the valley": each has a word of its own.
    const whoever = stances.test(pair) && a <= 1 && b <= 1 && least >= leastShared
    return Math.min(a, b) === 0 || whoever ? `“${pair.replace(' ', '” against “')}”` : undefined
  }
  if (pair !== undefined || x.negated === y.negated || least < leastShared) return undefined
  // "Ships do not pay" and "fishing boats pay": one word more may be the exception.
  return a + b === 0 && sameOpposables(x, y) ? 'one negates the other' : undefined
}

/** What one may hold and another not, of the same thing. */
const stances = /^(?:support|approve|accept)/

/** How many content words the other lacks. */
const apart = (x: Reading, y: Reading): number =>
  [...x.content].filter((concept) => !y.content.has(concept)).length

/** What is denied must be what the other states: "did not raise" and "cut" agree. */
const sameOpposables = (x: Reading, y: Reading): boolean =>
  [...x.stems].filter((stem) => opposable.has(stem)).every((stem) => y.stems.has(stem))

function oppositePair(x: Reading, y: Reading): string | undefined {
  for (const a of x.stems)
    for (const b of y.stems) {
      const pair = opposites.get(`${a} ${b}`)
      // A sentence that has both words weighs one against the other.
      if (pair !== undefined && !x.stems.has(b) && !y.stems.has(a)) return pair
    }
  return undefined
}
