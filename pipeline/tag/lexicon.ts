import type { ThemeConfig } from '../config/types.ts'
import { tokens } from '../language/tokens.ts'
import { functionWords } from '../language/words.ts'
import type { HintRule } from '../model.ts'
import { type Acronym, shortened } from './acronyms.ts'
import type { Phrase } from './match-phrases.ts'

/** What a word of a title or of a longer phrase weighs beside a listed phrase's 2. */
const weakWeights: Record<HintRule, number> = { 'title-word': 0.75, 'phrase-word': 0.35 }

/**
 * All that themes are found by: what they list, also as the sources shorten it, and the words of
 * their titles and phrases.
 */
export function lexiconOf(themes: ThemeConfig[], acronyms: Acronym[] = []): Phrase[] {
  const listed = themes.flatMap((theme) => [
    ...theme.phrases.map(({ text, weight }) => ({
      theme: theme.id,
      text,
      stems: stemsOf(text),
      weight,
      not: false,
    })),
    ...theme.not.map((text) => ({
      theme: theme.id,
      text,
      stems: stemsOf(text),
      weight: 0,
      not: true,
    })),
  ])
  const distinct = once(listed)
  const short = shortened(distinct, acronyms)
  return [...distinct, ...short, ...weakPhrases(themes, [...distinct, ...short])]
}

/** Of "licence" and "license", which are one phrase, the heavier counts, or the first. */
function once(phrases: Phrase[]): Phrase[] {
  const kept = new Map<string, Phrase>()
  for (const phrase of phrases) {
    const key = JSON.stringify([phrase.theme, phrase.not, ...phrase.stems])
    const known = kept.get(key)
    if (!known || known.weight < phrase.weight) kept.set(key, phrase)
  }
  return [...kept.values()]
}

const stemsOf = (phrase: string): string[] => tokens(phrase).map((token) => token.stem)

/**
 * Words that hint at a theme: those of its title, and those of its phrases of several words, each
 * only where no other theme has it in the same way, and no theme lists it as a phrase of its own.
 */
function weakPhrases(themes: ThemeConfig[], listed: Phrase[]): Phrase[] {
  const own = new Set(listed.filter(isWord).map(({ stems }) => stems[0]))
  const titles = themes.map(({ id, title }): Source => ({ theme: id, text: title }))
  const longer = listed.filter(({ stems, not }) => !not && stems.length > 1)
  const found = new Map<string, Phrase>()
  for (const [rule, sources] of [['title-word', titles] as const, ['phrase-word', longer] as const])
    for (const [stem, { theme, text }] of onlyWords(sources)) {
      const key = `${theme} ${stem}`
      if (own.has(stem) || found.has(key)) continue
      found.set(key, { theme, text, stems: [stem], weight: weakWeights[rule], not: false, rule })
    }
  return [...found.values()]
}

const isWord = ({ stems, not }: Phrase): boolean => !not && stems.length === 1

interface Source {
  theme: string
  text: string
}

/** The words of content that stand in texts of one theme only, by stem. */
function onlyWords(sources: Source[]): Map<string, Source> {
  const words = new Map<string, Source | undefined>()
  for (const { theme, text } of sources) {
    for (const { stem, start, end } of tokens(text)) {
      const word = text.slice(start, end)
      if (stem.length < 3 || functionWords.has(word.toLowerCase())) continue
      const known = words.get(stem)
      if (!words.has(stem)) words.set(stem, { theme, text: word })
      else if (known?.theme !== theme) words.set(stem, undefined)
    }
  }
  return new Map([...words].flatMap(([stem, source]) => (source ? [[stem, source]] : [])))
}
