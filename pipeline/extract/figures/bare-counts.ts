import { unitSymbol } from '../../language/units.ts'
import type { Span } from '../../model.ts'
import type { FoundFigure } from './found-figure.ts'
import { numberOf, numberWord, numeral } from './numbers.ts'

/** A number that is no part of a name, a range or an amount. */
const number = `(?<![\\p{L}\\p{N}.,:/$€£¥#–-]|[$€£¥] )(${numeral}|${numberWord})`
/** Behind a number that counts things named elsewhere: a verb, a preposition, the end of a clause. */
const behind =
  '(?= (?:were|was|are|is|had|have|has|said|did|could|can|would|will|reported|failed|passed|came|of|in|on|at|by|from|a|an|per|to(?! \\d)|since|after|during|last|this|every|each|and|or|but|more|fewer|less|alone|altogether|dead)\\b|[.,;:)](?![\\d\\p{L}])|$| \\|)'
const bare = new RegExp(`${number}${behind}`, 'giu')

/** "Eighty-six | of our farms": the things counted. */
const ofThings =
  /^ of (?:the|these|those|our|their|its|his|her|all|all the) (\p{Ll}{2,}s|people|children|staff)\b/u
/** "Kilometres of cable laid: 1,940", "| New masts | 14 |": a label whose first noun is counted. */
const label =
  /(?:^|\| ?)(?:(?:New|Number of|Total|No\. of) )?(\p{L}{3,}s)\b[^:|]{0,60}(?::| \|) $/iu

/** Bare numbers below are mostly ordinals, ages and hours. */
const least = 13

/**
 * Numbers that count what is named elsewhere: in front ("Of the 88 schools, 61 have closed"; "New
 * masts: 140"), behind ("86 of our farms") or in the sentence before ("137 were found dead", whose
 * unit is then empty). Numbers of other figures in `found` are left out.
 */
export function bareCounts(sentence: string, found: FoundFigure[]): FoundFigure[] {
  const whole = wholeOf(sentence, found)
  const inOrder = [...found].sort((a, b) => a.start - b.start)
  let next = 0
  const counts: FoundFigure[] = []
  for (const match of sentence.matchAll(bare)) {
    const start = match.index
    const end = start + match[0].length
    while ((inOrder[next]?.end ?? end) <= start) next++
    if ((inOrder[next]?.start ?? end) < end) continue
    const value = numberOf(match[1])
    const unit = unitOf(sentence, { start, end }, value, whole)
    if (unit === undefined || !(value > 1)) continue
    counts.push({ kind: 'count', unit, value, lo: value, hi: value, start, end })
  }
  return counts
}

/** "Of the 88 schools" at the head of a sentence. */
function wholeOf(sentence: string, found: FoundFigure[]): FoundFigure | undefined {
  const whole = found.find(({ kind, start, unit }) => kind === 'count' && unit !== '' && start < 20)
  const head = whole && sentence.slice(0, whole.start)
  return /^\W*(?:Of|Out of|Among) (?:the |all )?$/.test(head ?? '') ? whole : undefined
}

const verbBehind =
  /^ (?:were|was|are|is|had|have|has|said|did|could|can|would|will|reported|failed|passed)\b/

/** What a bare number counts: empty where the sentence does not say; undefined where it is no count. */
function unitOf(
  sentence: string,
  { start, end }: Span,
  value: number,
  whole: FoundFigure | undefined,
): string | undefined {
  const after = sentence.slice(end, end + 40)
  const things = ofThings.exec(after)?.[1]
  if (things !== undefined && !/^(?:years|times|days|weeks|months|hours)$/.test(things))
    return things
  if (whole && value <= whole.hi && verbBehind.test(after)) return whole.unit
  const before = sentence.slice(Math.max(0, start - 90), start)
  const labelled = label.exec(before)?.[1]?.toLowerCase()
  if (labelled !== undefined) return unitSymbol(labelled) ?? labelled
  return isCount(sentence, start, end, value) ? '' : undefined
}

/** Words and signs before a number that is no count. */
const noCountBefore =
  /(?:\b(?:aged?|no|nos|number|day|week|hour|minute|year|room|page|at|around|until|of age|\p{Lu}[\p{L}-]+|v|vs|and|or|plus|minus|[Hh]e (?:is|was)|[Ss]he (?:is|was)) |\d |\(|, )$/u

function isCount(sentence: string, start: number, end: number, value: number): boolean {
  const text = sentence.slice(start, end)
  if (value < least || !/^\d/.test(text) || text.startsWith('0') || /\.\d/.test(text)) return false
  if (/^(?:19|20)\d\d$/.test(text) || /^\d{6,}$/.test(text)) return false
  const before = sentence.slice(Math.max(0, start - 30), start)
  // A comma in a number is no accident: "Of the region’s 1,275".
  if (/,/.test(text)) return !/\p{Lu}[\p{L}-]+ $/u.test(before) || /^\p{Lu}\p{L}+ $/u.test(before)
  return !noCountBefore.test(before) || /^(?:Just|Only|About|Some|At least|Nearly) $/.test(before)
}
