import type { TaggedSection } from '../model.ts'

/** Share of the words of a source that makes a theme one of its main ones. */
const least = 0.3

/**
 * The themes that each source is mainly about: those of sections that hold three words in ten of
 * it. By path; a source without one is left out.
 */
export function mainThemes(
  sections: { section: TaggedSection; words: number }[],
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [file, own] of Map.groupBy(sections, ({ section }) => section.file)) {
    const total = own.reduce((sum, { words }) => sum + words, 0)
    const words = new Map<string, number>()
    for (const { section, words: length } of own)
      for (const { theme } of section.tags) words.set(theme, (words.get(theme) ?? 0) + length)
    const main = [...words].filter(([, sum]) => sum >= least * total).map(([theme]) => theme)
    if (main.length > 0) found.set(file, new Set(main))
  }
  return found
}
