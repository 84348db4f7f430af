import type { Claim, Ledger, TaggedSection } from '../model.ts'
import { type Printed, whyInAudience } from './audience.ts'
import { changesOf } from './changes.ts'
import { credibilityWhy } from './credibility.ts'
import { figuresWhy } from './figures.ts'
import { kindWhy } from './kind.ts'
import { named } from './named.ts'
import { sectionOf } from './section-of.ts'
import { themesWhy } from './themes.ts'
import type { Explanation } from './types.ts'
import { voiceWhy } from './voice.ts'

/** What a digest has found: what explanations are taken from. */
export interface Understood {
  sections: TaggedSection[]
  ledger: Ledger
}

/** What certainty each step stands for (ICD 203). */
const steps = [
  ...['almost no chance', 'very unlikely', 'unlikely', 'roughly even, or left open'],
  ...['likely, or passed on', 'very likely', 'almost certain'],
]

/** Why a claim of the ledger is as it is, and what each audience's brief makes of it. */
export function explain(
  claim: Claim,
  { ledger, sections }: Understood,
  briefs: Printed[],
): Explanation {
  const section = sectionOf(claim, sections)
  const { id, file, line, start, end, text, form, heading, hedge } = claim
  const voice = voiceWhy(claim, section, ledger)
  const credibility = credibilityWhy(claim, ledger)
  const quotes = ledger.quotes.filter((q) => q.file === file && q.start < end && start < q.end)
  const origin = ledger.origins.find((one) => one.id === claim.origin)
  return {
    claim: { id, file, line, start, end, form, heading, text },
    edits: claim.edits,
    themes: themesWhy(claim, section),
    section: { start: section?.start ?? 0, end: section?.end ?? 0, tags: section?.tags ?? [] },
    kind: kindWhy(claim),
    roles: claim.cues.flatMap(({ as, words }) => {
      const role = claim.roles.find((one) => one === as)
      return role ? [{ role, words }] : []
    }),
    ...(hedge
      ? { hedge: { ...hedge, meaning: steps[hedge.step - 1] ?? '', from: hedged(claim) } }
      : {}),
    ...(voice ? { voice } : {}),
    origin: origin ?? { id: claim.origin, name: '', files: [file], why: '' },
    alike: ledger.claims
      .filter((other) => claim.alike.includes(other.id))
      .map((other) => ({ ...named(other), origin: other.origin })),
    ...(credibility ? { credibility } : {}),
    figures: figuresWhy(claim, ledger),
    quotes: quotes.map(({ quote, speaker, integrity, original }) => ({
      ...{ quote, speaker, integrity },
      ...(original ? { original } : {}),
    })),
    audiences: briefs.map((brief) => whyInAudience(claim, ledger, brief)),
    change: changesOf(claim, ledger),
  }
}

/** A hedge of which no word stands in the sentence comes from the lead-in. */
const hedged = ({ hedge, text, edits }: Claim): 'sentence' | 'lead-in' => {
  const lead = edits.find(({ rule }) => rule === 'lead-in')
  const own = text.slice(lead?.end ?? 0).toLowerCase()
  return hedge?.words.some((words) => own.includes(words)) ? 'sentence' : 'lead-in'
}
