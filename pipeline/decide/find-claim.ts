import type { Diagnostic } from '../error.ts'
import { stemCounts } from '../language/similarity.ts'
import type { Claim } from '../model.ts'

type Trouble = Pick<Diagnostic, 'code' | 'message' | 'hint'>

/** Finds a claim by its id, or by words that stand in it alone; spaces and curly marks do not count. */
export function claimFinder(claims: Claim[]): (words: string) => Claim | { trouble: Trouble } {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const plain = claims.map((claim) => ({ claim, words: plainOf(claim.text) }))
  return (words) => {
    const exact = byId.get(words)
    if (exact) return exact
    const sought = plainOf(words)
    const found = plain.filter((one) => one.words.includes(sought))
    const [first, second] = found
    if (!first) return { trouble: gone(words, claims) }
    // The whole of one sentence may be part of another.
    const whole = found.filter((one) => one.words === sought)
    const [only] = whole.length === 1 ? whole : second ? [] : [first]
    return only
      ? only.claim
      : {
          trouble: several(
            words,
            found.map(({ claim }) => claim),
          ),
        }
  }
}

const plainOf = (text: string): string =>
  text
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

function gone(words: string, claims: Claim[]): Trouble {
  const near = nearestClaim(words, claims)
  return {
    code: 'E_EDITOR_CLAIM',
    message: `No statement has the id or the words "${shortened(words)}"`,
    hint: near
      ? `The nearest is ${placed(near)}.`
      : 'brief inspect --only claims lists all statements with their ids.',
  }
}

function several(words: string, [one, two, ...more]: Claim[]): Trouble {
  const others = more.length > 0 ? `, and ${more.length} more` : ''
  return {
    code: 'E_EDITOR_AMBIGUOUS',
    message: `"${shortened(words)}" stands in ${one ? placed(one) : ''} and in ${two ? placed(two) : ''}${others}`,
    hint: 'Give more words, or the id.',
  }
}

const placed = ({ id, file, line, text }: Claim): string =>
  `${id} (${file}:${line}), "${shortened(text)}"`

const longest = 80

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text

/**
 * Of words, the claim that shares most of their stems, and half at the least; of an id, the one
 * that begins alike. Undefined where none is near.
 */
function nearestClaim(words: string, claims: Claim[]): Claim | undefined {
  if (/^[0-9a-f]{6,}$/.test(words)) return claims.find(({ id }) => id.startsWith(words.slice(0, 4)))
  const sought = [...stemCounts(words).keys()]
  let best: { claim: Claim; score: number } | undefined
  for (const claim of claims) {
    const own = stemCounts(claim.text)
    const shared = sought.filter((stem) => own.has(stem)).length
    // Among equals the shorter claim is nearer.
    const score = shared - own.size / 1000
    if (shared * 2 >= sought.length && shared > 0 && (!best || score > best.score))
      best = { claim, score }
  }
  return best?.claim
}
