import type { Node } from 'unist'

/** Whether two trees have the same nodes and values, wherever those come from. */
export function sameTree(a: Node, b: Node): boolean {
  return same(a, b)
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b)
  const left = fieldsOf(a)
  const right = fieldsOf(b)
  return left.size === right.size && [...left].every(([key, value]) => same(value, right.get(key)))
}

function sameList(a: unknown[], b: unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i]))
}

function fieldsOf(node: object): Map<string, unknown> {
  const fields = Object.entries(node)
  return new Map(
    fields.filter(([key, value]) => key !== 'position' && key !== 'data' && value !== undefined),
  )
}
