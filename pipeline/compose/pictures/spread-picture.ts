import type { Figure, FigureGroup, Picture, PictureRow } from '../../model.ts'
import { scaleThroughZero } from './scale.ts'

/** With more values a picture has no labels: the table has them, and a page is only so high. */
const mostLabels = 24
/** And with more than these it would be a heap of dots. */
const mostValues = 100

/** A value with all the sources that give it, of one thing that was measured. */
interface Shared {
  figure: Figure
  sources: number[]
}

/**
 * The values of a figure on which sources differ, on one axis: a dot for a value, a bar for a
 * range, with who gives it; values of different things stand in rows of their own, and no mean is
 * drawn. Undefined for dates, and where there are no two values to compare.
 *
 * @param numberOf the number of a source by its file
 */
export function spreadPicture(
  { values, unit }: FigureGroup,
  numberOf: (file: string) => number,
): Picture | undefined {
  const shared = sharedValues(values, numberOf)
  const ends = shared.flatMap(({ figure: { lo, hi } }) => [lo, hi])
  if (new Set(ends).size < 2 || shared.length < 2 || shared.length > mostValues) return undefined
  const { at, ticks } = scaleThroughZero(ends, (value, last) => tickLabel(value, last ? unit : ''))
  const rows = rowsOf(shared, at)
  const description = `${rows.map(described).join('; ')}.`
  const shown = shared.length > mostLabels ? rows.map(withoutLabels) : rows
  return { id: '', kind: 'spread', title: titleOf(shared), description, ticks, rows: shown }
}

function titleOf(shared: Shared[]): string {
  const [least, greatest] = [shared[0]?.figure, shared.at(-1)?.figure]
  const range = `${least?.text ?? ''} to ${greatest?.text ?? ''}`
  const isOne = new Set(shared.map(({ figure }) => referentOf(figure))).size === 1
  return isOne && least?.referent ? `${range}: ${least.referent}` : range
}

/** A row for each thing that was measured. */
function rowsOf(shared: Shared[], at: (value: number) => number): PictureRow[] {
  const referents = [...new Set(shared.map(({ figure }) => referentOf(figure)))]
  return referents.map((referent) => {
    const own = shared.filter(({ figure }) => referentOf(figure) === referent)
    const label = referents.length > 1 ? named(own[0]?.figure.referent) : ''
    return { label, marks: own.map((one) => markOf(one, at)) }
  })
}

const withoutLabels = (row: PictureRow): PictureRow => ({
  ...row,
  marks: row.marks.map((mark) => ({ ...mark, label: '' })),
})

/** In order of size. The same value of the same thing is one mark, with all its sources. */
function sharedValues(values: Figure[], numberOf: (file: string) => number): Shared[] {
  const found = new Map<string, Shared>()
  for (const figure of values) {
    const { kind, lo, hi, file } = figure
    if (kind === 'date' || !Number.isFinite(lo) || !Number.isFinite(hi)) continue
    const key = JSON.stringify([referentOf(figure), lo, hi])
    const known = found.get(key) ?? { figure, sources: [] }
    found.set(key, known)
    const n = numberOf(file)
    if (!known.sources.includes(n)) known.sources.push(n)
  }
  return [...found.values()].sort((a, b) => a.figure.lo - b.figure.lo || a.figure.hi - b.figure.hi)
}

/** "TARNCO" and "Tarnco" are one thing. */
const referentOf = ({ referent = '' }: Figure): string => referent.toLowerCase()

const named = (referent: string | undefined): string => referent ?? 'not named'

function markOf({ figure, sources }: Shared, at: (value: number) => number) {
  const numbers = [...sources].sort((a, b) => a - b)
  const label = `${figure.text} (${numbers.join(', ')})`
  return { label, from: at(figure.lo), to: at(figure.hi), size: 1, hollow: false }
}

const described = ({ label, marks }: PictureRow): string =>
  `${label === '' ? '' : `${label}: `}${marks.map((mark) => mark.label).join(', ')}`

/** "0", "2 million", "6 million USD", "20%". */
function tickLabel(value: number, unit: string): string {
  const size = Math.abs(value)
  const [factor, word] = [
    [1e12, ' trillion'] as const,
    [1e9, ' billion'] as const,
    [1e6, ' million'] as const,
    [1, ''] as const,
  ].find(([least]) => size >= least) ?? [1, '']
  const number = String(Number((value / factor).toPrecision(12)))
  const grouped = number.replace(/^(-?\d{2,3})(\d{3})$/, '$1,$2').replace('-', '−')
  return `${grouped}${word}${unit === '' || unit === '%' ? unit : ` ${unit}`}`
}
