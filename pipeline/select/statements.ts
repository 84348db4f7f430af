import type { AudienceConfig } from '../config/types.ts'
import type { Evidence } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { chooseNext, reasonOf } from './choose.ts'
import { add, type Chosen } from './chosen.ts'
import type { Pinned } from './pins.ts'
import type { Planned } from './plan.ts'
import { type Wanted, wantedOf } from './wanted.ts'

/** A bottom line has at least so many words, where the sources have them, of at least two origins. */
const bottomLine = { words: 60, origins: 2 }

/** What a list has got. */
interface List {
  wanted: Wanted
  found: Evidence[]
}

/**
 * What the editor pins, then a round robin over a block's lists, or the first would have all words.
 *
 * @param begun what the block holds already
 */
export function chooseStatements(
  pool: Candidate[],
  { index, block, words }: Planned,
  audience: AudienceConfig,
  chosen: Chosen,
  pins: Pinned[],
  begun: Evidence[],
): Evidence[] {
  const lists = wantedOf(block, audience).map(
    (wanted): List => ({ wanted, found: begun.filter(({ group }) => group === wanted.group) }),
  )
  const budget = { words }
  for (const pinned of pins) pin(pinned, lists, index, budget, pool, chosen)
  for (let round = 0; round < block.max; round++)
    for (const { wanted, found } of lists) {
      if (
        found.length >= block.max ||
        (block.block === 'bottom-line' && isEnough(words - budget.words, found, pool))
      )
        continue
      const ids = new Set(found.map(({ claim }) => claim))
      const next = chooseNext(pool, wanted, budget, audience, chosen, ids)
      if (next) insert(found, { block: index, ...next }, pool)
    }
  return lists.flatMap(({ found }) => found)
}

function pin(
  { candidate, why }: Pinned,
  lists: List[],
  block: number,
  budget: { words: number },
  pool: Candidate[],
  chosen: Chosen,
): void {
  const list = lists.find(({ wanted }) => wanted.fits(candidate)) ?? lists[0]
  if (!list) return
  const { group } = list.wanted
  add(chosen, candidate, pool)
  budget.words -= candidate.words
  list.found.push({
    block,
    claim: candidate.claim.id,
    ...(group === undefined ? {} : { group }),
    score: 100,
    reason: `${why}; ${reasonOf(candidate)}`,
  })
}

/** At the end, or right behind the claim that it points back to. */
function insert(found: Evidence[], next: Evidence, pool: Candidate[]): void {
  const after = pool.find(({ claim }) => claim.id === next.claim)?.after
  const at = after === undefined ? -1 : found.findIndex(({ claim }) => claim === after)
  found.splice(at < 0 ? found.length : at + 1, 0, next)
}

function isEnough(words: number, found: Evidence[], pool: Candidate[]): boolean {
  const ids = new Set(found.map(({ claim }) => claim))
  const origins = new Set(pool.filter(({ claim }) => ids.has(claim.id)).map((c) => c.claim.origin))
  return words >= bottomLine.words && origins.size >= bottomLine.origins
}
