import type { Nodes, PhrasingContent, Text } from 'mdast'
import type { TextPart } from '../../markdown/text-part.ts'
import { type Leaf, leavesOf, type Mark } from './leaves.ts'
import { placeOver } from './place.ts'

/**
 * The canonical inline nodes for some nodes: one text between two pieces of markup, single
 * spaces and those outside of markup where they can be, no markup in markup of its kind.
 */
export function phrasingOf(
  nodes: readonly Nodes[],
  options: { breaks: boolean },
): PhrasingContent[] {
  return withoutIdleParts(build(join(leavesOf(nodes, options))))
}

/** Inline nodes without any markup. */
export function plainPhrasing(
  nodes: readonly Nodes[],
  options: { breaks: boolean },
): PhrasingContent[] {
  const plain = leavesOf(nodes, options).map((leaf): Leaf => {
    return { ...leaf, kind: leaf.kind === 'break' ? 'break' : 'text', marks: [] }
  })
  return withoutIdleParts(build(join(plain)))
}

/** Makes the spaces between leaves, and the breaks, leaves with the markup that is around both. */
function join(leaves: Leaf[]): Leaf[] {
  return leaves.flatMap((leaf, i): Leaf[] => {
    const before = leaves[i - 1]
    if (leaf.kind === 'break') return [{ ...leaf, marks: common(before, leaves[i + 1]) }]
    if (!leaf.spaced || !before) return [leaf]
    // The place of a space is that of the word behind it.
    return [{ ...leaf, kind: 'text', value: ' ', marks: common(before, leaf), parts: [] }, leaf]
  })
}

function common(a: Leaf | undefined, b: Leaf | undefined): Mark[] {
  return a?.marks.filter(({ key }) => b?.marks.some((mark) => mark.key === key)) ?? []
}

const isSpace = (leaf: Leaf | undefined): boolean => leaf?.kind === 'text' && leaf.value === ' '

/** Puts markup around leaves again: outermost what lasts longest, and never around a space's end. */
function build(leaves: Leaf[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let i = 0; i < leaves.length; ) {
    const longest = isSpace(leaves[i]) ? undefined : longestMark(leaves, i)
    const run = leaves.slice(i, i + (longest?.length ?? 1))
    while (isSpace(run.at(-1)) && run.length > 1) run.pop()
    append(nodes, longest ? markNode(longest.mark, run) : leafNode(leaves[i]))
    i += run.length
  }
  return nodes
}

/** Adds a node; texts, and pieces of code, that stand side by side become one. */
function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  const joins = last?.type === node.type && (node.type === 'text' || node.type === 'inlineCode')
  if (!joins || !('value' in last)) {
    nodes.push(node)
    return
  }
  const places = [last, node].filter(({ value }) => value !== ' ')
  const position = placeOver(places.length > 0 ? places : [last])
  last.value += node.value
  if (position) last.position = position
  if (last.type !== 'text' || node.type !== 'text') return
  // Added one by one: a paragraph may be of a hundred thousand texts, to copy each time.
  const parts = partsOf(last)
  for (const part of partsOf(node)) parts.push(part)
  last.data = { parts }
}

const partsOf = (text: Text): TextPart[] => text.data?.parts ?? []

const ranks: Mark['kind'][] = ['link', 'strong', 'emphasis', 'delete']

function longestMark(leaves: Leaf[], start: number): { mark: Mark; length: number } | undefined {
  let longest: { mark: Mark; length: number } | undefined
  const marks = [...(leaves[start]?.marks ?? [])]
  marks.sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind))
  for (const mark of marks) {
    let length = 1
    while (leaves[start + length]?.marks.some(({ key }) => key === mark.key)) length++
    if (length > (longest?.length ?? 0)) longest = { mark, length }
  }
  return longest
}

function markNode({ kind, key, url }: Mark, run: Leaf[]): PhrasingContent {
  const of = run.flatMap(({ marks }) => marks.filter((mark) => mark.key === key))
  const position = placeOver(of)
  const children = build(
    run.map((leaf) => ({ ...leaf, marks: leaf.marks.filter((mark) => mark.key !== key) })),
  )
  const place = position ? { position } : {}
  return kind === 'link'
    ? { type: 'link', title: null, url, children, ...place }
    : { type: kind, children, ...place }
}

function leafNode(leaf: Leaf | undefined): PhrasingContent {
  const place = leaf?.position ? { position: structuredClone(leaf.position) } : {}
  if (!leaf || leaf.kind === 'break') return { type: 'break', ...place }
  const { kind, value, parts } = leaf
  if (kind === 'inlineCode') return { type: 'inlineCode', value, ...place }
  return { type: 'text', value, ...place, data: { parts: [...parts] } }
}

/** Takes the places of parts off the texts that have one part only: it is their own. */
function withoutIdleParts(nodes: PhrasingContent[]): PhrasingContent[] {
  for (const node of nodes) {
    if (node.type === 'text' && partsOf(node).length < 2) delete node.data
    if ('children' in node) withoutIdleParts(node.children)
  }
  return nodes
}
