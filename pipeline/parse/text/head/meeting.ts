import { findDates } from '../../../language/dates.ts'
import { claim, type Pass } from '../label.ts'

/** Lines within which minutes say what they are minutes of. */
const head = 12
const opening =
  /^(?:(?:draft|approved|unconfirmed|confirmed) )?(?:minutes|notes|record) of\b|^(?:(?:date|day)(?: of (?:the )?meeting)?|meeting date|held)(?: on|:)|\bmeeting held\b|^(?:minutes|meeting)\b.{0,80}\d{4}$/i
const roll =
  /^(?:(?:members |councillors |also |those )?(?:present|absent|in attendance|attending)|apologies(?: for absence| received)?|in the chair|chair(?:man|woman|person)?|clerk|secretary|minutes taken by|minute[- ]taker|note[- ]taker|quorum|venue|location|place|time)(?: from)?: ?\S/i

/**
 * Who was there at a meeting, and when it was held. A notice of the next meeting tells no date: it
 * stands at the end.
 */
export const meeting: Pass = (lines) => {
  const first = lines.slice(0, head)
  const says = first.find(({ line }) => /\bminutes\b|\bmeeting\b/i.test(line.text))
  if (!says) return
  for (const item of first)
    if (roll.test(item.line.text) && item.label?.label !== 'junk')
      claim(item, {
        label: 'paragraph',
        score: 0.82,
        rule: 'roll',
        reason: 'who or what a meeting had',
      })
  if (lines.some(({ label }) => label?.meta?.date)) return
  for (const item of first) {
    const { text } = item.line
    const [date, ...more] = text.length <= 200 && opening.test(text) ? findDates(text) : []
    if (!date || more.length > 0 || date.iso.startsWith('--') || !item.label) continue
    item.label.meta = { ...item.label.meta, date: date.iso }
    return
  }
}
