import type { ThemeConfig } from '../config/types.ts'
import { tokens } from '../language/tokens.ts'
import type { Section } from '../model.ts'
import { lexiconOf } from './lexicon.ts'
import { allMatches, indexPhrases, type Phrase } from './match-phrases.ts'

/** How a phrase fares in the sources. */
export interface PhraseUsage {
  theme: string
  phrase: string
  /** How often it counts. */
  found: number
  /** How often its words belong to another phrase. */
  hidden: number
  /** The phrases that hid it, as written, each with its theme; the commonest first. */
  by: { theme: string; phrase: string; times: number }[]
}

/** Every phrase that the themes list, in their order; headings and blocks are searched. */
export function phraseUsage(themes: ThemeConfig[], sections: Section[]): PhraseUsage[] {
  const lexicon = lexiconOf(themes)
  const index = indexPhrases(lexicon)
  const usage = new Map<Phrase, { found: number; hiders: Map<Phrase, number> }>()
  for (const phrase of lexicon)
    if (!phrase.rule && !phrase.not) usage.set(phrase, { found: 0, hiders: new Map() })
  for (const text of textsOf(sections)) {
    for (const { phrase, hiddenBy } of allMatches(tokens(text), index)) {
      const entry = usage.get(phrase)
      if (entry && hiddenBy) entry.hiders.set(hiddenBy, (entry.hiders.get(hiddenBy) ?? 0) + 1)
      else if (entry) entry.found++
    }
  }
  return [...usage].map(([{ theme, text }, { found, hiders }]) => {
    const by = [...hiders]
      .map(([hider, times]) => ({ theme: hider.theme, phrase: hider.text, times }))
      .sort((a, b) => b.times - a.times)
    const hidden = by.reduce((sum, { times }) => sum + times, 0)
    return { theme, phrase: text, found, hidden, by }
  })
}

/** A heading is read once, however many parts its section has. */
function textsOf(sections: Section[]): string[] {
  return sections.flatMap(({ file, heading, headingLine, blocks }, i) => {
    const last = sections[i - 1]
    const again = last?.file === file && last.headingLine === headingLine
    return [...(again ? [] : [heading]), ...blocks.map(({ text }) => text)]
  })
}
