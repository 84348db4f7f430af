import type { Diagnostic } from './error.ts'
import type { Brief } from './model.ts'
import { charactersWithoutFont } from './render/fonts.ts'

/** The warning about characters that no embedded font has: two machines print them differently. */
export function fontWarnings(brief: Brief): Diagnostic[] {
  const characters = charactersWithoutFont(brief)
  if (characters.length === 0) return []
  const shown = characters.slice(0, 8).map((one) => `${one} (${codeOf(one)})`)
  const more =
    characters.length > shown.length ? ` and ${characters.length - shown.length} more` : ''
  const message = `no embedded font has what the ${brief.audience} brief prints: ${shown.join(', ')}${more}`
  const hint = 'another font of the machine that prints takes their place, or an empty box'
  return [{ code: 'W_FONT', severity: 'warning', message, hint }]
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
