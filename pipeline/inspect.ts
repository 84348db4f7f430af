import type { AudienceConfig, Config } from './config/types.ts'
import type { Digest } from './digest.ts'
import { type Draft, draftAll } from './draft.ts'
import { undo } from './edits/undo.ts'
import { readGates } from './gates/index.ts'
import { isOfAudiences, type Stage, stages } from './inspect-stages.ts'
import { lineLabels } from './line-labels.ts'
import type { Claim } from './model.ts'

/** Drafts are made only if they are asked for. */
type View = (digest: Digest, drafts: () => Draft[], config: Config) => unknown[]

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
  evidence: ({ ledger }, drafts) => {
    const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]))
    return drafts().flatMap(({ audience, evidence }) =>
      evidence.map(({ claim, ...choice }) => ({
        audience: audience.id,
        ...choice,
        ...passage(claims.get(claim)),
      })),
    )
  },
  words: (_, drafts) =>
    drafts().map(({ audience: { id, words: range }, words, blocks }) => ({
      audience: id,
      words,
      ...range,
      blocks,
    })),
  gates: ({ ledger }, drafts, { gates }) => {
    return readGates(drafts(), ledger, gates)
  },
}

function passage(claim: Claim | undefined): object {
  if (!claim) return {}
  const { id, file, line, text, edits } = claim
  return { id, file, line, text: undo(text, edits) }
}

/** The stages asked for, as one plain object; without audiences none that is made for one. */
export function inspect(
  digest: Digest,
  only: readonly string[],
  audiences: AudienceConfig[],
  config: Config,
): Record<string, unknown[]> {
  const asked = stages.filter((stage) =>
    only.length > 0 ? only.includes(stage) : !isOfAudiences(stage) || audiences.length > 0,
  )
  let made: Draft[] | undefined
  const drafts = (): Draft[] => {
    made ??= draftAll(digest.ledger, audiences, config, '')
    return made
  }
  return Object.fromEntries(asked.map((stage) => [stage, views[stage](digest, drafts, config)]))
}
