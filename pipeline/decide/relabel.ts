import type { Claim, Decision } from '../model.ts'

/** A claim with what the editor says it is, and what had been found in these fields. */
export function relabel(
  claim: Claim,
  { kind, roles, themes, speaker }: Decision,
): { claim: Claim; was: NonNullable<Decision['was']> } {
  const said = {
    ...(kind === undefined ? {} : { kind }),
    ...(roles === undefined ? {} : { roles }),
    ...(themes === undefined ? {} : { themes }),
    ...(speaker === undefined ? {} : { speaker }),
  }
  const was = {
    ...(kind === undefined ? {} : { kind: claim.kind }),
    ...(roles === undefined ? {} : { roles: claim.roles }),
    ...(themes === undefined ? {} : { themes: claim.themes }),
    ...(speaker === undefined || claim.speaker === undefined ? {} : { speaker: claim.speaker }),
  }
  const { credibility, ...rest } = { ...claim, ...said }
  // What ought to be done is neither true nor false.
  const graded = rest.kind === 'recommendation' || credibility === undefined ? {} : { credibility }
  return { claim: { ...rest, ...graded }, was }
}
