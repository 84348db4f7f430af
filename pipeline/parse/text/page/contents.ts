import { claim, is, type Labelled, type Pass } from '../label.ts'

/** Entries from which a table of contents is one. */
const fewest = 3
/** Headings have no more words. */
const longest = 16

const head =
  /^(?:(?:table of )?contents|in this (?:article|guide|report|post|section|chapter|issue)|on this page|jump to|what (?:this|the) .{2,20} covers|overview):?$/i

/**
 * A table of contents: lines in a row that come again further down, each above a text of its own.
 * Where they come again in a row they are a list or a menu that stands twice.
 */
export const contents: Pass = (lines) => {
  const keys = lines.map(keyOf)
  const last = new Map<string, number>()
  for (const [i, key] of keys.entries()) if (key !== undefined) last.set(key, i)
  const again = (i: number): number => {
    const key = keys[i]
    return key === undefined ? -1 : (last.get(key) ?? -1)
  }
  for (let start = 0; start < lines.length; start++) {
    let end = start
    while (again(end) > end && (end === start || again(end) > again(end - 1) + 1)) end++
    if (end - start < fewest || again(start) < end) continue
    label(lines.slice(start, end), lines[start - 1])
    start = end - 1
  }
}

/** What a line says, without the number before it, if it may be a heading. */
function keyOf({ line, label }: Labelled): string | undefined {
  if (line.stops && !line.text.endsWith('?')) return undefined
  if (line.words.length > longest || line.words.length === 0) return undefined
  return line.text
    .slice(label?.marker ?? 0)
    .replace(/:$/, '')
    .toLowerCase()
}

function label(entries: Labelled[], before: Labelled | undefined): void {
  const reason = 'one of several headings of the text in a row'
  for (const item of entries) claim(item, { label: 'junk', score: 0.93, rule: 'contents', reason })
  if (before && head.test(before.line.text) && !is(before, 'title'))
    claim(before, { label: 'junk', score: 0.93, rule: 'contents', reason: 'heads the contents' })
}
