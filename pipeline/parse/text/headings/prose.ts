import { claim, type Pass } from '../label.ts'

/** Lines that read as sentences. */
export const prose: Pass = (lines) => {
  for (const item of lines) {
    const { words, stops, text } = item.line
    if (/https?:\/\/|www\./.test(text))
      claim(item, { label: 'paragraph', score: 0.6, rule: 'address', reason: 'holds an address' })
    const reason = stops ? 'ends as a sentence does' : 'too long for a heading'
    const sentence = stops && !text.endsWith('?') && words.length >= 6
    if (sentence || words.length > 25 || (text.endsWith('?') && words.length > 12))
      claim(item, { label: 'paragraph', score: 0.7, rule: 'prose', reason })
  }
}
