import type { ThemeConfig } from '../config/types.ts'
import { baseLanguage } from '../language/base-language.ts'
import type { Section, Tag, TaggedSection, Term } from '../model.ts'
import { acronymsIn } from './acronyms.ts'
import { type Evidence, evidenceIn, sumOf } from './evidence.ts'
import { lexiconOf } from './lexicon.ts'
import { indexPhrases } from './match-phrases.ts'

/** Weight of phrases that a theme needs in a section: one strong phrase, or two weaker ones. */
const least = 2

/** Score that it needs as well: two strong phrases tag up to some 660 words. */
const threshold = 1.2

/** What it weighs in one of the paragraphs, at least, as a share of the strongest theme there. */
const leastShare = 0.5

/** Words up to which a single word said once is more than a mention. */
const short = 25

/**
 * A tagger for a set of themes: the phrases are folded and indexed once. They are taken to be in
 * `language` (a BCP 47 tag): a block surely in another one is passed over, since a phrase found in
 * it is a name or a chance ("die", "fast"). Names that `sections` shorten count when shortened.
 */
export function tagger(
  themes: ThemeConfig[],
  language = 'en',
  sections: Section[] = [],
): (section: Section) => TaggedSection {
  const index = indexPhrases(lexiconOf(themes, acronymsIn(sections)))
  const order = themes.map((theme) => theme.id)
  const own = baseLanguage(language)
  return (section) => {
    const { evidence, words } = evidenceIn(section, index, own)
    const tags = order.flatMap((theme) => tagOf(theme, evidence.get(theme), words))
    return { ...section, tags }
  }
}

/** The score is the sum of the phrases over the square root of the length in units of 60 words. */
function tagOf(theme: string, found: Evidence | undefined, words: number): Tag[] {
  if (!found || found.share < leastShare || isMention(found, words)) return []
  const sum = sumOf(found.tally)
  const score = Math.round((sum / Math.sqrt(Math.max(words, 40) / 60)) * 100) / 100
  return sum >= least && score >= threshold ? [{ theme, score, terms: found.terms }] : []
}

/**
 * "The government", said once in a paragraph on something else, is no theme of it; neither are
 * words that only hint at one, however many they are.
 */
function isMention({ tally, terms }: Evidence, words: number): boolean {
  const [only] = tally.values()
  const once = tally.size === 1 && only?.words === 1 && only.count === 1
  return (once && words > short) || terms.every(isHint)
}

const isHint = ({ rule }: Term): boolean => rule !== undefined && rule !== 'acronym'
