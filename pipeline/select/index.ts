import { defaultGates } from '../config/defaults.ts'
import type { AudienceConfig, GatesConfig } from '../config/types.ts'
import type { Evidence, Ledger } from '../model.ts'
import { chooseAgainst } from './against.ts'
import { type Candidate, candidatesOf, decidedOf } from './candidates.ts'
import { type Chosen, noneChosen, remember } from './chosen.ts'
import { chooseEvents } from './events.ts'
import { chooseFigures } from './figures.ts'
import { chooseOppositions } from './oppositions.ts'
import { inPlaces, type Pins, pinsOf } from './pins.ts'
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
  const title =
    audience.title === undefined ? chooseTitle(pool, ledger.sources, audience) : undefined
  const excluded = decidedOf(ledger, audience.id, 'exclude')
  const pins = withTitle(pinsOf(ledger, audience, pool), title, audience)
  const reserved = new Set([...pins.values()].flat().map(({ candidate }) => candidate.claim.id))
  const chosen = noneChosen(ledger, gates, reserved)
  for (const { candidate } of [...pins.values()].flat()) remember(chosen, candidate, pool)
  const desk: Desk = { ledger, audience, pool, excluded, chosen, pins }
  const plan = planOf(ledger, audience, gates)
  const first = plan.map((planned): [Planned, Evidence[]] => [planned, choose(desk, planned)])
  const evidence = first.flatMap(([planned, found]) => more(desk, planned, found))
  const ordered = evidence.sort((a, b) => a.block - b.block)
  return [...titleEvidence(title, audience), ...inPlaces(ordered, ledger, audience.id)]
}

/** What the choices of one brief are made from. */
interface Desk {
  ledger: Ledger
  audience: AudienceConfig
  pool: Candidate[]
  excluded: ReadonlySet<string>
  chosen: Chosen
  pins: Pins
}

function choose(desk: Desk, planned: Planned): Evidence[] {
  const { ledger, audience, pool, excluded, chosen } = desk
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
      return openingOf(desk, planned)
    default:
      return chooseStatements(pool, planned, audience, chosen, desk.pins.get(index) ?? [], [])
  }
}

/** Where others have left words of their sources, a block goes on to the words it asks for. */
function more({ pool, audience, chosen }: Desk, planned: Planned, found: Evidence[]): Evidence[] {
  const { words = 0 } = planned.block
  if (words <= planned.words || planned.block.block === 'bottom-line') return found
  const used = new Set(found.map(({ claim }) => claim))
  const spent = pool.filter(({ claim }) => used.has(claim.id)).reduce((n, c) => n + c.words, 0)
  return chooseStatements(pool, { ...planned, words: words - spent }, audience, chosen, [], found)
}

function openingOf({ ledger, audience, pool, chosen, pins }: Desk, planned: Planned): Evidence[] {
  const { index } = planned
  const line = chooseStatements(pool, planned, audience, chosen, pins.get(index) ?? [], [])
  const against = chooseAgainst(pool, line, ledger, audience, chosen)
  return against ? [...line, { block: index, ...against }] : line
}

const takeawaysOf = ({ outline }: AudienceConfig): number =>
  outline.findIndex(({ block }) => block === 'takeaways')

/** A title is a takeaway as well, which has its citation and its grade. */
function withTitle(pins: Pins, title: Candidate | undefined, audience: AudienceConfig): Pins {
  const index = takeawaysOf(audience)
  const isPinned = [...pins.values()].flat().some(({ candidate }) => candidate === title)
  if (title && index >= 0 && !isPinned)
    pins.set(index, [{ candidate: title, why: 'gives the title' }, ...(pins.get(index) ?? [])])
  return pins
}

function titleEvidence(title: Candidate | undefined, audience: AudienceConfig): Evidence[] {
  const block = takeawaysOf(audience)
  if (!title || block < 0) return []
  const reason = `title: ${title.origins > 1 ? `${title.origins} origins` : `credibility ${title.claim.credibility}`}`
  return [{ block, claim: title.claim.id, group: 'title', score: title.quality, reason }]
}
