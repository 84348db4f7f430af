import type { DecisionConfig } from '../config/types.ts'
import { BriefError, type Diagnostic } from '../error.ts'
import type { Decision, Ledger } from '../model.ts'
import { claimFinder } from './find-claim.ts'
import { relabel } from './relabel.ts'

/**
 * The ledger with what the editor decided: claims relabelled, and every decision kept with the id
 * of its claim and what had been found before.
 *
 * @param path of the configuration, for messages
 * @throws BriefError `config` with all decisions whose claim is not there (`E_EDITOR_CLAIM`) or
 *   whose words stand in several (`E_EDITOR_AMBIGUOUS`)
 */
export function decide(ledger: Ledger, decisions: DecisionConfig[], path: string): Ledger {
  if (decisions.length === 0) return ledger
  const find = claimFinder(ledger.claims)
  const errors: Diagnostic[] = []
  const made: Decision[] = []
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))
  for (const { at, ...decision } of decisions) {
    const found = find(decision.claim)
    if ('trouble' in found) {
      errors.push({ ...found.trouble, severity: 'error', file: path, ...at })
      continue
    }
    const claim = claims.get(found.id) ?? found
    if (decision.do !== 'relabel') {
      made.push({ ...decision, claim: claim.id })
      continue
    }
    const { claim: renamed, was } = relabel(claim, decision)
    claims.set(claim.id, renamed)
    made.push({ ...decision, claim: claim.id, was })
  }
  if (errors.length > 0) throw new BriefError('config', errors)
  return {
    ...ledger,
    claims: ledger.claims.map((claim) => claims.get(claim.id) ?? claim),
    decisions: made,
  }
}
