import { dash, numberOf, numberWord, numeral } from './numbers.ts'
import type { Pattern, Reading } from './pattern.ts'

const count = `(?:${numeral}|${numberWord})`
const sign = '(?:%|percent\\b|per cent\\b|pc\\b|pct\\b)'
const points =
  '(?:(?:percentage|percent|per cent|%)[- ]points?\\b|percentage[- ]points?\\b|pp\\b|ppts?\\b)'
const through = `(?:${dash}|(?<=\\bbetween [^a-z]{1,9}) and )`

/** "A quarter | were from abroad", "a third." A third party and a quarter of an hour are no parts. */
const saidOfPart =
  '(?<!(?:\\d|million|billion|hundred|thousand) an? \\p{L}+)(?: (?:were|was|are|is|have|had|has|comes?|came|said|live|work|think|do|did|can|could|will|would)\\b|[.;)]|, (?:and|but|or|while|which|who)\\b)'

const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}

/** Percentage points, percentages, parts of a whole (which are percentages too) and multiples. */
export const sharePatterns: Pattern[] = [
  [
    'percent',
    new RegExp(`(?<![\\d.,])(${count})(?:${through}(${count}))?\\s?-?${points}`, 'gi'),
    (m) => ({ unit: 'points', lo: numberOf(m[1]), hi: numberOf(m[2] ?? m[1]) }),
  ],
  [
    'percent',
    new RegExp(
      `(?<![\\d.,])(${count})(?:\\s?${sign})?(?:${through}(${count}))?\\s?-?${sign}`,
      'gi',
    ),
    (m) => ({ unit: '%', lo: numberOf(m[1]), hi: numberOf(m[2] ?? m[1]) }),
  ],
  [
    'percent',
    new RegExp(
      `\\b(${count})(?:[- ]in[- ](?:every )?| out of (?:every )?| of every | in every )(${count})\\b(?! (?:(?:19|20)\\d\\d|years?|months|weeks|days|hours|minutes)\\b)`,
      'g',
    ),
    (m) => readPart(numberOf(m[1]), numberOf(m[2])),
  ],
  [
    'percent',
    new RegExp(
      `\\b(?:(an?|one|two|three|four|nine|[Aa]n?|One|Two|Three|Four)[- ])?(half|third|quarter|fifth|sixth|eighth|tenth|Half)s?(?: of)?(?= (?:the|all|its|their|our|his|her|those|these|them|that|this|it|which|every|(?<=of )(?:\\p{Ll}+s|people|children|staff|men|women))\\b|(?<=(?:[Tt]wo|[Tt]hree|[Ff]our|[Nn]ine)[- ]\\p{L}+s(?: of)?)|${saidOfPart})`,
      'gu',
    ),
    (m) => {
      const whole = parts[(m[2] ?? '').toLowerCase()] ?? Number.NaN
      // "The third of those", "the last quarter of the year": an order, no part.
      if (m[1] === undefined && whole !== 2) return undefined
      const part = /^an?$/i.test(m[1] ?? 'a') ? 1 : numberOf(m[1])
      return {
        ...readPart(part, whole),
        take: m[0].replace(/ of$/, '').trimEnd().length,
      } as Reading
    },
  ],
  [
    'ratio',
    new RegExp(
      `\\b(${count})(?:x\\b|-?fold\\b| times\\b)(?: (?:lower|less|higher|more|cheaper|faster|as|per year))?`,
      'gi',
    ),
    (m) => ({ unit: 'x', lo: numberOf(m[1]), hi: numberOf(m[1]) }),
  ],
  [
    'ratio',
    new RegExp(`\\b(${numeral}) to (1)\\b`, 'g'),
    (m) => ({ unit: 'x', lo: numberOf(m[1]), hi: numberOf(m[1]) }),
  ],
]

/** "One in five" is 20 per cent; "two in one" and "12 in 2" are no parts. */
function readPart(part: number, whole: number): Reading | undefined {
  if (!(part < whole) || whole > 1000) return undefined
  const share = Number(((100 * part) / whole).toPrecision(4))
  return { unit: '%', lo: share, hi: share }
}
