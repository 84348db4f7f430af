import type { Claim, Document, Origin } from '../model.ts'
import { copyOf, printOf } from './near-copy.ts'
import { mainVoice, oneWork } from './one-voice.ts'

interface Join {
  a: number
  b: number
  why: string
}

/**
 * Joins the files that go back to one work: declared so, about one address or title, near copies by
 * the sequence of their names and numbers or of their words, or reporting one work of the same main
 * speaker. Each join says why. Files are no origins.
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
  const texts = documents.map((document) => {
    const own = byFile.get(document.file.path) ?? []
    const print = printOf(
      document.file.text,
      own.map(({ text }) => text),
    )
    return { document, own, voice: mainVoice(own), print }
  })
  return texts.flatMap((x, a) =>
    texts.slice(a + 1).flatMap((y, i): Join[] => {
      const { document } = x
      const why =
        whyOneOrigin(document, y.document) ??
        copyOf(x.print, y.print) ??
        (x.voice !== undefined && x.voice === y.voice ? oneWork(x.voice, x.own, y.own) : undefined)
      return why === undefined ? [] : [{ a, b: a + 1 + i, why }]
    }),
  )
}

function whyOneOrigin(x: Document, y: Document): string | undefined {
  const [a, b] = [x.meta, y.meta]
  if (a.origin !== undefined && b.origin !== undefined)
    return a.origin === b.origin ? `both declare the origin “${a.origin}”` : undefined
  if (a.about?.url && a.about.url === b.about?.url) return `both are about ${a.about.url}`
  if (a.about?.title && a.about.title.toLowerCase() === b.about?.title?.toLowerCase())
    return `both are about “${a.about.title}”`
  if (a.url && a.url === b.url) return `both come from ${a.url}`
  return undefined
}
