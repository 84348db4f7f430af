import type { Nodes, Parents } from 'mdast'
import { pointsOf } from './edits/points.ts'
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
  const positionOf = pointsOf(file.text)
  for (const { start, end, label, rule, action, score } of log) {
    if (action === 'changed' || start === end) continue
    const place = positionOf({ start, end: Math.max(start, end - 1) })
    for (let line = place.start.line; line <= place.end.line; line++)
      if (!labels.has(line))
        labels.set(line, { label, reason: rule, ...(score === undefined ? {} : { score }) })
  }
  return file.text.split('\n').flatMap((text, i): LabelledLine[] => {
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
