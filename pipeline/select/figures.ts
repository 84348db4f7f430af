import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import { isUnitOfMeasure } from '../language/units.ts'
import type { Claim, Evidence, Figure, FigureGroup, Ledger } from '../model.ts'
import { type Chosen, mayTake, take } from './chosen.ts'
import { type Unfit, whyUnfit } from './stands.ts'

/**
 * Chooses figure groups for a table: those that differ first, then those that several sources
 * give, of each what its sources may still give.
 */
export function chooseFigures(
  ledger: Ledger,
  config: BlockConfig,
  audience: AudienceConfig,
  block: number,
  chosen: Chosen,
  excluded: ReadonlySet<string>,
): Evidence[] {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))
  const fits = (group: FigureGroup): boolean =>
    (config.block !== 'disagreements' ||
      (group.verdict === 'differ' && kindOf(group) !== 'date')) &&
    (config.figures.length === 0 || config.figures.includes(kindOf(group))) &&
    (config.block !== 'figures' || isKeyFigure(group)) &&
    weightOf(group, claims, audience) > 0
  const ranked = ledger.figures
    .filter(fits)
    .map((group) => ({ group, score: scoreOf(group, claims, audience) }))
    .sort((a, b) => b.score - a.score)
  let rows = 0
  return ranked.flatMap(({ group, score }) => {
    const values = rows < config.max ? affordable(group, claims, chosen, excluded) : []
    // Where only one side can be shown, no difference can.
    if (config.block === 'disagreements' && new Set(values.map(({ text }) => text)).size < 2)
      return []
    if (values.length > 0) rows++
    return values.map((value) => {
      const claim = claims.get(value.claim)
      if (claim) take(chosen, claim)
      return {
        block,
        claim: value.claim,
        group: group.id,
        score: Math.round(score * 100) / 100,
        reason: `figure: ${group.verdict}${group.flags.length > 0 ? `, ${group.flags.join(', ')}` : ''}`,
      }
    })
  })
}

/** A figure may hang on the sentence before, but not stand in words that nobody said so. */
const uncitable = new Set<Unfit | undefined>([
  ...(['truncated', 'foreign', 'altered-quotation', 'part-of-quotation'] as const),
  ...(['half-quotation', 'junk-like'] as const),
])

const isCitable = (claim: Claim): boolean => !uncitable.has(whyUnfit(claim))

/** The values of a group whose claims may be printed. */
const affordable = (
  { values }: FigureGroup,
  claims: Map<string, Claim>,
  chosen: Chosen,
  excluded: ReadonlySet<string>,
): Figure[] =>
  values.filter(({ claim: id }) => {
    const claim = claims.get(id)
    return claim !== undefined && !excluded.has(id) && isCitable(claim) && mayTake(chosen, claim)
  })

/** Up to a dozen, things are numbered rather than measured: "three tests", "two names". */
const fewThings = 12

function isKeyFigure(group: FigureGroup): boolean {
  const kind = kindOf(group)
  if (kind === 'date' || kind === 'duration') return false
  if (kind !== 'count' || isUnitOfMeasure(group.unit)) return true
  return group.values.some(({ hi }) => hi > fewThings)
}

const kindOf = (group: FigureGroup): FigureGroup['values'][number]['kind'] =>
  group.values[0]?.kind ?? 'count'

const verdictPoints: Record<FigureGroup['verdict'], number> = { differ: 3, agree: 2, single: 0 }
const kindPoints = { money: 1, percent: 1, ratio: 0.6, count: 0.3, duration: 0.2, date: 0 }

function scoreOf(group: FigureGroup, claims: Map<string, Claim>, audience: AudienceConfig): number {
  const origins = new Set(group.values.map((value) => value.origin)).size
  return (
    verdictPoints[group.verdict] +
    kindPoints[kindOf(group)] +
    0.5 * origins +
    weightOf(group, claims, audience)
  )
}

function weightOf(
  group: FigureGroup,
  claims: Map<string, Claim>,
  audience: AudienceConfig,
): number {
  const themes = group.values.flatMap((value) => claims.get(value.claim)?.themes ?? [])
  return themes.length === 0 ? 0.5 : Math.max(...themes.map((theme) => audience.themes[theme] ?? 0))
}
