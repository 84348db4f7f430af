import { editDistance } from '../language/nearest.ts'
import type { PossibleAlias } from '../model.ts'

interface Named {
  file: string
  line: number
  speaker?: string | null
}

/** Names that look so much alike are few; more in one place are a list of names, not spellings. */
const crowd = 20
/** Grock is one letter from Groq, and another company. */
const shortest = 6

/**
 * Speakers who may be one under two spellings: all parts of the names are equal but one, whose first
 * two letters are the same and whose others differ by at most one in four ("Ingrid Wasserman",
 * "Ingrid Waserman"). They are listed for somebody to confirm, and never merged.
 */
export function possibleAliases(named: Named[]): PossibleAlias[] {
  const places = placesOf(named)
  const names = [...places.keys()].sort()
  const found: PossibleAlias[] = []
  for (const group of bucketsOf(names))
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1))
        if (alike(a, b) && !found.some(({ names: [x, y] }) => x === a && y === b))
          found.push({
            names: [a, b],
            places: [...(places.get(a) ?? []), ...(places.get(b) ?? [])],
          })
  return found
}

function placesOf(named: Named[]): Map<string, PossibleAlias['places']> {
  const places = new Map<string, PossibleAlias['places']>()
  for (const { file, line, speaker } of named)
    if (speaker && /^\p{Lu}/u.test(speaker) && !/^(?:The|An?) /.test(speaker)) {
      const known = places.get(speaker) ?? []
      const isKnown = known.some((place) => place.file === file && place.line === line)
      places.set(speaker, isKnown ? known : [...known, { file, line, name: speaker }])
    }
  return places
}

/** Names by all their parts but one and the head of that one; only they are compared. */
function bucketsOf(names: string[]): string[][] {
  const buckets = new Map<string, string[]>()
  for (const name of names) {
    const parts = name.split(' ')
    for (const i of parts.keys()) {
      const key = parts.map((part, j) => (i === j ? `${part.slice(0, 2)}*` : part)).join(' ')
      buckets.set(key, [...(buckets.get(key) ?? []), name])
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1 && length <= crowd)
}

function alike(a: string, b: string): boolean {
  const theirs = b.split(' ')
  const [odd = '', ...more] = a.split(' ').filter((part, i) => part !== theirs[i])
  const other = theirs.find((part, i) => part !== a.split(' ')[i]) ?? ''
  const length = Math.min(odd.length, other.length)
  if (more.length > 0 || (theirs.length === 1 ? length < shortest + 1 : length < shortest - 1))
    return false
  return editDistance(odd.toLowerCase(), other.toLowerCase()) <= Math.max(1, Math.floor(length / 4))
}
