import type { Picture, PictureMark } from '../../model.ts'
import { dateLabel } from '../date-label.ts'
import { plural } from '../statement.ts'
import { scaleOfYears } from './scale.ts'

/** A date as ISO writes it, `2023`, `2023-05-08` or `2026/2027`, and whether it is a forecast's. */
export interface Dated {
  date: string
  forecast: boolean
}

/**
 * Dates on one line: a dot for a day or month, a bar where a source names a year or a span, hollow
 * for forecasts. Undefined for fewer than three, which need no picture.
 */
export function timelinePicture(events: readonly Dated[]): Picture | undefined {
  const spans = events.map((event) => ({ ...event, ...yearsOf(event.date) }))
  if (spans.length < 3) return undefined
  const { at, ticks } = scaleOfYears(spans.flatMap(({ from, to }) => [from, to]))
  const marks = spans.map(({ from, to, forecast }): PictureMark => {
    return { label: '', from: at(from), to: at(to), size: 1, hollow: forecast }
  })
  const forecasts = events.filter(({ forecast }) => forecast).length
  const [first, last] = [events[0], events.at(-1)]
  return {
    id: '',
    kind: 'timeline',
    title: `A dot is a day or month, a bar a longer time${forecasts > 0 ? ', a hollow mark a forecast' : ''}`,
    description: `${plural(events.length, 'dated statement')} from ${dateLabel(first?.date ?? '')} to ${dateLabel(last?.date ?? '')}, ${forecasts === 0 ? 'none' : forecasts} of them ${forecasts === 1 ? 'a forecast' : 'forecasts'}; the table says what each of them is.`,
    ticks,
    rows: [{ label: '', marks }],
  }
}

/** A date as years with their fractions: 2023.5 is the beginning of July. */
function yearsOf(date: string): { from: number; to: number } {
  const [first = '', second] = date.split('/')
  const from = yearOf(first)
  if (second !== undefined) return { from, to: Math.max(from, yearOf(second)) + wholeYear(second) }
  return { from, to: from + wholeYear(first) }
}

const wholeYear = (date: string): number => (date.includes('-') ? 0 : 1)

function yearOf(date: string): number {
  const [year = '', month = '1', day = '1'] = date.split('-')
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372
}
