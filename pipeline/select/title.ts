import type { AudienceConfig } from '../config/types.ts'
import type { Claim, SourceRecord } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { themeWeight } from './choose.ts'

/** A title has no more words than this, and a sentence hardly fewer than the other. */
const words = { most: 14, least: 5 }

/** Kinds of edit that put in or leave out no words. */
const silent = new Set(['white-space', 'markup', 'entity', 'list-marker', 'citation-mark'])

/**
 * The finding that a brief may be called by: a short whole sentence that other origins bear out, on
 * the audience's themes, the best corroborated first. Undefined where there is none, since a title
 * has neither a mark nor a hedge beside it.
 */
export function chooseTitle(
  pool: Candidate[],
  sources: SourceRecord[],
  audience: AudienceConfig,
): Candidate | undefined {
  const sound = new Set(
    sources.filter(({ warnings }) => !warnings.some(isMachine)).map(({ file }) => file),
  )
  const [best] = pool
    .filter((one) => sound.has(one.claim.file) && isTitle(one) && themeWeight(one, audience) > 0)
    .map((candidate) => ({ candidate, score: scoreOf(candidate, audience) }))
    .sort((a, b) => b.score - a.score)
  return best?.candidate
}

const isMachine = (warning: string): boolean => warning.startsWith('machine-')

const scoreOf = (one: Candidate, audience: AudienceConfig): number =>
  one.quality + one.origins + themeWeight(one, audience)

function isTitle({ claim, words: count, origins, disputed, after, quality }: Candidate): boolean {
  return (
    count >= words.least &&
    count <= words.most &&
    after === undefined &&
    !disputed &&
    quality > 0 &&
    claim.form === 'sentence' &&
    /[^.…]\.$/.test(claim.text) &&
    !/["“”«»]/.test(claim.text) &&
    (origins > 1 || (claim.credibility ?? 6) <= 2) &&
    isFinding(claim) &&
    claim.edits.every(({ rule }) => silent.has(rule))
  )
}

/** What a source states, or what it names the speaker of. */
const isFinding = ({ kind, speaker, text }: Claim): boolean =>
  kind === 'fact' || (kind === 'claim' && speaker !== undefined && text.includes(speaker))
