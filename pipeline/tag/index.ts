import type { ThemeConfig } from '../config/types.ts'
import { baseLanguage } from '../language/base-language.ts'
import type { Section, Tag, TaggedSection } from '../model.ts'
import { acronymsIn } from './acronyms.ts'
import { type Evidence, evidenceIn, sumOf } from './evidence.ts'
import { isHint } from './is-hint.ts'
import { lexiconOf } from './lexicon.ts'
import { mainThemes } from './main-themes.ts'
import { indexPhrases } from './match-phrases.ts'

/** Weight of phrases that a theme needs in a section: one strong phrase, or two weaker ones. */
const least = 2

/** Score that it needs as well: two strong phrases tag up to some 660 words. */
const threshold = 1.2

/** What it weighs in one of the paragraphs, at least, as a share of the strongest theme there. */
const leastShare = 0.5

/** Words up to which a single word said once is more than a mention. */
const short = 25

/** Words up to which a section without a theme of its own goes on with what its source is about. */
const shortPart = 60

/** What is found in a section, and the themes that are surely in it. */
interface Reading {
  section: TaggedSection
  evidence: Map<string, Evidence>
  words: number
}

/**
 * A tagger for a set of themes: the phrases are folded and indexed once. They are taken to be in
 * `language` (a BCP 47 tag): a block surely in another one is passed over, since a phrase found in
 * it is a name or a chance ("die", "fast"). `sections` are all there are: names that they shorten
 * count when shortened, and a short one without a theme takes those that its source is about.
 */
export function tagger(
  themes: ThemeConfig[],
  language = 'en',
  sections: Section[] = [],
): (section: Section) => TaggedSection {
  const index = indexPhrases(lexiconOf(themes, acronymsIn(sections)))
  const order = themes.map((theme) => theme.id)
  const own = baseLanguage(language)
  const read = (section: Section): Reading => {
    const { evidence, words } = evidenceIn(section, index, own)
    const tags = order.flatMap((theme) => tagOf(theme, evidence.get(theme), words))
    return { section: { ...section, tags }, evidence, words }
  }
  const known = new Map(sections.map((section) => [section, read(section)]))
  const main = mainThemes([...known.values()])
  return (section) => {
    const reading = known.get(section) ?? read(section)
    const about = order.filter((theme) => main.get(section.file)?.has(theme))
    return inherited(reading, about)
  }
}

/**
 * A conclusion or an answer of a few words goes on with the source's themes that it hints at. The
 * headings above are no hint: they stand above an invitation to subscribe as well.
 */
function inherited({ section, evidence, words }: Reading, main: string[]): TaggedSection {
  if (section.tags.length > 0 || words > shortPart) return section
  const tags = main.flatMap((theme): Tag[] => {
    const found = evidence.get(theme)
    const hinted = found !== undefined && found.share > 0
    return hinted ? [{ theme, score: scoreOf(found, words), terms: found.terms }] : []
  })
  return { ...section, tags }
}

function tagOf(theme: string, found: Evidence | undefined, words: number): Tag[] {
  if (!found || found.share < leastShare || isMention(found, words)) return []
  const score = scoreOf(found, words)
  const enough = sumOf(found.tally) >= least && score >= threshold
  return enough ? [{ theme, score, terms: found.terms }] : []
}

/** The sum of the phrases over the square root of the length in units of 60 words. */
const scoreOf = ({ tally }: Evidence, words: number): number =>
  Math.round((sumOf(tally) / Math.sqrt(Math.max(words, 40) / 60)) * 100) / 100

/**
 * "The government", said once in a paragraph on something else, is no theme of it; neither are
 * words that only hint at one, however many they are.
 */
function isMention({ tally, terms }: Evidence, words: number): boolean {
  const [only] = tally.values()
  const once = tally.size === 1 && only?.words === 1 && only.count === 1
  return (once && words > short) || terms.every(isHint)
}
