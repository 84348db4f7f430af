import { functionWords, reportingVerbs } from '../language/words.ts'
import type { Span } from '../model.ts'

/**
 * The label at the head of a paragraph or item: "Costs" of "Costs: Each meal …". At most five
 * words, a time in brackets at most behind them ("JANE ROE [02:10]:"), a capital at its head, and a sentence behind the colon; "Smith said: We will" has none.
 * The span holds the label, its colon and the white space behind it.
 */
export function runInLabel(text: string): Span | undefined {
  const match =
    /^([^:.!?]{2,48}?)(?: [[(]\d{1,2}:\d\d(?::\d\d)?[\])])?:\s+(?=["“‘]?[\p{Lu}\p{N}])/u.exec(text)
  const label = match?.[1]
  if (!match || label === undefined) return undefined
  const words = label.split(/\s+/)
  if (words.length > 5 || !/^\p{Lu}/u.test(label)) return undefined
  if (words.some((word) => reportingVerbs.has(word))) return undefined
  const content = words.filter((word) => !functionWords.has(word.toLowerCase()))
  return content.length > 0 ? { start: 0, end: match[0].length } : undefined
}
