import { BriefError, type Diagnostic, fail } from '../error.ts'
import { editDistance } from '../language/nearest.ts'
import { cosine, vectorsOf } from '../language/similarity.ts'
import type { Claim } from '../model.ts'

/**
 * The claim that is meant by the beginning of its id, or by words that stand side by side in it and
 * in no other; case and punctuation do not count. Throws `BriefError` (usage) that names the nearest
 * claim, or those that are meant alike.
 */
export function findClaim(query: string, claims: Claim[]): Claim {
  const byId = claims.filter(({ id }) => isId(query) && id.startsWith(query.toLowerCase()))
  const found = byId.length > 0 ? byId : byWords(query, claims)
  const [claim, ...others] = found
  if (!claim) throw unknown(query, claims)
  if (others.length > 0) throw ambiguous(query, found)
  return claim
}

const isId = (query: string): boolean => /^[0-9a-f]{1,10}$/i.test(query)

/** Claims that hold the words; where some are nothing but them, those. */
function byWords(query: string, claims: Claim[]): Claim[] {
  const words = folded(query)
  if (words === '  ') return []
  const holding = claims.filter(({ text }) => folded(text).includes(words))
  const whole = holding.filter(({ text }) => folded(text) === words)
  return whole.length > 0 ? whole : holding
}

const folded = (text: string): string =>
  ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()} `

/** One error for each claim that may be meant, with its place and words; of many the first. */
function ambiguous(query: string, found: Claim[]): BriefError {
  const hint = 'give more of the id, or more words'
  const shown = found.slice(0, 5).map(({ id, file, line, text }, i): Diagnostic => {
    const message = `"${query}" may be claim ${id}, ${i + 1} of ${found.length}`
    const place = { file, line, excerpt: text, hint }
    return { code: 'E_CLAIM_AMBIGUOUS', severity: 'error', message, ...place }
  })
  return new BriefError('usage', shown)
}

/** A claim as a hint names it. */
const named = ({ id, file, line, text }: Claim): string =>
  `${id} (${file}:${line}) “${text.length > 70 ? `${text.slice(0, text.lastIndexOf(' ', 70))} …` : text}”`

function unknown(query: string, claims: Claim[]): BriefError {
  const near = isId(query) ? nearestId(query, claims) : nearestWords(query, claims)
  const hint = near
    ? `did you mean ${named(near)}?`
    : 'npm run --silent brief -- inspect --only claims lists them'
  return fail('usage', 'E_UNKNOWN_CLAIM', `no claim is "${query}"`, { hint })
}

/** Of equally near ones the first. */
function nearestId(query: string, claims: Claim[]): Claim | undefined {
  const apart = ({ id }: Claim): number =>
    editDistance(query.toLowerCase(), id.slice(0, query.length))
  return best(claims, (claim) => -apart(claim))
}

function nearestWords(query: string, claims: Claim[]): Claim | undefined {
  const [own, ...vectors] = vectorsOf([query, ...claims.map(({ text }) => text)])
  const likeness = new Map(
    claims.map((claim, i) => [claim, own && vectors[i] ? cosine(own, vectors[i]) : 0]),
  )
  const near = best(claims, (claim) => likeness.get(claim) ?? 0)
  return near && (likeness.get(near) ?? 0) > 0 ? near : undefined
}

function best(claims: Claim[], score: (claim: Claim) => number): Claim | undefined {
  let found: { claim: Claim; score: number } | undefined
  for (const claim of claims) {
    const own = score(claim)
    if (!found || own > found.score) found = { claim, score: own }
  }
  return found?.claim
}
