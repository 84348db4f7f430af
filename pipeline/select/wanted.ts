import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import { endsSentence } from '../language/words.ts'
import type { Claim, Role } from '../model.ts'
import type { Candidate } from './candidates.ts'

/** A place in a block to be filled: which claims fit. */
export interface Wanted {
  /** Theme, side or role; absent where the block has one list. */
  group?: string
  fits(candidate: Candidate): boolean
  /** Points off for every earlier choice from the same origin. */
  balance?: number
  /** Points on for what this place asks for most. */
  bonus?(candidate: Candidate): number
}

const has = (claim: Claim, roles: Role[]): boolean =>
  roles.some((role) => claim.roles.includes(role))

/** The lists of a block of statements; empty for blocks that are made of something else. */
export function wantedOf(block: BlockConfig, audience: AudienceConfig): Wanted[] {
  const base = (candidate: Candidate): boolean => fitsFilters(candidate, filtersOf(block), audience)
  const one = (fits: (claim: Claim) => boolean): Wanted[] => [
    { fits: (c) => base(c) && fits(c.claim) },
  ]
  switch (block.block) {
    case 'bottom-line':
      if (block.text !== '') return []
      // Two origins at the least: a second statement of one origin must be far better. A figure
      // on which sources differ does not open a brief without its rival.
      return one(
        ({ kind, roles, text }) =>
          kind !== 'recommendation' && !roles.includes('definition') && endsSentence(text),
      ).map(({ fits }) => ({
        fits: (c) =>
          !c.disputed && c.claim.form === 'sentence' && c.central >= besideThePoint && fits(c),
        balance: 2,
        bonus: corroboration,
      }))
    case 'takeaways':
      // What sources recommend has a block of its own, where there is one.
      return one(
        ({ kind }) =>
          kind !== 'recommendation' ||
          audience.outline.every((other) => other.block !== 'recommendations'),
      ).map((wanted) => ({ ...wanted, bonus: corroboration }))
    case 'statements':
      return one(() => true)
    case 'findings':
      return themesOf(block, audience).map((theme) => ({
        group: theme,
        fits: (c) => base(c) && c.claim.themes.includes(theme),
      }))
    case 'options':
    case 'sides':
      return sidesOf(block, base)
    case 'recommendations':
      return one(({ kind }) => kind === 'recommendation')
    case 'definitions':
      return one((claim) => has(claim, ['definition']))
    case 'risks':
      return one((claim) => has(claim, ['risk']))
    default:
      return []
  }
}

/** A brief does not open with what most of the dossier is not about. */
const besideThePoint = 0.3

/** Roles of claims that say what follows, and not what there is. */
const telling: Role[] = ['result', 'pro', 'con', 'risk', 'price-move']

/** What several origins hold, and what the dossier is most about, opens a brief. */
const corroboration = ({ origins, central, claim }: Candidate): number =>
  0.6 * (origins - 1) +
  ((claim.credibility ?? 6) <= 2 ? 0.6 : 0) +
  1.2 * central +
  (telling.some((role) => claim.roles.includes(role)) ? 0.5 : 0) -
  (claim.hedge && claim.hedge.step <= 3 ? 0.3 : 0) -
  // Nobody said it in these words.
  (claim.spun ? 2 : 0)

/** The roles of a block of sides are those of each side. */
const filtersOf = (block: BlockConfig): BlockConfig =>
  block.block === 'options' || block.block === 'sides' ? { ...block, roles: [] } : block

function sidesOf(block: BlockConfig, base: Wanted['fits']): Wanted[] {
  const side = (group: string, roles: Role[], not: Role[]): Wanted => ({
    group,
    fits: (c) =>
      base(c) &&
      c.claim.kind !== 'recommendation' &&
      has(c.claim, roles) &&
      !has(
        c.claim,
        not.filter((r) => !roles.includes(r)),
      ),
  })
  const { pro, con } = block
  const sides = [side('pro', pro.roles, con.roles), side('con', con.roles, pro.roles)]
  return block.block === 'options' ? [side('option', ['option'], []), ...sides] : sides
}

/** Themes of a block in the order of the audience's weights; equal weights keep their order. */
function themesOf(block: BlockConfig, audience: AudienceConfig): string[] {
  const named = block.themes.length > 0 ? block.themes : Object.keys(audience.themes)
  const weight = (theme: string): number => audience.themes[theme] ?? 0
  return named.filter((theme) => weight(theme) > 0).sort((a, b) => weight(b) - weight(a))
}

function fitsFilters(
  { claim, figures }: Candidate,
  block: BlockConfig,
  audience: AudienceConfig,
): boolean {
  const themes = block.themes.length > 0 ? block.themes : undefined
  return (
    (block.kinds.length === 0 || block.kinds.includes(claim.kind)) &&
    (block.roles.length === 0 || has(claim, block.roles)) &&
    (block.figures.length === 0 || block.figures.some((kind) => figures.has(kind))) &&
    (themes === undefined || themes.some((theme) => claim.themes.includes(theme))) &&
    (claim.themes.length === 0 || claim.themes.some((theme) => (audience.themes[theme] ?? 0) > 0))
  )
}
