import { endsSentence, functionWords, reportingVerbs } from '../language/words.ts'
import type { Span } from '../model.ts'

/** So many words behind a label, with a number and no full stop, are a value. */
const fewWords = 5

/** "3.1 The contract …": the number of a paragraph; "3.5 million" and "1.5 °C" are none. */
const paragraphNumber = /^(?:§ ?)?\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+(?=["“‘(]?\p{Lu}\p{L}*[\s,’'])/u

/**
 * What stands at the head of a paragraph or item and is no part of its first sentence: the number
 * of the paragraph, and the label, "Costs" of "Costs: Each meal …". A label has at most five
 * words (a time in brackets may stand behind them, "JANE ROE [02:10]:"), a capital at its head, and a sentence behind the colon; "Smith said: We will" has none,
 * nor has "Monthly price: €39", whose few words say nothing without what stands before them. The
 * letters of questions and answers ("Q: Who pays?") are labels, too.
 * The span holds both with the white space behind them.
 */
export function runInLabel(text: string): Span | undefined {
  const number = paragraphNumber.exec(text)?.[0].length ?? 0
  const end = number + labelLength(text.slice(number))
  return end > 0 ? { start: 0, end } : undefined
}

function labelLength(text: string): number {
  const match =
    /^([^:.!?]{1,48}?)(?: [[(]\d{1,2}:\d\d(?::\d\d)?[\])])?:\s+(?=["“‘]?[\p{Lu}\p{N}])/u.exec(text)
  const label = match?.[1]
  if (!match || label === undefined) return 0
  const rest = text.slice(match[0].length)
  if (/\d/.test(rest) && rest.split(/\s+/).length < fewWords && !endsSentence(rest)) return 0
  const words = label.split(/\s+/)
  if (words.length > 5 || !/^\p{Lu}/u.test(label)) return 0
  if (words.some((word) => reportingVerbs.has(word))) return 0
  const content = words.filter((word) => !functionWords.has(word.toLowerCase()))
  return content.length > 0 || /^[QA]$/.test(label) ? match[0].length : 0
}
