import type { TaggedSection, Term } from '../model.ts'

/**
 * Themes whose words stand in the claim itself: phrases of theirs, or for want of those words that
 * hint at them; for want of both, those in the heading over it. A theme's words are looked for once
 * each: a section has as many terms as hits.
 */
export function themesIn({ tags, heading }: TaggedSection): (text: string) => string[] {
  const phrases = tags.map(({ theme, terms }) => wordsOf(theme, terms.filter(isPhrase)))
  const hints = tags.map(({ theme, terms }) => wordsOf(theme, terms))
  const byHeading = heldBy(heading, phrases)
  return (text) => {
    const own = heldBy(text, phrases)
    if (own.length > 0) return own
    const hinted = heldBy(text, hints)
    return hinted.length > 0 ? hinted : byHeading
  }
}

interface ThemeWords {
  theme: string
  words: string[]
}

const isPhrase = ({ rule }: Term): boolean => rule === undefined || rule === 'acronym'

function wordsOf(theme: string, terms: Term[]): ThemeWords {
  return { theme, words: [...new Set(terms.map(({ text }) => text.toLowerCase()))] }
}

function heldBy(text: string, themes: ThemeWords[]): string[] {
  const lower = text.toLowerCase()
  const holds = themes.filter(({ words }) => words.some((word) => lower.includes(word)))
  return holds.map(({ theme }) => theme)
}
