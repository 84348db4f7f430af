import { findDates } from '../../language/dates.ts'
import type { FigureKind, Span } from '../../model.ts'
import { isVague, type Range } from './numbers.ts'
import { type Pattern, patterns } from './patterns.ts'

/** A quantity in a sentence, as a range; `start` and `end` index the sentence. */
export interface FoundFigure extends Span, Range {
  kind: FigureKind
  unit: string
  value: number | string
}

/** A letter or hyphen before a number makes it part of a name: "GPT-4", "v3", "A800". */
const inName =
  /[\p{L}\p{N}.]$|[-–]$|\b(?:version|no\.|nr\.|section|article|chapter|figure|table|page|step|part|phase|model) $/iu

/** What is longer is no sentence: a table that lost its cells, a file of numbers. */
const longest = 5000

/** Every figure of a sentence, left to right, without overlaps. */
export function findFigures(sentence: string): FoundFigure[] {
  if (sentence.length > longest) return []
  const found: FoundFigure[] = findDates(sentence).map(({ start, end, iso, grain }) => {
    const lo = dateNumber(iso)
    return { kind: 'date', unit: grain, value: iso, start, end, lo, hi: lo }
  })
  for (const [kind, pattern, read] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const figure = figureOf(sentence, match, kind, read)
      const taken = figure && found.some((f) => figure.start < f.end && f.start < figure.end)
      if (figure && !taken) found.push(figure)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function figureOf(
  sentence: string,
  match: RegExpExecArray,
  kind: FigureKind,
  read: Pattern[2],
): FoundFigure | undefined {
  const { index, 0: text } = match
  const before = sentence.slice(Math.max(0, index - 12), index)
  if (inName.test(before)) return undefined
  // "Sonata 3.5 users": things are counted in whole numbers, products in versions.
  if (kind === 'count' && /\d\.\d/.test(text) && /\p{Lu}\p{L}+ $/u.test(before)) return undefined
  const reading = read(match)
  if (!reading || Number.isNaN(reading.lo) || Number.isNaN(reading.hi)) return undefined
  const [lo = 0, hi = 0] = [reading.lo, reading.hi].sort((a, b) => a - b)
  return {
    kind,
    unit: reading.unit,
    value: reading.value ?? valueOfRange(reading, text),
    start: index + (reading.skip ?? 0),
    end: index + text.trimEnd().length,
    lo,
    hi,
  }
}

/** A number; the words themselves where they name none; both ends of a range. */
function valueOfRange({ lo, hi }: Range, text: string): number | string {
  return lo === hi ? lo : isVague({ lo, hi }) ? text.trim() : `${lo}–${hi}`
}

/** Days since year 0, roughly, to compare dates by; without a year, days of the year. */
function dateNumber(iso: string): number {
  const [y = '', m = '01', d = '01'] = iso.startsWith('--')
    ? ['0', iso.slice(2, 4), iso.slice(5)]
    : iso.split('-')
  return Number(y) * 372 + (Number(m) - 1) * 31 + Number(d)
}
