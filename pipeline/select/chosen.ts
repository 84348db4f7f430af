import type { GatesConfig } from '../config/types.ts'
import { cosine } from '../language/similarity.ts'
import { wordsOf } from '../language/words.ts'
import type { Claim, Ledger } from '../model.ts'
import type { Candidate } from './candidates.ts'

/** What a brief holds so far, and how much more it may take from whom. */
export interface Chosen {
  /** Claims printed as statements. */
  ids: Set<string>
  /** Claims printed at all, in tables and answers too. */
  printed: Set<string>
  /** Claims that have their block already, and are not chosen for another. */
  reserved: ReadonlySet<string>
  /** Statements by origin. */
  origins: Map<string, number>
  /** Words that may still be printed, by file. */
  left: Map<string, number>
  /** Most of the statements that may be of one origin. */
  originShare: number
  /** For each candidate, its likeness to the chosen one that is most like it. */
  likeness: Map<Candidate, number>
}

/** Nothing yet. */
export function noneChosen(
  { sources, origins }: Ledger,
  gates: GatesConfig,
  reserved: ReadonlySet<string> = new Set(),
): Chosen {
  return {
    reserved,
    ids: new Set(),
    printed: new Set(),
    origins: new Map(origins.map(({ id }) => [id, 0])),
    left: new Map(sources.map(({ file, words }) => [file, allowanceOf(words, gates)])),
    originShare: origins.length < 3 ? 1 : gates.originShare,
    likeness: new Map(),
  }
}

/** Most words that a brief may print of a source of so many. */
export const allowanceOf = (words: number, { sourceShare, sourceWords }: GatesConfig): number =>
  Math.max(Math.floor(words * sourceShare), sourceWords)

/** Whether a claim may be printed, or printed again, without taking too much from its source. */
export const mayTake = (chosen: Chosen, { id, file, text }: Claim): boolean =>
  chosen.printed.has(id) || wordsOf(text).length <= (chosen.left.get(file) ?? 0)

/** So few statements that no share of them tells anything. */
const few = 9

/** Whether one more statement of an origin leaves the others their part. */
export function isBalanced({ ids, origins, originShare }: Chosen, origin: string): boolean {
  const own = origins.get(origin) ?? 0
  // The one that has least may always go on, or equals would wait for each other for ever.
  return (
    ids.size < few ||
    (own + 1) / (ids.size + 1) <= originShare ||
    own <= Math.min(...origins.values())
  )
}

/** Counts a claim against its source. */
export function take(chosen: Chosen, { id, file, text }: Claim): void {
  if (chosen.printed.has(id)) return
  chosen.printed.add(id)
  chosen.left.set(file, (chosen.left.get(file) ?? 0) - wordsOf(text).length)
}

/** Counts a statement. */
export function add(chosen: Chosen, candidate: Candidate, pool: Candidate[]): void {
  const { id, origin } = candidate.claim
  take(chosen, candidate.claim)
  chosen.ids.add(id)
  chosen.origins.set(origin, (chosen.origins.get(origin) ?? 0) + 1)
  remember(chosen, candidate, pool)
}

/**
 * Keeps likenesses up to date, since to compare all with all anew would be cubic. What says the
 * same in another source is as like as can be, in whatever words.
 */
export function remember({ likeness }: Chosen, candidate: Candidate, pool: Candidate[]): void {
  const same = new Set(candidate.claim.alike)
  for (const other of pool) {
    const like = same.has(other.claim.id) ? 1 : cosine(other.vector, candidate.vector)
    if (like > (likeness.get(other) ?? 0)) likeness.set(other, like)
  }
}
