import type { Line, LogEntry } from './layout.ts'

const marked = /^(?:\[\d{1,3}\]|\d{1,3}[.)]?|[*∗†‡§]{1,3})\s*[\p{L}"“‘(]/u
const ended = /[.!?)\]"”’]$/

/**
 * Leaves out footnotes: smaller text at the foot of a column, from the first line on that begins
 * with a mark. They are logged and not moved behind the text, where most are references and all
 * have lost what they were said of.
 */
export function dropFootnotes(lines: Line[], body: number, log: LogEntry[]): Line[] {
  const kept: Line[] = []
  let open = false
  for (const region of byRegion(lines)) {
    const start = startOfNotes(region, body, open)
    kept.push(...region.slice(0, start))
    for (const note of region.slice(start))
      log.push({ rule: 'footnote', reason: 'a note at the foot of the page', text: note.text })
    if (start < region.length) open = !ended.test(region.at(-1)?.text ?? '')
  }
  return kept
}

function byRegion(lines: Line[]): Line[][] {
  const regions: Line[][] = []
  for (const line of lines) {
    if (regions.at(-1)?.[0]?.region === line.region) regions.at(-1)?.push(line)
    else regions.push([line])
  }
  return regions
}

/** `open` says that the last note is to go on. */
function startOfNotes(region: Line[], body: number, open: boolean): number {
  let small = region.length
  while (small > 0 && (region[small - 1]?.size ?? body) <= 0.93 * body) small--
  if (small === region.length) return small
  // Small print that fills a column is no footnote.
  if (small === 0 && region.length > 12) return region.length
  const first = region.findIndex((l, i) => i >= small && (l.mark !== '' || marked.test(l.text)))
  if (first < 0 || !countsUp(region.slice(first))) return region.length
  return open && (region[small]?.x0 ?? 0) <= (region[first]?.x0 ?? 0) + body ? small : first
}

/** Whether the marks are those of notes, and not the first column of a table in small print. */
function countsUp(notes: Line[]): boolean {
  const [first] = notes
  if (first?.mark !== '') return true
  const starts = notes.filter((line) => Math.abs(line.x0 - first.x0) < 2 && marked.test(line.text))
  const numbers = starts.map((line) => Number(/\d+/.exec(line.text)?.[0]))
  return numbers.every((n, i) => i === 0 || Number.isNaN(n) || n === (numbers[i - 1] ?? 0) + 1)
}
