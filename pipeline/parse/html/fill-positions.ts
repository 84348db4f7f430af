import type { Nodes } from 'mdast'
import type { Point, Position } from 'unist'

/**
 * Gives every node of a tree a position, in place: nodes that were made up span their children,
 * and those without children stand where the node before them ends.
 */
export function fillPositions(tree: Nodes, whole: Position): void {
  tree.position ??= whole
  spanChildren(tree)
  placeRest(tree, tree.position.start)
}

function spanChildren(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) spanChildren(child)
  if (node.position) return
  const places = node.children.flatMap(({ position }) => (position ? [position] : []))
  const start = outermost(
    places.map((place) => place.start),
    -1,
  )
  const end = outermost(
    places.map((place) => place.end),
    1,
  )
  if (start && end) node.position = { start: { ...start }, end: { ...end } }
}

function outermost(points: Point[], sign: 1 | -1): Point | undefined {
  let most: Point | undefined
  for (const point of points) {
    if (!most || sign * ((point.offset ?? 0) - (most.offset ?? 0)) > 0) most = point
  }
  return most
}

function placeRest(node: Nodes, before: Point): void {
  node.position ??= { start: { ...before }, end: { ...before } }
  if (!('children' in node)) return
  let last = node.position.start
  for (const child of node.children) {
    placeRest(child, last)
    last = child.position?.end ?? last
  }
}
