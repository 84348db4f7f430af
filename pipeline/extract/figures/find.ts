import { findDates } from '../../language/dates.ts'
import type { FigureBound, FigureKind } from '../../model.ts'
import { bareCounts } from './bare-counts.ts'
import { daysOf } from './days.ts'
import type { FoundFigure } from './found-figure.ts'
import { isVague, type Range } from './numbers.ts'
import type { Pattern } from './pattern.ts'
import { patterns } from './patterns.ts'
import { withSubject } from './subject.ts'

/** A letter or hyphen before a number makes it part of a name ("GPT-4", "v3"), as does a label. */
const inName =
  /[\p{L}\p{N}.]$|[-–/:]$|\b(?:per|version|nos?\.|nr\.|sections?|articles?|chapters?|figure|table|page|step|part|phase|model|class|grade|tier|level|category|type|stage|ward|berth|pier|rule|annex|appendix|schedule|paragraph|clause|junction|route|platform|top) $/iu
/** Labels that in lower case are words like others: "they train 200 nurses". */
const inTitle =
  /\b(?:Act|Room|Unit|Zone|Gate|Line|Bus|Tram|Train|Flight|Boeing|Airbus|Series|Highway|Exit|Form|Building|Block|Channel|Group|District|Question|Title|Protocol|Formula|Number|Team|Year|Band|Hall|Terminal|Dock|Quay|Lot|Plot|Site|Area|Division) $/u

/** Words that leave one side of a range open. */
const atLeast =
  /\b(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|(?<!\b(?:no|not) )more than|upwards of|(?<!\b(?:no|not) )(?:over|above|exceed(?:s|ed|ing)?)) $/i
const atMost =
  /\b(?:up to|at most|(?:no|not) more than|a maximum of|(?<!\b(?:no|not) )(?:less|fewer) than|under|below|as (?:much|many) as|not exceed(?:ing)?) $/i
const orMore = /^ (?:or|and) (?:more|above|over)\b|^\+/
const orLess = /^ (?:or|and) (?:less|fewer|below|under)\b/

/** What is longer is no sentence: a table that lost its cells, a file of numbers. */
const longest = 5000

/** Every figure of a sentence, left to right, without overlaps. */
export function findFigures(sentence: string): FoundFigure[] {
  if (sentence.length > longest) return []
  const found: FoundFigure[] = findDates(sentence).map(({ start, end, iso, grain }) => {
    return { kind: 'date', unit: grain, value: iso, start, end, ...daysOf(iso) }
  })
  for (const [kind, pattern, read] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const figure = figureOf(sentence, match, kind, read)
      const taken = figure && found.some((f) => figure.start < f.end && f.start < figure.end)
      if (figure && !taken) found.push(figure)
    }
  }
  return [...found, ...bareCounts(sentence, found)]
    .map((figure) => withSubject(sentence, figure))
    .sort((a, b) => a.start - b.start)
}

function figureOf(
  sentence: string,
  match: RegExpExecArray,
  kind: FigureKind,
  read: Pattern[2],
): FoundFigure | undefined {
  const { index, 0: text } = match
  const before = sentence.slice(Math.max(0, index - 12), index)
  if (inName.test(before) || inTitle.test(before)) return undefined
  // "Sonata 3.5 users": things are counted in whole numbers, products in versions.
  if (kind === 'count' && /\d\.\d/.test(text) && /\S \p{Lu}\p{L}+ $/u.test(before)) return undefined
  const reading = read(match)
  if (!reading || Number.isNaN(reading.lo) || Number.isNaN(reading.hi)) return undefined
  const [lo = 0, hi = 0] = [reading.lo, reading.hi].sort((a, b) => a - b)
  const end = index + (reading.take ?? text.trimEnd().length)
  const bound = lo === hi && kind !== 'date' ? boundOf(sentence, index, end) : undefined
  return {
    kind,
    unit: reading.unit,
    value: reading.value ?? valueOfRange(reading, text),
    start: index + (reading.skip ?? 0),
    end,
    lo,
    hi,
    ...(bound ? { bound } : {}),
  }
}

/** Whether the words next to a number make it the least or the most of what is meant. */
function boundOf(sentence: string, start: number, end: number): FigureBound | undefined {
  const before = sentence.slice(Math.max(0, start - 20), start)
  // Up to the noun: "12 or more schools" ends behind it, "12 schools or more" before the words.
  const after = sentence.slice(end, end + 12)
  if (atLeast.test(before) || orMore.test(after)) return 'least'
  return atMost.test(before) || orLess.test(after) ? 'most' : undefined
}

/** A number; the words themselves where they name none; both ends of a range. */
function valueOfRange({ lo, hi }: Range, text: string): number | string {
  return lo === hi ? lo : isVague({ lo, hi }) ? text.trim() : `${lo}–${hi}`
}
