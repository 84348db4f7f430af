import type { List, ListItem, Paragraph, Root, RootContent, TableCell, Text } from 'mdast'
import type { Position } from 'unist'
import type { Guess, Span } from '../../model.ts'
import type { ClassifiedLine } from './classify.ts'

type PositionOf = (span: Span) => Position

/** Makes the tree of a plain text out of its labelled lines; those that are no content are left out. */
export function buildTree(lines: ClassifiedLine[], source: string, positionOf: PositionOf): Root {
  const children: RootContent[] = []
  for (let i = 0; i < lines.length; ) {
    const run = runOf(lines, i)
    const node = nodeOf(run, source, positionOf)
    if (node) children.push(node)
    i += run.length
  }
  return { type: 'root', children, position: positionOf({ start: 0, end: source.length }) }
}

/** Neighbours that make one list or table; any other line alone. */
function runOf(lines: ClassifiedLine[], start: number): ClassifiedLine[] {
  const first = lines[start]
  const grows = first?.label.label === 'list_item' || first?.label.label === 'table'
  let end = start + 1
  while (grows && belongsTo(first, lines[end])) end++
  return lines.slice(start, end)
}

function belongsTo(first: ClassifiedLine | undefined, next: ClassifiedLine | undefined): boolean {
  if (!first || !next || first.label.label !== next.label.label) return false
  return Boolean(first.label.ordered) === Boolean(next.label.ordered)
}

function nodeOf(
  run: ClassifiedLine[],
  source: string,
  positionOf: PositionOf,
): RootContent | undefined {
  const [first] = run
  if (!first) return undefined
  const { line, label } = first
  const position = positionOf({ start: line.start, end: run.at(-1)?.line.end ?? line.end })
  const data = { guess: guessOf(first) }
  // "Subject: " before the title of a mail is no part of it.
  const start = line.start + (label.label === 'title' ? (label.marker ?? 0) : 0)
  const words = (): Text[] => [textOf({ start, end: line.end }, source, positionOf)]
  switch (label.label) {
    case 'title':
    case 'heading': {
      const depth = label.rank === 1 ? 1 : label.rank === 3 ? 3 : 2
      return { type: 'heading', depth, children: words(), position, data }
    }
    case 'list_item':
      return listOf(run, source, positionOf, position)
    case 'quote': {
      const child: Paragraph = { type: 'paragraph', children: words(), position }
      return { type: 'blockquote', children: [child], position, data }
    }
    case 'table':
      return tableOf(run, source, positionOf, position)
    case 'paragraph': {
      const leads = label.leadIn ? { ...data, leadIn: true } : data
      return { type: 'paragraph', children: words(), position, data: leads }
    }
    default:
      return undefined
  }
}

const guessOf = ({ label: { label, score, rule, reason } }: ClassifiedLine): Guess => ({
  label,
  score,
  rule,
  reason,
})

function textOf(span: Span, source: string, positionOf: PositionOf): Text {
  return { type: 'text', value: source.slice(span.start, span.end), position: positionOf(span) }
}

function listOf(
  run: ClassifiedLine[],
  source: string,
  positionOf: PositionOf,
  position: Position,
): List {
  const ordered = run[0]?.label.ordered === true
  const children = run.map((item): ListItem => {
    const span = { start: item.line.start + (item.label.marker ?? 0), end: item.line.end }
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [textOf(span, source, positionOf)],
      position: positionOf(span),
    }
    const whole = positionOf({ start: item.line.start, end: item.line.end })
    const data = { guess: guessOf(item) }
    return { type: 'listItem', spread: false, children: [paragraph], position: whole, data }
  })
  return {
    type: 'list',
    ordered,
    spread: false,
    children,
    position,
    ...(ordered ? { start: 1 } : {}),
  }
}

/** Cells stand between tabs or between bars. */
function tableOf(
  run: ClassifiedLine[],
  source: string,
  positionOf: PositionOf,
  position: Position,
): RootContent {
  const children = run.map(({ line }) => ({
    type: 'tableRow' as const,
    children: cellsOf(line).map(
      (span): TableCell => ({
        type: 'tableCell',
        children: [textOf(span, source, positionOf)],
        position: positionOf(span),
      }),
    ),
    position: positionOf({ start: line.start, end: line.end }),
  }))
  const [first] = run
  return {
    type: 'table',
    children,
    position,
    ...(first ? { data: { guess: guessOf(first) } } : {}),
  }
}

function cellsOf({ start, text }: { start: number; text: string }): Span[] {
  const mark = text.includes('\t') ? '\t' : '|'
  const cells: Span[] = []
  let at = 0
  for (const cell of text.split(mark)) {
    const from = start + at + (cell.length - cell.trimStart().length)
    at += cell.length + 1
    if (cell.trim() !== '') cells.push({ start: from, end: from + cell.trim().length })
  }
  return cells
}
