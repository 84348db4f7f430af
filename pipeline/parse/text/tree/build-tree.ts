import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import type { ClassifiedLine } from '../classify.ts'
import { buildLists } from './build-list.ts'
import { buildTable } from './build-table.ts'
import { guessOf, type PositionOf, type Source, textOf } from './nodes.ts'

/** Makes the tree of a plain text out of its labelled lines; those that are no content are left out. */
export function buildTree(lines: ClassifiedLine[], source: string, positionOf: PositionOf): Root {
  const children: RootContent[] = []
  const from: Source = { text: source, positionOf }
  for (let i = 0; i < lines.length; ) {
    const run = runOf(lines, i)
    children.push(...nodesOf(run, from))
    i += run.length
  }
  return { type: 'root', children, position: positionOf({ start: 0, end: source.length }) }
}

/** Neighbours that make one list or table; any other line alone. */
function runOf(lines: ClassifiedLine[], start: number): ClassifiedLine[] {
  const kind = lines[start]?.label.label
  const grows = kind === 'list_item' || kind === 'table'
  let end = start + 1
  while (grows && lines[end]?.label.label === kind && !startsTable(lines[end])) end++
  return lines.slice(start, end)
}

/** Two tables may follow one another, when each has a cell to a line. */
const startsTable = (item: ClassifiedLine | undefined): boolean => item?.label.columns !== undefined

function nodesOf(run: ClassifiedLine[], source: Source): RootContent[] {
  const [first] = run
  if (!first) return []
  switch (first.label.label) {
    case 'list_item':
      return buildLists(run, source)
    case 'table':
      return [buildTable(run, source)]
    default:
      return lineNode(first, source)
  }
}

function lineNode(item: ClassifiedLine, source: Source): RootContent[] {
  const { line, label } = item
  const position = source.positionOf(line)
  const data = { guess: guessOf(item) }
  // "Subject: " before the title of a mail is no part of it.
  const start = line.start + (label.label === 'title' ? (label.marker ?? 0) : 0)
  const children = [textOf({ start, end: line.end }, source)]
  switch (label.label) {
    case 'title':
    case 'heading':
      return [{ type: 'heading', depth: depthOf(label.rank), children, position, data }]
    case 'quote': {
      const child: Paragraph = { type: 'paragraph', children, position }
      return [{ type: 'blockquote', children: [child], position, data }]
    }
    case 'paragraph': {
      const leads = label.leadIn ? { ...data, leadIn: true } : data
      return [{ type: 'paragraph', children, position, data: leads }]
    }
    default:
      return []
  }
}

const depths = [1, 2, 3, 4, 5, 6] as const satisfies readonly Heading['depth'][]

const depthOf = (rank = 2): Heading['depth'] => depths[rank - 1] ?? 6
