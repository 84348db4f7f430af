import { functionWords, headingNouns } from '../../../language/words.ts'
import type { Line } from '../lines.ts'

/** Share of content words that begin with a capital. */
export function capitalShare(line: Line): number {
  const content = line.words.filter((w) => !functionWords.has(w.toLowerCase()))
  return content.filter((w) => /^[\p{Lu}\p{N}]/u.test(w)).length / Math.max(content.length, 1)
}

/** "Key findings", "Next steps": short, and ending in the name of a part; or "At a glance". */
export const isPartName = (words: string[]): boolean =>
  words.length <= 3 &&
  (headingNouns.has(words.at(-1)?.toLowerCase() ?? '') || stock.test(words.join(' ')))

/** Headings that name no part. */
const stock =
  /^(?:(?:the )?bottom line|at a glance|in (?:brief|short|summary|numbers)|contact(?: us| details)?|get in touch|further (?:reading|information|help)|notes to editors|thank you|get(?:ting)? started)$/i

/** "How to apply", "What happens next": a question as headings put it, without its mark. */
export const asks = (line: Line): boolean =>
  /^(?:How|Why|What|Who|Where|When|Which)\b/.test(line.text)

/** Short enough for a heading, and not broken off. */
export const couldHead = ({ text, words }: Line): boolean =>
  words.length > 0 && words.length <= 14 && !/[,;]$/.test(text) && !/^\p{Ll}/u.test(text)
