import { defaultGates } from '../config/defaults.ts'
import type { AudienceConfig, GatesConfig } from '../config/types.ts'
import type { Evidence, Ledger } from '../model.ts'
import { chooseAgainst } from './against.ts'
import { type Candidate, candidatesOf, decidedOf } from './candidates.ts'
import { type Chosen, noneChosen } from './chosen.ts'
import { chooseEvents } from './events.ts'
import { chooseFigures } from './figures.ts'
import { chooseOppositions } from './oppositions.ts'
import { inPlaces, type Pinned, pinsOf } from './pins.ts'
import { type Planned, planOf } from './plan.ts'
import { chooseAnswers } from './questions.ts'
import { chooseStatements } from './statements.ts'
import { chooseTitle } from './title.ts'

/**
 * Chooses what a brief prints, in the order of the outline: no claim twice among the statements,
 * of no source more than `gates` allow, each choice with its reason and the claim that nearly took
 * its place. In a bottom line the group `against` is the strongest evidence against it, and
 * `title` the claim that gives the brief its title and stands among the takeaways too.
 */
export function select(
  ledger: Ledger,
  audience: AudienceConfig,
  gates: GatesConfig = defaultGates,
): Evidence[] {
  const pool = candidatesOf(ledger, audience.id)
  const chosen = noneChosen(ledger, gates)
  const excluded = decidedOf(ledger, audience.id, 'exclude')
  const pins = pinsOf(ledger, audience, pool)
  const title =
    audience.title === undefined ? chooseTitle(pool, ledger.sources, audience) : undefined
  const place = audience.outline.findIndex(({ block }) => block === 'takeaways')
  if (
    title &&
    place >= 0 &&
    ![...pins.values()].some((list) => list.some(({ candidate }) => candidate === title))
  )
    pins.set(place, [{ candidate: title, why: 'gives the title' }, ...(pins.get(place) ?? [])])
  const evidence = planOf(ledger, audience, gates).flatMap((planned): Evidence[] => {
    const { index, block } = planned
    switch (block.block) {
      case 'figures':
        return chooseFigures(ledger, block, audience, index, chosen, excluded)
      case 'disagreements':
        return [
          ...chooseFigures(ledger, block, audience, index, chosen, excluded),
          ...chooseOppositions(ledger, block, audience, index, chosen, excluded),
        ]
      case 'timeline':
        return chooseEvents(ledger, block, index, chosen, excluded)
      case 'questions':
        return chooseAnswers(audience.questions.slice(0, block.max), pool, index, chosen)
      case 'bottom-line':
        return openingOf(pool, planned, ledger, audience, chosen, pins.get(index) ?? [])
      default:
        return chooseStatements(pool, planned, audience, chosen, pins.get(index) ?? [])
    }
  })
  const ordered = evidence.sort((a, b) => a.block - b.block)
  return [...titleEvidence(title, place), ...inPlaces(ordered, ledger, audience.id)]
}

function openingOf(
  pool: Candidate[],
  planned: Planned,
  ledger: Ledger,
  audience: AudienceConfig,
  chosen: Chosen,
  pins: Pinned[],
): Evidence[] {
  const line = chooseStatements(pool, planned, audience, chosen, pins)
  const against = chooseAgainst(pool, line, ledger, audience, chosen)
  return against ? [...line, { block: planned.index, ...against }] : line
}

function titleEvidence(title: Candidate | undefined, block: number): Evidence[] {
  if (!title || block < 0) return []
  const reason = `title: ${title.origins > 1 ? `${title.origins} origins` : `credibility ${title.claim.credibility}`}`
  return [{ block, claim: title.claim.id, group: 'title', score: title.quality, reason }]
}
