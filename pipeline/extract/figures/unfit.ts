import type { Span } from '../../model.ts'

/** "It is not true that we cut | 41 posts", "contrary to the claim of | £5 million". */
const denying =
  /\b(?:(?:not|un|hardly) ?(?:true|correct|right|the case) that|(?:is|was|are) (?:false|wrong|untrue|incorrect) (?:that|to say)|(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)) (?:that|the (?:figure|number|claim|sum) of)|contrary to|rather than|instead of|and not|is not|was not|are not|were not|never)\b[^.;:]{0,60}$/i
/** "41 posts | are wrong". */
const deniedBehind =
  /^[^.,;:]{0,20} (?:is|was|are|were) (?:false|wrong|untrue|incorrect|nonsense|not true)\b/i

/** "is not more than 40" bounds the number and does not deny it. */
const bounded = /\bnot (?:more|less|fewer|only|just|yet|until|before|even|all)\b[^.;:]{0,60}$/i

/** A scrape lost a letter or an end: "$5 | illion", "between and | 7", "1, | 200". */
const damagedBehind =
  /^ ?(?:illions?|rillions?|illiards?|ousands?|housands?|undreds?)\b|^ or numerous\b/i
const damagedBefore = /\bbetween and $|(?<![\d.,])[1-9]\d{0,2}, $/i

/** Why a figure answers no question: its text says that it is wrong, or it lost a part of itself. */
export function unfitnessOf(
  sentence: string,
  { start, end }: Span,
): 'denied' | 'damaged' | undefined {
  const before = sentence.slice(Math.max(0, start - 120), start)
  const behind = sentence.slice(end, end + 40)
  const text = sentence.slice(start, end)
  if (damagedBehind.test(behind) || / or numerous\b/i.test(text)) return 'damaged'
  // "12, 200 and 340" is a list; three digits behind a comma and a space are the end of a number.
  if (damagedBefore.test(before) && (/and $/.test(before) || /^\d{3}\b(?! and\b|,)/.test(text)))
    return 'damaged'
  const denied = denying.test(before) && !bounded.test(before)
  return denied || deniedBehind.test(behind) ? 'denied' : undefined
}
