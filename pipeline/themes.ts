import type { ThemeConfig } from './config/types.ts'
import { wordsOf } from './language/words.ts'
import type { TaggedSection } from './model.ts'
import { type PhraseUsage, phraseUsage } from './tag/phrase-usage.ts'
import { type UnlistedWord, unlistedWords, untaggedBlocks } from './unlisted-words.ts'

/** How much of the sources speaks of a theme. */
export interface Coverage {
  theme: string
  title: string
  sections: number
  sources: number
  words: number
}

/** Two themes, of which the first never comes without the second. */
export interface Pair {
  theme: string
  with: string
  sections: number
}

/** How the themes of a configuration fit its sources. */
export interface ThemeReport {
  themes: Coverage[]
  /** Of all sections, of those without a theme, and of the paragraphs in these. */
  sections: number
  untagged: { sections: number; paragraphs: number; words: UnlistedWord[] }
  /** Phrases that stand nowhere, not even inside another. */
  unused: Pick<PhraseUsage, 'theme' | 'phrase'>[]
  /** Phrases whose words belong to another at times, the most often hidden first. */
  hidden: PhraseUsage[]
  together: Pair[]
}

/** What there is to mend in a dossier's themes. The lists are in the order of the configuration. */
export function reportThemes(themes: ThemeConfig[], sections: TaggedSection[]): ThemeReport {
  const usage = phraseUsage(themes, sections)
  const blocks = untaggedBlocks(sections)
  return {
    themes: themes.map((theme) => coverageOf(theme, sections)),
    sections: sections.length,
    untagged: {
      sections: sections.filter(({ tags }) => tags.length === 0).length,
      paragraphs: blocks.length,
      words: unlistedWords(blocks, themes),
    },
    unused: usage
      .filter(({ found, hidden }) => found + hidden === 0)
      .map(({ theme, phrase }) => ({ theme, phrase })),
    hidden: usage.filter(({ hidden }) => hidden > 0).sort((a, b) => b.hidden - a.hidden),
    together: pairsOf(themes, sections),
  }
}

const has = ({ tags }: TaggedSection, id: string): boolean => tags.some(({ theme }) => theme === id)

function coverageOf({ id, title }: ThemeConfig, sections: TaggedSection[]): Coverage {
  const own = sections.filter((section) => has(section, id))
  const texts = own.flatMap(({ blocks }) => blocks.map(({ text }) => text))
  return {
    theme: id,
    title,
    sections: own.length,
    sources: new Set(own.map(({ file }) => file)).size,
    words: texts.reduce((sum, text) => sum + wordsOf(text).length, 0),
  }
}

/** Sections from which on it is no chance that two themes come together. */
const telling = 3

function pairsOf(themes: ThemeConfig[], sections: TaggedSection[]): Pair[] {
  return themes.flatMap(({ id }) => {
    const own = sections.filter((section) => has(section, id))
    if (own.length < telling) return []
    return themes
      .filter((other) => other.id !== id && own.every((section) => has(section, other.id)))
      .map((other) => ({ theme: id, with: other.id, sections: own.length }))
  })
}
