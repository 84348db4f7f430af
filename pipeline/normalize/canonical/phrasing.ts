import type { Nodes, PhrasingContent } from 'mdast'
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
  return build(join(leavesOf(nodes, options)))
}

/** Inline nodes without any markup. */
export function plainPhrasing(
  nodes: readonly Nodes[],
  options: { breaks: boolean },
): PhrasingContent[] {
  const leaves = leavesOf(nodes, options)
  return build(
    join(
      leaves.map((leaf) => ({
        ...leaf,
        kind: leaf.kind === 'break' ? 'break' : 'text',
        marks: [],
      })),
    ),
  )
}

/** Puts neighbours that have the same markup together, with the spaces between them. */
function join(leaves: Leaf[]): Leaf[] {
  const joined: Leaf[] = []
  leaves.forEach((leaf, i) => {
    const before = leaves[i - 1]
    const marks = leaf.kind === 'break' ? common(before, leaves[i + 1]) : leaf.marks
    if (leaf.spaced && before && leaf.kind !== 'break') {
      append(joined, { ...leaf, kind: 'text', value: ' ', marks: common(before, leaf), parts: [] })
    }
    append(joined, { ...leaf, marks })
  })
  return joined
}

/** The markup that two neighbours share is around the space between them too. */
function common(a: Leaf | undefined, b: Leaf | undefined): Mark[] {
  return a?.marks.filter(({ key }) => b?.marks.some((mark) => mark.key === key)) ?? []
}

function append(leaves: Leaf[], leaf: Leaf): void {
  const last = leaves.at(-1)
  const alike =
    last && last.kind === leaf.kind && leaf.kind !== 'break' && sameMarks(last.marks, leaf.marks)
  if (!alike) {
    leaves.push(leaf)
    return
  }
  // The place of a space is that of the word behind it.
  const position = leaf.value === ' ' ? last.position : placeOver([last, leaf])
  const value = last.value + leaf.value
  const blank = last.value === ' '
  leaves[leaves.length - 1] = {
    ...last,
    value,
    position: blank ? leaf.position : position,
    parts: [...last.parts, ...leaf.parts],
  }
}

function sameMarks(a: Mark[], b: Mark[]): boolean {
  return a.length === b.length && a.every(({ key }) => b.some((mark) => mark.key === key))
}

/** Puts markup around leaves again: outermost what lasts longest. */
function build(leaves: Leaf[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let i = 0; i < leaves.length; ) {
    const longest = longestMark(leaves, i)
    const run = leaves.slice(i, i + (longest?.length ?? 1))
    nodes.push(longest ? markNode(longest.mark, run) : leafNode(leaves[i]))
    i += run.length
  }
  return nodes
}

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
  if (leaf.kind === 'inlineCode') return { type: 'inlineCode', value: leaf.value, ...place }
  const { parts } = leaf
  return {
    type: 'text',
    value: leaf.value,
    ...place,
    ...(parts.length > 1 ? { data: { parts } } : {}),
  }
}
