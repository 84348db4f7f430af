import type { Labelled, Pass } from '../label.ts'

/** "2.1 Dredging", "2.1.4. Dues", "A. Scope": numbers of parts that no list has. */
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=["“‘(]?\p{Lu})/u
const letter = /^([A-Z])\.\s+(?=\p{Lu}\p{Ll})/u

/** Longer lines are numbered paragraphs. */
const longestHead = 12

/**
 * Parts that are numbered through: "2.1" is one rank below "2.", and "A." and "B." are of one
 * rank. A short one heads a part, a sentence is an item. A number alone says nothing: "1.5 Million
 * people" and "A. Lee" need others of their row.
 */
export const outline: Pass = (lines) => {
  const decimals = matchesOf(lines, decimal)
  const known = new Set(decimals.values())
  for (const [item, number] of decimals)
    if (isInRow(number, known)) labelPart(item, number.split('.').length + 1)
  const letters = matchesOf(lines, letter)
  const heads = [...letters].filter(([{ line }]) => !line.stops)
  const rank = decimals.size > 0 || hasNumbers(lines) ? 3 : 2
  if (heads.some(([, first]) => first === 'A') && heads.some(([, next]) => next === 'B'))
    for (const [item] of heads) labelPart(item, rank)
}

function matchesOf(lines: Labelled[], pattern: RegExp): Map<Labelled, string> {
  const found = new Map<Labelled, string>()
  for (const item of lines) {
    const number = pattern.exec(item.line.text)?.[1]
    if (number !== undefined && (item.label?.score ?? 0) < 0.9) found.set(item, number)
  }
  return found
}

/** Whether the number before it, or the one after, is there as well. */
function isInRow(number: string, known: ReadonlySet<string>): boolean {
  const parts = number.split('.')
  const last = Number(parts.pop())
  return [last - 1, last + 1].some((near) => known.has([...parts, near].join('.')))
}

const hasNumbers = (lines: Labelled[]): boolean =>
  lines.some(({ label }) => label?.rule === 'number')

function labelPart(item: Labelled, rank: number): void {
  const { line } = item
  const heads = !line.stops && !line.text.endsWith(':') && line.words.length <= longestHead
  const score = 0.86
  item.label = heads
    ? { label: 'heading', score, rank, rule: 'outline', reason: 'short, and numbered among others' }
    : { label: 'list_item', score, rule: 'outline', reason: 'a numbered paragraph among others' }
}
