import { type Item, type Row, rightOf } from './layout.ts'

/**
 * Rows from top to bottom. What is set smaller and up to half a line higher or lower (note
 * numbers, exponents) belongs to the row beside it.
 */
export function makeRows(items: Item[]): Row[] {
  const rows: Row[] = []
  for (const item of items.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && item.y - row.y <= 0.2 * Math.min(row.size, item.size)) {
      row.items.push(item)
      row.size = Math.max(row.size, item.size)
    } else rows.push({ y: item.y, size: item.size, items: [item] })
  }
  const merged = attachSmall(rows)
  for (const row of merged) row.items = inOrder(row.items)
  return merged
}

function attachSmall(rows: Row[]): Row[] {
  const gone = new Set<Row>()
  rows.forEach((row, i) => {
    const host = [rows[i + 1], rows[i - 1], rows[i + 2], rows[i - 2]].find(
      (other) => other !== undefined && !gone.has(other) && isBeside(row, other),
    )
    if (!host) return
    host.items.push(...row.items)
    gone.add(row)
  })
  return rows.filter((row) => !gone.has(row))
}

function isBeside(small: Row, row: Row): boolean {
  if (small.size > 0.85 * row.size || Math.abs(small.y - row.y) > 0.55 * row.size) return false
  const reach = 0.6 * row.size
  const [x0, x1] = [Math.min(...row.items.map((i) => i.x)), Math.max(...row.items.map(rightOf))]
  return small.items.every((item) => item.x >= x0 - 2 * reach && rightOf(item) <= x1 + 2 * reach)
}

/** Left to right; what is painted twice on one spot, to look bold, is taken once. */
function inOrder(items: Item[]): Item[] {
  const sorted = items.toSorted((a, b) => a.x - b.x)
  return sorted.filter((item, i) => {
    const before = sorted[i - 1]
    return !before || before.text !== item.text || item.x - before.x > 0.1 * item.size
  })
}
