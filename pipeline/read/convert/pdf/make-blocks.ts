import { type FoundHeading, findHeading } from './find-heading.ts'
import { findTable } from './find-table.ts'
import { ended, goesOn, tight } from './goes-on.ts'
import { joinLines, type Vocabulary } from './join-lines.ts'
import type { Line, LogEntry } from './layout.ts'
import { type ListMarker, listMarker } from './list-marker.ts'
import type { Measures } from './measure.ts'
import { endOf, type Flowing, type RawBlock } from './raw-block.ts'

const caption =
  /^(?:Fig(?:ure|\.)|FIG(?:URE|\.)|T(?:able|ABLE)|C(?:hart|HART)|Box|BOX|Exhibit|Map|Plate|Graph|Diagram)\s+(?:[A-Z]{0,2}\.?\d+(?:[.–-]\d+)*[a-z]?|[IVX]+)(?:\s*[:.|—–]|$|\s{1,3}\p{Lu})/u
const leaders = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]+)$/i

/** Puts the lines of a document together to blocks, in the order of reading. */
export function makeBlocks(
  lines: Line[],
  measures: Measures,
  words: Vocabulary,
  log: LogEntry[],
): RawBlock[] {
  const blocks: RawBlock[] = []
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (!line) break
    const special = startSpecial(lines, i, measures, words)
    if (leaders.test(line.text.slice(-200))) {
      leaveOutContents(blocks, line, log)
      i++
    } else if (special) {
      blocks.push(special.block)
      i = special.end
    } else {
      addLine(blocks, line, lines, i, measures)
      i++
    }
  }
  for (const block of blocks) if (isFlowing(block)) block.text = textOf(block, words)
  return blocks
}

/** Until all lines are there, `text` is the first of them, without its list mark. */
const textOf = ({ text, lines }: Flowing, words: Vocabulary) =>
  joinLines(
    [text, ...lines.slice(1).map((line) => line.text)].filter((t) => t !== ''),
    words,
  )

/** A line of the table of contents, and the heading above the first one. */
function leaveOutContents(blocks: RawBlock[], line: Line, log: LogEntry[]): void {
  const last = blocks.at(-1)
  const reason = 'a line of the table of contents'
  if (last?.kind === 'heading' && /^(?:table of )?contents$/i.test(last.text)) {
    log.push({ rule: 'contents', reason, text: last.text })
    blocks.pop()
  }
  log.push({ rule: 'contents', reason, text: line.text })
}

function startSpecial(lines: Line[], i: number, measures: Measures, words: Vocabulary) {
  const line = lines[i]
  if (!line || listMarker(line.text)?.sure || caption.test(line.text)) return undefined
  const table = findTable(lines, i, measures)
  if (table) return { block: { kind: 'table' as const, rows: table.rows }, end: table.end }
  const heading = findHeading(lines, i, measures)
  return heading && { block: headingOf(lines, i, heading, words), end: heading.end }
}

function headingOf(lines: Line[], start: number, { style, end }: FoundHeading, words: Vocabulary) {
  const texts = lines.slice(start, end).map((line) => line.text)
  const text = joinLines(texts, words)
  return { kind: 'heading' as const, text, style, page: lines[start]?.page ?? 0 }
}

function addLine(
  blocks: RawBlock[],
  line: Line,
  lines: Line[],
  at: number,
  measures: Measures,
): void {
  const before = lines[at - 1]
  const open = openBlock(blocks, line, before)
  const marker = listMarker(line.text)
  if (marker && isItem(marker, line, lines[at + 1], open)) {
    const text = line.text.slice(marker.length)
    blocks.push({ kind: 'item', text, x: line.x0, number: marker.number, lines: [line] })
  } else if (
    caption.test(line.text) &&
    !(open && before && tight(before, line, measures) && open.kind === 'paragraph')
  )
    blocks.push({ kind: 'caption', text: line.text, lines: [line] })
  else if (open && goesOn(open, line, measures)) {
    open.lines.push(line)
  } else blocks.push({ kind: 'paragraph', text: line.text, lines: [line] })
}

const isFlowing = (block: RawBlock | undefined): block is Flowing =>
  block !== undefined && 'lines' in block

/** The block that a line may belong to; at the top of a column also the one before a figure. */
function openBlock(blocks: RawBlock[], line: Line, before: Line | undefined): Flowing | undefined {
  const last = blocks.at(-1)
  if (isFlowing(last) && last.kind !== 'caption') return last
  if (isFlowing(last) && before && before.region === line.region && last.lines.at(-1) === before) {
    const close = line.y - before.y <= 1.5 * line.size && Math.abs(line.size - before.size) < 0.5
    if (close) return last
  }
  if (!/^\p{Ll}/u.test(line.text)) return undefined
  const text = blocks.slice(-4).findLast((b) => b.kind !== 'caption' && b.kind !== 'table')
  return text?.kind === 'paragraph' && !ended.test(endOf(text)) ? text : undefined
}

function isItem(marker: ListMarker, line: Line, next: Line | undefined, open: Flowing | undefined) {
  if (marker.sure) return true
  if (open?.kind === 'item' && Math.abs(open.x - line.x0) < 2 && follows(open, marker)) return true
  if (open && open.kind === 'paragraph' && !/[.:;?!]$/.test(endOf(open))) return false
  const hangs = next?.region === line.region && next.x0 > line.x0 + 0.5 * line.size
  const counts = next !== undefined && listMarker(next.text) !== undefined
  return (hangs || counts) && (marker.number ?? 1) <= 30
}

const follows = (open: Flowing, marker: ListMarker) =>
  open.kind === 'item' && (open.number === undefined || marker.number === open.number + 1)
