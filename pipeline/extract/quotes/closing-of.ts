import { after, before, closes, type Family, longest, type Mark, opens } from './marks.ts'

/** Index of the mark that closes the one at `from`, or -1. */
export function closingOf(text: string, marks: Mark[], from: number, family: Family): number {
  const start = marks[from]?.start ?? 0
  const near: Mark[] = []
  for (let i = from + 1; i < marks.length; i++) {
    const found = marks[i]
    if (!found || found.start - start > longest) break
    near.push(found)
  }
  const at = closers[family](text, near)
  return at < 0 ? -1 : from + 1 + at
}

/** For each family, the index among the marks that follow an opening one. */
const closers: Record<Family, (text: string, near: Mark[]) => number> = {
  guillemet: (_, near) => near.findIndex(({ text }) => text === '»'),
  double: closingDouble,
  single: closingSingle,
}

/** Double marks may lie in one another, as scrapes leave them. */
function closingDouble(text: string, near: Mark[]): number {
  let inner = 0
  return near.findIndex((found) => {
    if (!/^(?:[“”„"]|``|'')$/.test(found.text)) return false
    if (closes(text, found)) return inner-- === 0
    if (opens(text, found)) inner++
    return false
  })
}

/**
 * The closing mark among apostrophes: one behind a comma or full stop is sure; ’ behind an s may
 * be a plural's ("the drivers’ union"). Another opening mark ends the search.
 */
function closingSingle(text: string, near: Mark[]): number {
  const next = near.findIndex((found) => opensAnother(text, found))
  const own = next < 0 ? near : near.slice(0, next)
  const candidates = own.flatMap((found, i) => (mayClose(text, found) ? [i] : []))
  const plain = candidates.find((i) => !isPlural(text, near[i])) ?? -1
  const sure = candidates.find((i) =>
    /[.,!?…—–]/.test(before(text, near[i] ?? { start: 0, end: 0 })),
  )
  if (sure === undefined || plain < 0) return sure ?? plain
  // A fragment that closes without punctuation goes before a sure mark of a later sentence.
  const between = text.slice(near[plain]?.end, near[sure]?.start)
  return /[.!?]\s+\p{Lu}/u.test(between) ? plain : sure
}

const opensAnother = (text: string, found: Mark): boolean =>
  opens(text, found) && /^[‘’']$/.test(found.text) && !/[.,!?]/.test(before(text, found))

const mayClose = (text: string, found: Mark): boolean =>
  /^['’]$/.test(found.text) &&
  !/\s/.test(before(text, found)) &&
  !/[\p{L}\p{N}]/u.test(after(text, found))

function isPlural(text: string, found: Mark | undefined): boolean {
  return (
    found !== undefined &&
    before(text, found) === 's' &&
    /^ \p{Ll}/u.test(text.slice(found.end, found.end + 2))
  )
}
