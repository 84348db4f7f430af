import { reportingVerbs } from '../../../language/words.ts'
import { claim, is, type Pass } from '../label.ts'
import { capitalShare, isPartName } from './heading-shape.ts'

const announces =
  /^(?:according to|as |these |those |this |the following|for example|for instance|such as|including|here (?:is|are)|among |there (?:is|are))/i

/** A line that ends in a colon: the heading of a part, or the lead-in of what follows it. */
export const colons: Pass = (lines) => {
  for (const [i, item] of lines.entries()) {
    const { text, words } = item.line
    if (!text.endsWith(':') || is(item, 'junk')) continue
    const says = words.some((w) => reportingVerbs.has(w) || verbLike.has(w.toLowerCase()))
    const led = isSaid(text) && lines[i + 1]?.line.stops === false
    const names = words.length <= 6 && !says && !led && !announces.test(text)
    const heading = names && (capitalShare(item.line) >= 0.6 || isPartName(words))
    claim(
      item,
      heading
        ? {
            label: 'heading',
            score: 0.75,
            rank: 2,
            rule: 'colon',
            reason: 'names a part and ends in a colon',
          }
        : {
            label: 'paragraph',
            score: 0.75,
            leadIn: true,
            rule: 'lead-in',
            reason: 'announces what follows it',
          },
    )
  }
}

/** "What I'll pay from May:" says something of somebody, as sentences do. */
const isSaid = (text: string): boolean =>
  /\b(?:I|we|you|he|she|they)\b/.test(text) || /\p{L}['’](?:ll|ve|re)\b/u.test(text)

const verbLike = new Set(
  'is are was were be has have had include includes included following follows can could should would may might must do does did need needs want wants'.split(
    ' ',
  ),
)
