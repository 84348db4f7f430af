import type { LogEntry, Page, Row } from './layout.ts'
import { makeRows } from './make-rows.ts'
import { numberedRows } from './numbered-rows.ts'

/** How many rows from the edge of a page can be running heads or feet. */
const depth = 4

const pageNumber =
  /^(?:page |p\. ?)?[-–—|·\s]*(?:\d{1,4}|[ivxl]{1,7})[-–—|·\s]*(?:(?:of|\/) ?\d{1,4})?$/i

/**
 * Leaves out page numbers, and what stands in the same place on several pages with the same words
 * (whatever its numbers): from the edges inwards, up to the first row that is neither.
 */
export function dropRunning(pages: Page[], log: LogEntry[]): Page[] {
  const rows = pages.map((page) => makeRows(page.items))
  const seen = new Map<string, number>()
  rows.forEach((list) => {
    for (const key of new Set(edgeRows(list).flatMap(keysOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  // A head may stand elsewhere on one page: at the foot of the first one.
  const heads = new Set(
    rows
      .flatMap(edgeRows)
      .filter((row) => isRepeated(row, seen))
      .map(wordsOf),
  )
  const numbered = numberedRows(pages, rows.map(edgeRows))
  const isHead = (row: Row): boolean => heads.has(wordsOf(row)) || numbered.has(row)
  return pages.map((page, i) => {
    const dropped = new Set(edges(rows[i] ?? []).flatMap((edge) => runningRows(edge, isHead)))
    for (const row of dropped) {
      const rule = ruleFor(row, isHead)
      if (rule) log.push({ ...rule, text: textOf(row) })
    }
    const gone = new Set([...dropped].flatMap((row) => row.items))
    return gone.size === 0 ? page : { ...page, items: page.items.filter((it) => !gone.has(it)) }
  })
}

/** The rows from the edge inwards that are set apart from the text by more than its own leading. */
function runningRows(edge: Row[], isHead: (row: Row) => boolean): Row[] {
  const found = edge.findIndex((row) => !ruleFor(row, isHead))
  let end = found < 0 ? edge.length : found
  while (end > 0 && !isApart(edge[end - 1], edge[end])) end--
  return edge.slice(0, end)
}

const isApart = (row: Row | undefined, next: Row | undefined) =>
  !row || !next || Math.abs(next.y - row.y) > 1.45 * Math.max(row.size, next.size)

function ruleFor(row: Row, isHead: (row: Row) => boolean) {
  if (pageNumber.test(textOf(row))) return { rule: 'page-number', reason: 'a page number' }
  if (!isHead(row)) return undefined
  return { rule: 'running-head', reason: 'the same words in the same place on several pages' }
}

/** One row more than is dropped, to see how far away it is. */
const edges = (rows: Row[]) => [rows.slice(0, depth + 1), rows.slice(-depth - 1).reverse()]
const edgeRows = (rows: Row[]) => [...new Set(edges(rows).flat())]
const textOf = (row: Row) => row.items.map((item) => item.text).join(' ')

/** On two pages; a sentence on three, since one may well stand at the top of two. */
function isRepeated(row: Row, seen: Map<string, number>): boolean {
  const text = textOf(row)
  const least = text.length > 40 && /[.,;:]$/.test(text) ? 3 : 2
  return keysOf(row).some((key) => (seen.get(key) ?? 0) >= least)
}

/** The words without their numbers, and how large they are. */
function wordsOf(row: Row): string {
  const text = textOf(row).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '')
  return `${Math.round(row.size)} ${text}`
}

/** Two keys, so that places 4 points apart share one. */
function keysOf(row: Row): string[] {
  const words = wordsOf(row)
  return [Math.floor(row.y / 8), Math.floor((row.y + 4) / 8) + 0.5].map((y) => `${y} ${words}`)
}
