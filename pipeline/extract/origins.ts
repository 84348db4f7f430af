import type { Claim, Document, Origin } from '../model.ts'

interface Join {
  a: number
  b: number
  why: string
}

/** Skeletons this much alike are copies of one text, whatever words were swapped. */
const nearCopy = 0.6

/**
 * Joins the files that go back to one work: declared so, about one address, near copies by the
 * sequence of their names and numbers, or reporting the same main speaker. Files are no origins.
 */
export function originsOf(documents: Document[], claims: Claim[]): Origin[] {
  const group = documents.map((_, i) => i)
  const root = (i: number): number => (group[i] === i ? i : root(group[i] ?? i))
  const reasons = new Map<number, string[]>()
  for (const { a, b, why } of joinsOf(documents, claims)) {
    const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))]
    group[high] = low
    reasons.set(low, [
      ...(reasons.get(low) ?? []),
      ...(low === high ? [] : (reasons.get(high) ?? [])),
      why,
    ])
  }
  return documents.flatMap((document, i) => {
    if (root(i) !== i) return []
    const members = documents.filter((_, j) => root(j) === i)
    return {
      id: `o${String(i + 1)}`,
      name: nameOf(document),
      files: members.map(({ file }) => file.path),
      why: [...new Set(reasons.get(i) ?? ['a file of its own'])].join('; '),
    }
  })
}

const nameOf = ({ meta, file }: Document): string =>
  meta.origin ?? meta.about?.title ?? meta.title ?? file.path

function joinsOf(documents: Document[], claims: Claim[]): Join[] {
  const byFile = Map.groupBy(claims, ({ file }) => file)
  const voices = documents.map(({ file }) => mainVoice(byFile.get(file.path) ?? []))
  const skeletons = documents.map(({ file }) => skeletonOf(file.text))
  const joins: Join[] = []
  documents.forEach((x, a) => {
    documents.slice(a + 1).forEach((y, i) => {
      const b = a + 1 + i
      const why =
        whyOneOrigin(x, y) ?? copyOf(skeletons[a], skeletons[b]) ?? sameVoice(voices[a], voices[b])
      if (why) joins.push({ a, b, why })
    })
  })
  return joins
}

function whyOneOrigin(x: Document, y: Document): string | undefined {
  const [a, b] = [x.meta, y.meta]
  if (a.origin !== undefined && b.origin !== undefined)
    return a.origin === b.origin ? `both declare the origin “${a.origin}”` : undefined
  if (a.about?.url && a.about.url === b.about?.url) return `both are about ${a.about.url}`
  if (a.url && a.url === b.url) return `both come from ${a.url}`
  return undefined
}

/** The names and numbers of a text in threes, in order: what a respun copy keeps. */
function skeletonOf(text: string): Set<string> {
  const marks = text.match(/\b(?:\p{Lu}[\p{L}\p{N}-]+|\d[\d.,]*\d|\d)\b/gu) ?? []
  const threes = new Set<string>()
  for (let i = 0; i + 2 < marks.length; i++) threes.add(marks.slice(i, i + 3).join(' '))
  return threes
}

function copyOf(a: Set<string> | undefined, b: Set<string> | undefined): string | undefined {
  if (!a || !b || Math.min(a.size, b.size) < 20) return undefined
  let shared = 0
  for (const three of a) if (b.has(three)) shared++
  return shared / Math.min(a.size, b.size) >= nearCopy
    ? 'one is a near copy of the other'
    : undefined
}

/** The speaker of most of what a file reports, if there is one. */
function mainVoice(claims: Claim[]): string | undefined {
  const counts = new Map<string, number>()
  const spoken = claims.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]))
  for (const speaker of spoken) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const [top] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return top && top[1] >= 4 && top[1] * 2 >= spoken.length ? top[0] : undefined
}

const sameVoice = (a: string | undefined, b: string | undefined): string | undefined =>
  a !== undefined && a === b ? `both report what ${a} says` : undefined
