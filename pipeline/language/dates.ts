/** Calendar dates as English texts write them. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const year = '((?:1[5-9]|20|21)\\d\\d)'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'

/** A date in a text. `iso` lacks what the text leaves out: `--01-20`, `2025-01`, `2025`. */
export interface FoundDate {
  start: number
  end: number
  iso: string
  grain: 'day' | 'month' | 'year'
}

const two = (n: string | undefined): string => (n ?? '').padStart(2, '0')
const monthNumber = (name: string | undefined): string =>
  two(String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1))

type Pattern = [RegExp, (m: RegExpMatchArray) => string]

/** In order: the first pattern to claim a stretch of text keeps it. */
const patterns: Pattern[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (m) => `${m[1]}-${m[2]}-${m[3]}`],
  [
    new RegExp(`\\b${month} ${day},? ${year}\\b`, 'gi'),
    (m) => `${m[3]}-${monthNumber(m[1])}-${two(m[2])}`,
  ],
  [
    new RegExp(`\\b${day} (?:of )?${month},? ${year}\\b`, 'gi'),
    (m) => `${m[3]}-${monthNumber(m[2])}-${two(m[1])}`,
  ],
  [new RegExp(`\\b${month},? (?:of )?${year}\\b`, 'g'), (m) => `${m[2]}-${monthNumber(m[1])}`],
  [
    new RegExp(`\\b${month} ${day}(?![\\d,.]*\\d)`, 'g'),
    (m) => `--${monthNumber(m[1])}-${two(m[2])}`,
  ],
  [
    new RegExp(`\\b${day} (?:of )?${month}(?![a-z])`, 'g'),
    (m) => `--${monthNumber(m[2])}-${two(m[1])}`,
  ],
]

/** Whether an ISO day, month or year is one of the calendar; `--02-30` is not. */
export function isRealDate(iso: string): boolean {
  const full = iso.startsWith('--') ? `2024-${iso.slice(2)}` : iso
  const [y, m = '01', d = '01'] = full.split('-')
  const date = new Date(`${y}-${m}-${d}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${y}-${m}-${d}`
}

const grainOf = (iso: string): FoundDate['grain'] => {
  if (iso.startsWith('--') || iso.length === 10) return 'day'
  return iso.length === 7 ? 'month' : 'year'
}

/** Every date in a text with at least a month, left to right, without overlaps. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const iso = read(match)
      if (!isRealDate(iso) || found.some((f) => start < f.end && f.start < end)) continue
      found.push({ start, end, iso, grain: grainOf(iso) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
