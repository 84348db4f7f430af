import type { AudienceConfig, BlockType } from './config/types.ts'
import type { Evidence, Ledger } from './model.ts'

/** Blocks that print all claims of a group or none. */
const whole = new Set<BlockType>(['figures', 'disagreements'])

/** What nothing is taken from for the sake of the whole. */
const opening = new Set<BlockType>(['bottom-line'])

/** Score of what the editor pins; it stays. */
const pinned = 100

/**
 * The evidence without its weakest item: of one block, or where the brief is too long as a whole,
 * of the block with most items. A claim goes with the one that points back to it. Undefined where
 * nothing is left to be taken.
 *
 * @param index of the block in the outline
 */
export function withoutWeakest(
  evidence: Evidence[],
  index: number | 'any',
  { outline }: AudienceConfig,
  ledger: Ledger,
): Evidence[] | undefined {
  const cuttable = evidence.filter(
    ({ block, group, score }) =>
      score < pinned &&
      group !== 'title' &&
      group !== 'against' &&
      (index === 'any' ? !opening.has(outline[block]?.block ?? 'status') : block === index),
  )
  const fullest = index === 'any' ? fullestOf(cuttable) : index
  const [weakest] = cuttable
    .filter(({ block }) => block === fullest)
    .sort((a, b) => a.score - b.score)
  if (!weakest) return undefined
  const follower = ledger.claims.find(
    ({ dangling, antecedent }) => dangling && antecedent === weakest.claim,
  )?.id
  const asGroup = whole.has(outline[weakest.block]?.block ?? 'status')
  return evidence.filter(
    (one) =>
      one.block !== weakest.block ||
      one.group === 'title' ||
      (asGroup
        ? one.group !== weakest.group
        : one !== weakest && (follower === undefined || one.claim !== follower)),
  )
}

function fullestOf(evidence: Evidence[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { block } of evidence) counts.set(block, (counts.get(block) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0]
}
