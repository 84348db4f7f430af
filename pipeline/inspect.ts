import type { AudienceConfig } from './config/types.ts'
import type { Digest } from './digest.ts'
import { undo } from './edits/undo.ts'
import { type Stage, stages } from './inspect-stages.ts'
import { lineLabels } from './line-labels.ts'
import type { Claim } from './model.ts'
import { select } from './select/index.ts'

type View = (digest: Digest, audiences: AudienceConfig[]) => unknown[]

const views: Record<Stage, View> = {
  lines: ({ documents }) => documents.flatMap(lineLabels),
  sections: ({ sections }) =>
    sections.map(({ file, start, end, heading, path, tags }) => ({
      file,
      start,
      end,
      heading,
      path,
      themes: tags.map(({ theme }) => theme),
      tags,
    })),
  sentences: ({ ledger }) =>
    ledger.claims.map(({ file, line, start, end }) => ({ file, line, start, end })),
  claims: ({ ledger }) => ledger.claims,
  figures: ({ ledger }) => ledger.figures,
  quotes: ({ ledger }) => ledger.quotes,
  notQuotes: ({ ledger }) => ledger.notQuotes,
  origins: ({ ledger }) => ledger.origins,
  documents: ({ ledger }) => ledger.sources,
  possibleAliases: ({ ledger }) => ledger.possibleAliases ?? [],
  oppositions: ({ ledger }) => ledger.oppositions,
  timeline: ({ ledger }) => ledger.timeline,
  evidence: ({ ledger }, audiences) => {
    const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))
    return audiences.flatMap((audience) =>
      select(ledger, audience).map(({ claim, ...choice }) => ({
        audience: audience.id,
        ...choice,
        ...passage(claims.get(claim)),
      })),
    )
  },
}

function passage(claim: Claim | undefined): object {
  if (!claim) return {}
  const { id, file, line, text, edits } = claim
  return { id, file, line, text: undo(text, edits) }
}

/** The stages asked for, as one plain object; all but the evidence where none is named. */
export function inspect(
  digest: Digest,
  only: readonly string[],
  audiences: AudienceConfig[],
): Record<string, unknown[]> {
  const asked = stages.filter((stage) =>
    only.length > 0 ? only.includes(stage) : stage !== 'evidence' || audiences.length > 0,
  )
  return Object.fromEntries(asked.map((stage) => [stage, views[stage](digest, audiences)]))
}
