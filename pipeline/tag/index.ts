import type { ThemeConfig } from '../config/types.ts'
import { baseLanguage } from '../language/base-language.ts'
import { tokens } from '../language/tokens.ts'
import type { Section, Tag, TaggedSection, Term } from '../model.ts'
import { type Hit, indexPhrases, matchPhrases, type PhraseIndex } from './match-phrases.ts'

/** Weight of phrases that a theme needs in a section: one strong phrase, or two weaker ones. */
const least = 2

/** Score that it needs as well: one strong phrase tags up to some 375 words. */
const threshold = 0.8

/**
 * A tagger for a set of themes: the phrases are folded and indexed once. They are taken to be in
 * `language` (a BCP 47 tag): a block in another one is passed over, since a phrase found in it is a
 * name or a chance ("die", "fast").
 */
export function tagger(
  themes: ThemeConfig[],
  language = 'en',
): (section: Section) => TaggedSection {
  const index = indexPhrases(
    themes.flatMap((theme) => [
      ...theme.phrases.map(({ text, weight }) => ({
        theme: theme.id,
        stems: stemsOf(text),
        weight,
        not: false,
      })),
      ...theme.not.map((text) => ({ theme: theme.id, stems: stemsOf(text), weight: 0, not: true })),
    ]),
  )
  const order = themes.map((theme) => theme.id)
  const own = baseLanguage(language)
  return (section) => ({ ...section, tags: tagsOf(section, index, order, own) })
}

const stemsOf = (phrase: string): string[] => tokens(phrase).map((token) => token.stem)

interface Evidence {
  weights: Map<string, { weight: number; count: number }>
  terms: Term[]
}

/**
 * Score of a theme: the sum over its phrases of weight × (1 + log2(count) / 2), hits in the
 * heading counting once more, over the square root of the length in units of 60 words.
 */
function tagsOf(section: Section, index: PhraseIndex, order: string[], own: string): Tag[] {
  const evidence = new Map<string, Evidence>()
  let words = 0
  const { heading, start, language = own } = section
  const units = [
    { text: heading, line: start, language },
    ...section.blocks.map((block) => ({ language, ...block })),
  ].filter((unit) => unit.language === own)
  for (const { text, line } of units) {
    const found = tokens(text)
    words += found.length
    for (const hit of matchPhrases(found, index)) {
      const start = found[hit.from]?.start ?? 0
      const end = found[hit.to - 1]?.end ?? start
      const twice = text === heading ? 2 : 1
      note(evidence, hit, { text: text.slice(start, end), line }, twice)
    }
  }
  const length = Math.sqrt(Math.max(words, 40) / 60)
  return order.flatMap((theme) => {
    const found = evidence.get(theme)
    if (!found) return []
    let sum = 0
    for (const { weight, count } of found.weights.values())
      sum += weight * (1 + Math.log2(count) / 2)
    const score = Math.round((sum / length) * 100) / 100
    return sum >= least && score >= threshold ? [{ theme, score, terms: found.terms }] : []
  })
}

function note(evidence: Map<string, Evidence>, hit: Hit, term: Term, times: number): void {
  const { theme, stems, weight } = hit.phrase
  const entry: Evidence = evidence.get(theme) ?? { weights: new Map(), terms: [] }
  const key = stems.join(' ')
  const seen = entry.weights.get(key) ?? { weight, count: 0 }
  seen.count += times
  entry.weights.set(key, seen)
  entry.terms.push(term)
  evidence.set(theme, entry)
}
