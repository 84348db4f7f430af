import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import type { LineLabel, Overrule } from '../model.ts'
import { type Check, oneOf, wrong } from './check.ts'

const labels: readonly LineLabel[] = [
  ...(['junk', 'title', 'heading', 'byline', 'date', 'quote'] as const),
  ...(['list_item', 'paragraph', 'caption', 'table'] as const),
]

const label = oneOf(labels)

const hint = 'write the number of a line, or of the first and the last one, as 41-48'

/**
 * What a sidecar says of single lines: `{12: junk, 41-48: list_item}`, in the order of the lines.
 * A line that is named twice is an error.
 */
export const overrules: Check<Overrule[]> = (node, name, context) => {
  if (!isMap(node)) {
    return wrong(context, node, 'E_FM_TYPE', `"${name}" must be a map from lines to labels`, hint)
  }
  const found: Overrule[] = []
  for (const pair of (node as YAMLMap<Node, Node | null>).items) {
    const { key, value } = pair
    const range = rangeOf(pair)
    if (!range) wrong(context, key, 'E_FM_LINE', `"${keyOf(pair)}" is no line`, hint)
    else if (value === null) wrong(context, key, 'E_FM_TYPE', `"${keyOf(pair)}" has no label`)
    else if (found.some(({ from, to }) => from <= range.to && range.from <= to))
      wrong(context, key, 'E_FM_LINE', `"${keyOf(pair)}" names a line for the second time`)
    else {
      const is = label(value, keyOf(pair), context)
      if (is) found.push({ ...range, label: is })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

const keyOf = ({ key }: Pair<Node, Node | null>): string =>
  (isScalar(key) ? (key.source ?? String(key.value)) : String(key)).slice(0, 80)

function rangeOf(pair: Pair<Node, Node | null>): { from: number; to: number } | undefined {
  const match = /^([1-9]\d{0,8})(?:\s*[-–]\s*([1-9]\d{0,8}))?$/.exec(keyOf(pair))
  if (!match) return undefined
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from <= to ? { from, to } : undefined
}
