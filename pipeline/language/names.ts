/** Names of persons as bylines and attributions write them. */
import { functionWords, headingNouns } from './words.ts'

const part =
  /^(?:\p{Lu}[\p{Ll}’']+(?:[-’'](?:\p{Lu})?[\p{Ll}]+)*|(?:Mc|Mac|De|Di|Le|La|Van|Von|O[’'])\p{Lu}\p{Ll}+|\p{Lu}\.|\p{Lu}{2})$/u
const particle = new Set([
  'de',
  'da',
  'del',
  'della',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'el',
  'and',
  '&',
])

/** Whether a text is nothing but a person's name (two to five parts, one full given or family name). */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  const parts = words.filter((w) => !particle.has(w))
  if (parts.length < 2 || !parts.every((w) => part.test(w))) return false
  const full = parts.filter((w) => w.length > 2)
  return full.length >= 1 && !words.some((w) => isCommon(w))
}

function isCommon(word: string): boolean {
  const plain = word.toLowerCase()
  return functionWords.has(plain)
    ? plain.length > 2 && !particle.has(plain)
    : headingNouns.has(plain)
}
