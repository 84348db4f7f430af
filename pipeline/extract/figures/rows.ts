import { unitSymbol } from '../../language/units.ts'
import type { Claim, Span } from '../../model.ts'
import { findFigures } from './find.ts'
import type { FoundFigure } from './found-figure.ts'
import { numberOf, numeral } from './numbers.ts'

/** A cell of a table row, as a range of the row's text. */
export interface Cell extends Span {
  text: string
}

/** What stands between the cells of a row in its text. */
const bar = ' | '

/** The cells of a row's text, left to right. */
export function cellsOf(row: string): Cell[] {
  let at = 0
  return row.split(bar).map((text) => {
    const start = at
    at += text.length + bar.length
    return { text, start, end: start + text.length }
  })
}

/** What is longer is a table that lost its rows. */
const longest = 5000

/** The figures of a claim: of a sentence, or of the cells of a table row. */
export const figuresIn = ({ form, text, columns }: Claim): FoundFigure[] =>
  form === 'row' ? findInRow(text, columns ?? []) : findFigures(text)

/**
 * The figures of a row's cells but the first, which is its head. A number alone has the unit that
 * its column's head or the row's gives: "Cost (€ million) | 4.1", "Share, % | 17".
 *
 * @param columns heads of the cells, or nothing
 */
export function findInRow(row: string, columns: string[]): FoundFigure[] {
  const [head, ...cells] = cellsOf(row)
  if (!head || row.length > longest) return []
  return cells.flatMap((cell, i) => {
    const heads = [columns[i + 1] ?? '', head.text]
    return isNumber.test(cell.text)
      ? [numberIn(cell, heads)]
      : findFigures(cell.text).map((figure) => ({
          ...figure,
          start: cell.start + figure.start,
          end: cell.start + figure.end,
        }))
  })
}

const isNumber = new RegExp(`^${numeral}$`)

/** A cell with a number alone. */
function numberIn({ text, start, end }: Cell, heads: string[]): FoundFigure {
  for (const head of heads) {
    const unit = unitIn.exec(head)?.slice(1).find(Boolean)?.trim()
    const figure = unit === undefined ? undefined : withUnit(text, unit)
    if (figure) return { ...figure, start, end }
  }
  const value = numberOf(text)
  const things = heads.map((head) => thingIn(head)).find((thing) => thing !== undefined)
  return { kind: 'count', unit: things ?? '', value, lo: value, hi: value, start, end }
}

/** "Cost (€ million)", "Share, %", "Length in km", "%". */
const unitIn =
  /\(([^()]{1,30})\)\s*$|, ([^,]{1,20})$|\bin ([^,()]{1,20})$|^([%€£$]\S{0,4}|\p{L}{1,3})$/u

/** A number read with a unit behind it or, for a currency, before it. */
function withUnit(number: string, unit: string): FoundFigure | undefined {
  const sign = /^(?:[A-Z]{0,2}[€£$¥]|[A-Z]{3}\b)/.exec(unit)?.[0] ?? ''
  const words =
    `${sign}${sign.length === 3 ? ' ' : ''}${number} ${unit.slice(sign.length).trim()}`.trim()
  const [figure] = findFigures(words)
  return figure && figure.start === 0 && (figure.unit !== '' || figure.kind !== 'count')
    ? figure
    : undefined
}

/** "Certified places", "Assaults on staff", "New masts": the first plural of a head. */
function thingIn(head: string): string | undefined {
  const plural = /(?:^|\s)(\p{L}{2,}s|people|children|staff)(?=\s|$|,)/u
    .exec(head)?.[1]
    ?.toLowerCase()
  return plural === undefined ? undefined : (unitSymbol(plural) ?? plural)
}

/** A head of a column that only says that there are values in it. */
const generic = /^(?:values?|amounts?|figures?|numbers?|totals?|results?|data|\p{P}*)$/iu

/** What a figure of a row is of: the head of the row, with that of the column where it tells more. */
export function headsOf({ text, columns }: Claim, { start }: Span): string {
  const cells = cellsOf(text)
  const i = cells.findIndex((cell) => start < cell.end)
  const column = columns?.[i] ?? ''
  const row = cells[0]?.text ?? ''
  return column === '' || generic.test(column) ? row : `${row}, ${column}`
}
