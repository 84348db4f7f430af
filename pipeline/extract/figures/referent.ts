import { functionWords } from '../../language/words.ts'
import type { Span } from '../../model.ts'

const name = /\b(?:\p{Lu}[\p{L}\p{N}-]*|[a-z]\d[\w.-]*)(?: (?:\p{Lu}[\p{L}\p{N}-]*|\d[\w.-]*))*\b/gu

/** Names that time or place a figure and are not what it measures. */
const noReferent =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)/

/**
 * The thing that a figure measures, as far as the sentence names one: the nearest name in the same
 * clause, before the figure rather than behind it.
 */
export function referentOf(sentence: string, figure: Span): string | undefined {
  let best: { name: string; distance: number } | undefined
  const core = withoutAsides(sentence)
  for (const match of core.matchAll(name)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!isReferent(match[0]) || (span.start === 0 && !isNameAtHead(core, match[0]))) continue
    const distance = distanceOf(core, span, figure)
    if (distance < (best?.distance ?? 80)) best = { name: match[0], distance }
  }
  return best?.name
}

/** "V3, the model on which R1 is built, cost …": the aside names another thing. Offsets stay. */
const withoutAsides = (sentence: string): string =>
  sentence.replace(
    /, (?:an?|the|which|who|whose|called|known|founded|based)\b[^,]{3,90},/g,
    (aside) => ' '.repeat(aside.length),
  )

/** The first word of a sentence has its capital from there, unless it is shaped like a name. */
function isNameAtHead(sentence: string, text: string): boolean {
  return /\s|\p{Lu}.*\p{Lu}|\d/u.test(text) || /^[’']s\b/.test(sentence.slice(text.length))
}

function isReferent(text: string): boolean {
  const first = text.split(' ')[0] ?? ''
  return !noReferent.test(text) && !functionWords.has(first.toLowerCase())
}

/** Characters between a name and a figure; a clause between them and a wrong order count as more. */
function distanceOf(sentence: string, name: Span, figure: Span): number {
  if (name.start < figure.end && figure.start < name.end) return Number.POSITIVE_INFINITY
  const before = name.end <= figure.start
  const between = before
    ? sentence.slice(name.end, figure.start)
    : sentence.slice(figure.end, name.start)
  return between.length + (/[,;:—–]/.test(between) ? 40 : 0) + (before ? 0 : 20)
}
