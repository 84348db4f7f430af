import { isPersonName } from '../../../language/names.ts'
import { claim, type Pass } from '../label.ts'

/** “…” (Jane Roe, driver); “…” — Jane Roe; a stop in the marks or a role tells it from a title. */
const signed =
  /^[“"‘'«].{10,600}(?:[.!?,…][”"’'»]\s*(?:\(\p{Lu}[^()]{2,90}\)|[-–—]{1,2}\s?\p{Lu}[^()“”"]{2,90})|[”"’'»]\s*\(\p{Lu}[^(),]{2,60},[^()]{2,90}\))\.?$/u
const quotation = /^[“"‘'«].{20,3000}[.!?…][”"’'»]$/

/** A quotation with its speaker behind it, or the name under one: no heading, however short. */
function isSaid(text: string, before: string): boolean {
  if (signed.test(text)) return true
  const [name = '', role = ''] = text.split(/, (.*)/)
  return (
    quotation.test(before) &&
    isPersonName(name) &&
    (role === '' || /^(?:\p{Ll}|[^.]{2,60}$)/u.test(role))
  )
}

/** Lines that read as sentences. */
export const prose: Pass = (lines) => {
  for (const [i, item] of lines.entries()) {
    const { words, stops, text } = item.line
    if (/https?:\/\/|www\./.test(text))
      claim(item, { label: 'paragraph', score: 0.6, rule: 'address', reason: 'holds an address' })
    if (isSaid(text, lines[i - 1]?.line.text ?? ''))
      claim(item, { label: 'paragraph', score: 0.7, rule: 'quotation', reason: 'who says words' })
    const reason = stops ? 'ends as a sentence does' : 'too long for a heading'
    const sentence = stops && !text.endsWith('?') && words.length >= 6
    if (sentence || words.length > 25 || (text.endsWith('?') && words.length > 12))
      claim(item, { label: 'paragraph', score: 0.7, rule: 'prose', reason })
  }
}
