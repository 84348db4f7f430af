import type { AudienceConfig, BlockConfig, ThemeConfig } from '../config/types.ts'
import type { BlockView, Claim, Evidence, Ledger } from '../model.ts'
import type { Citer } from './citations.ts'

/** What a block is composed from. */
export interface BlockContext {
  ledger: Ledger
  claims: Map<string, Claim>
  themes: Map<string, ThemeConfig>
  audience: AudienceConfig
  config: BlockConfig
  /** What was chosen for this block, in order. */
  evidence: Evidence[]
  citer: Citer
  /** Of a list item that is no sentence: what its list is announced by. */
  listedUnder: Map<string, string>
}

/** Makes a block, or several that follow one another, or nothing where there is no evidence for it. */
export type Composer = (context: BlockContext) => BlockBody | BlockBody[] | undefined

/** The parts of a block that its composer fills; the rest are empty. */
export type BlockBody = Pick<BlockView, 'layout'> &
  Partial<
    Pick<
      BlockView,
      | 'heading'
      | 'intro'
      | 'statements'
      | 'groups'
      | 'pictures'
      | 'table'
      | 'paragraphs'
      | 'sources'
    >
  >

/** The claims of evidence, in its order. */
export function claimsOf({ claims }: BlockContext, evidence: Evidence[]): Claim[] {
  return evidence.flatMap(({ claim }) => claims.get(claim) ?? [])
}

/** Evidence by group, in the order in which groups first come up. */
export function byGroup(evidence: Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>()
  for (const item of evidence) {
    const key = item.group ?? ''
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
