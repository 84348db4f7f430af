import type { Brief, Claim, Ledger, Statement } from '../model.ts'

/** The claims that a brief prints as statements, each once, in its order. */
export function printedClaims(brief: Brief, ledger: Ledger): Claim[] {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))
  const ids = new Set(statementsOf(brief).map(({ id }) => id))
  return [...ids].flatMap((id) => claims.get(id) ?? [])
}

/** The statements of a brief, in its order. */
export const statementsOf = ({ blocks }: Brief): Statement[] =>
  blocks.flatMap(({ statements, groups }) => [
    ...statements,
    ...groups.flatMap((group) => group.statements),
  ])
