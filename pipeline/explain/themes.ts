import type { Claim, TaggedSection, Term } from '../model.ts'
import type { ThemeWhy } from './types.ts'

/**
 * By which words a claim has its themes: phrases in itself, for want of those words in itself that
 * hint, for want of both words in the heading over it.
 */
export function themesWhy(
  { themes, text, line }: Claim,
  section: TaggedSection | undefined,
): ThemeWhy[] {
  return themes.map((theme): ThemeWhy => {
    const terms = section?.tags.find((tag) => tag.theme === theme)?.terms ?? []
    const own = onceEach(terms.filter(standsIn(text)), line)
    const phrases = own.filter(isPhrase)
    if (phrases.length > 0) return { theme, by: 'phrase', terms: phrases }
    if (own.length > 0) return { theme, by: 'hint', terms: own }
    const above = onceEach(
      terms.filter(standsIn(section?.heading ?? '')),
      section?.headingLine ?? line,
    )
    return { theme, by: 'heading', terms: above.filter(isPhrase) }
  })
}

const isPhrase = ({ rule }: Term): boolean => rule === undefined || rule === 'acronym'

const standsIn =
  (text: string) =>
  (term: Term): boolean =>
    text.toLowerCase().includes(term.text.toLowerCase())

/** Each word once, where it stands nearest to the claim. */
function onceEach(terms: Term[], line: number): Term[] {
  const far = (term: Term): number => Math.abs(term.line - line)
  const near = new Map<string, Term>()
  for (const term of terms) {
    const key = term.text.toLowerCase()
    const known = near.get(key)
    if (!known || far(term) < far(known)) near.set(key, term)
  }
  return [...near.values()]
}
