import type { Nodes } from 'mdast'
import type { Position } from 'unist'

/** Gives a new node the position and the data of the node it was made from. */
export function placed<T extends Nodes>(node: T, like: Pick<Nodes, 'position' | 'data'>): T {
  const { position } = like
  if (position) node.position = { start: { ...position.start }, end: { ...position.end } }
  if (like.data) node.data = structuredClone(like.data)
  return node
}

/** From the first character of some nodes to the last; undefined if none has a position. */
export function placeOver(nodes: readonly Pick<Nodes, 'position'>[]): Position | undefined {
  let over: Position | undefined
  for (const { position } of nodes) {
    if (!position) continue
    over ??= { ...position }
    if (offset(position.start) < offset(over.start)) over.start = position.start
    if (offset(position.end) > offset(over.end)) over.end = position.end
  }
  return over
}

const offset = (point: Position['start']): number => point.offset ?? 0
