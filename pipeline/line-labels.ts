import type { Nodes, Parents } from 'mdast'
import type { Document, Guess, LineLabel } from './model.ts'

export interface LabelledLine {
  file: string
  line: number
  label: LineLabel
  /** Id of the rule that found it. */
  reason?: string
  /** How surely, from 0 to 1; 1 where it was declared. */
  score?: number
}

/** The label of every line that is not empty, as the tree and the cleaning log have it. */
export function lineLabels({ file, tree, log }: Document): LabelledLine[] {
  const labels: Labels = new Map()
  labelNode(tree, {}, labels)
  const lines = file.text.split('\n')
  const starts = startsOf(lines)
  for (const { start, end, label, rule, action, score } of log) {
    if (action === 'changed' || start === end) continue
    const [from, to] = [lineAt(starts, start), lineAt(starts, Math.max(start, end - 1))]
    for (let line = from; line <= to; line++)
      if (!labels.has(line))
        labels.set(line, { label, reason: rule, ...(score === undefined ? {} : { score }) })
  }
  return lines.flatMap((text, i): LabelledLine[] => {
    if (text.trim() === '') return []
    const found = labels.get(i + 1) ?? { label: 'junk', reason: 'no content' }
    return [{ file: file.path, line: i + 1, ...found }]
  })
}

type Labels = Map<number, Omit<LabelledLine, 'file' | 'line'>>

/** What a node's children have from it, unless they have their own. */
interface Above {
  label?: LineLabel
  guess?: Guess
}

function labelNode(node: Nodes, above: Above, labels: Labels): void {
  const guess = ('data' in node ? node.data?.guess : undefined) ?? above.guess
  const label = guess?.label === 'caption' ? 'caption' : labelOf(node, above.label)
  if (label && node.position && leaves.has(node.type)) {
    for (let line = node.position.start.line; line <= node.position.end.line; line++)
      labels.set(line, guess ? { label, reason: guess.rule, score: guess.score } : { label })
  }
  const own = { ...(label && { label }), ...(guess && { guess }) }
  if (isParent(node)) for (const child of node.children) labelNode(child, own, labels)
}

/** Blocks that have lines of their own; lists and quotations are made of these. */
const leaves = new Set(['paragraph', 'heading', 'tableRow', 'code'])

const isParent = (node: Nodes): node is Parents => 'children' in node

function labelOf(node: Nodes, above: LineLabel | undefined): LineLabel | undefined {
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? 'title' : 'heading'
    case 'listItem':
      return 'list_item'
    case 'blockquote':
      return 'quote'
    case 'tableRow':
      return 'table'
    case 'paragraph':
    case 'code':
      return above ?? 'paragraph'
    default:
      return above
  }
}

function startsOf(lines: string[]): number[] {
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  return starts
}

/** Binary search: a log of thousands of entries must not read the file for each. */
function lineAt(starts: number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
