import { conceptOf } from '../../language/concepts.ts'
import { stemOf } from '../../language/tokens.ts'
import { functionWords } from '../../language/words.ts'

/** "a hip operation", "for eye operations": a determiner or preposition, a modifier, a noun. */
const phrase =
  /\b(?:the|an?|of|for|in|on|its|their|our|his|her|per|each|every|to|with|new) (\p{Ll}{3,}) (\p{Ll}{3,})\b/gu

/** Modifiers that part no thing from another of its kind. */
const light = new Set(
  `new old same whole entire first last next main current present own annual yearly big large small
  good bad latest recent late early final certain various several mere outer total full average
  great major minor key important additional further local central reported claimed estimated`.split(
    /\s+/,
  ),
)

/** What things are called by: for each noun of the words, the modifiers that stand before it. */
export function modifiersIn(words: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, modifier = '', noun = ''] of words.matchAll(phrase)) {
    if (functionWords.has(modifier) || functionWords.has(noun)) continue
    if (light.has(modifier) || /(?:ly|ed)$/.test(modifier)) continue
    found.set(conceptOf(stemOf(noun)), conceptOf(stemOf(modifier)))
  }
  return found
}

/** A hip operation and an eye operation: one noun, other modifiers that the other never uses. */
export function modifiersConflict(
  a: { modifiers: Map<string, string>; vector: ReadonlyMap<string, number> },
  b: { modifiers: Map<string, string>; vector: ReadonlyMap<string, number> },
): boolean {
  for (const [noun, modifier] of a.modifiers) {
    const other = b.modifiers.get(noun)
    if (other === undefined || other === modifier) continue
    if (!a.vector.has(other) && !b.vector.has(modifier)) return true
  }
  return false
}
