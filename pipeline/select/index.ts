import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import type { Evidence, Ledger } from '../model.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { type Chosen, chooseNext, noneChosen } from './choose.ts'
import { chooseFigures } from './figures.ts'
import { mayPrint } from './may-print.ts'
import { chooseAnswers } from './questions.ts'
import { wantedOf } from './wanted.ts'

/**
 * Chooses what a brief prints: block after block of the outline, no claim twice among the
 * statements, each choice with its reason and the claim that nearly took its place.
 */
export function select(ledger: Ledger, audience: AudienceConfig): Evidence[] {
  const pool = candidatesOf(ledger)
  const chosen = noneChosen()
  return audience.outline.flatMap((block, index) => {
    switch (block.block) {
      case 'figures':
      case 'disagreements':
        return chooseFigures(ledger, block, audience, index)
      case 'timeline':
        return chooseEvents(ledger, block, index)
      case 'questions':
        return chooseAnswers(audience.questions, pool, index)
      default:
        return chooseStatements(pool, block, audience, chosen, index)
    }
  })
}

/** Round robin over a block's lists, so that the words are not spent on the first. */
function chooseStatements(
  pool: Candidate[],
  block: BlockConfig,
  audience: AudienceConfig,
  chosen: Chosen,
  index: number,
): Evidence[] {
  const lists = wantedOf(block, audience)
  const budget = { words: block.words ?? Number.POSITIVE_INFINITY }
  const found: Evidence[][] = lists.map(() => [])
  for (let round = 0; round < block.max; round++)
    for (const [i, wanted] of lists.entries()) {
      const next = chooseNext(pool, wanted, budget, audience, chosen)
      if (next) found[i]?.push({ block: index, ...next })
    }
  return found.flat()
}

/** One event a date: the one whose claim comes first. */
function chooseEvents(ledger: Ledger, { max }: BlockConfig, block: number): Evidence[] {
  const seen = new Set<string>()
  const printable = new Set(
    ledger.claims
      .filter((c) => mayPrint(c) && !c.dangling && c.form !== 'row' && !c.text.endsWith(':'))
      .map((c) => c.id),
  )
  const events = ledger.timeline.filter(({ date, claim }) => {
    if (date.startsWith('--') || seen.has(date) || seen.has(claim) || !printable.has(claim))
      return false
    seen.add(date).add(claim)
    return true
  })
  return events
    .slice(-max)
    .map(({ date, claim }) => ({ block, claim, group: date, score: 0, reason: `dated ${date}` }))
}
