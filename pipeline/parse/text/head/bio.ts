import { isPersonName } from '../../../language/names.ts'
import { is, type Labelled, type Pass } from '../label.ts'

/** How many lines of the end may be notes on the writers. */
const near = 4

const trade =
  /\b(?:is|was|are|has been|works? as|serves? as) (?:an?|the|our|[\p{L}’' ]{1,30}['’]s)?\b.{0,60}\b(?:writer|reporter|journalist|correspondent|editor|columnist|author|lecturer|professor|fellow|researcher|contributor|blogger|freelancer?|historian|analyst|consultant|teacher|director|lawyer|solicitor|physician|doctor|nurse|economist|engineer|farmer|host|producer)\b/iu
const contact =
  /\b(?:follow (?:him|her|them|me)\b|(?:he|she|they) (?:lives?|writes|covers|reports|tweets|blogs|teaches)\b|(?:contact|reach|e-?mail) (?:him|her|them|me|the (?:author|writer|reporter))\b|writes (?:about|for|on)\b|covers\b|based in\b|views (?:expressed|are)\b)|@[\w.]{2,}/i
const views =
  /^(?:the |these )?(?:views|opinions) (?:expressed|in this|are)\b.{0,200}$|^this (?:article|column|piece) (?:reflects|represents|does not)\b.{0,60}\bviews?\b.{0,160}$/i

/**
 * The note on the writer below a text: it opens with the name of the byline, or with any name and
 * tells both a trade and how to reach its bearer. Nothing of the text stands below it.
 */
export const bio: Pass = (lines) => {
  const author = lines.find(({ label }) => label?.meta?.author)?.label?.meta?.author ?? ''
  let left = near
  for (const item of lines.toReversed()) {
    if (is(item, 'junk', 'date', 'byline')) continue
    if (left-- === 0 || !isNote(item, author)) return
    const reason = 'a note on who wrote the text'
    item.label = { label: 'junk', score: 0.86, rule: 'bio', reason }
  }
}

function isNote({ line: { text, words }, label }: Labelled, author: string): boolean {
  if (words.length > 90 || words.length < 5 || label?.marker) return false
  if (views.test(text)) return true
  const name = nameAt(text)
  if (name === undefined) return false
  if (author.toLowerCase().includes(name.toLowerCase()))
    return trade.test(text) || contact.test(text)
  return trade.test(text) && contact.test(text)
}

/** The name that a line opens with: its first two to four words. */
function nameAt(text: string): string | undefined {
  const words = text.split(' ', 5)
  return [4, 3, 2].map((n) => words.slice(0, n).join(' ')).find((part) => isPersonName(part))
}
