import type { Claim } from '../model.ts'

type Mark = [points: number, has: (claim: Claim) => boolean]

/** What makes a sentence worth more, or less, than others, whoever reads it. */
const marks: Mark[] = [
  [0.3, ({ speaker }) => speaker !== undefined],
  [0.3, ({ roles }) => roles.length > 0],
  [-0.6, ({ text, form }) => form !== 'quote' && /\b(?:I|we|our|my|you|your)\b/.test(text)],
  [-0.6, ({ text, form }) => form !== 'quote' && addresses.test(text)],
  [-1, ({ text }) => pointsElsewhere.test(text)],
  [-1.5, ({ text }) => aboutItself.test(text)],
  [-0.8, ({ text }) => aboutTalk.test(text)],
  // A program has swapped its words.
  [-1.2, ({ spun }) => spun === true],
  [-0.8, (claim) => isFragment(claim)],
  [-0.5, ({ dangling }) => dangling],
]

/** What of a candidate has a value. */
interface Valued {
  claim: Claim
  words: number
  origins: number
  figures: ReadonlySet<string>
}

/**
 * Points for what makes a sentence worth printing.
 *
 * @param sharedFigure whether several sources give a figure that it holds
 */
export function qualityOf(
  { claim, words, origins, figures }: Valued,
  sharedFigure: boolean,
): number {
  const own = marks.reduce((sum, [points, has]) => sum + (has(claim) ? points : 0), 0)
  return (
    own +
    (words >= 10 && words <= 32 ? 1 : 0) +
    0.8 * (origins - 1) +
    (figures.size > 0 ? 0.4 : 0) +
    (sharedFigure ? 0.6 : 0) +
    Math.min(claim.themes.length, 3) * 0.15
  )
}

/** Words in mid-sentence whose meaning stands in a sentence that is not printed. */
const pointsElsewhere =
  /\b(?:these|those|this|such) (?!is\b|are\b|was\b)[\p{L}-]+|\bthat (?:interval|figure|view|claim|point|question|case|policy|period|change|purpose|reason|result|number|sum)\b|\b(?:among(?:st)?|of|to|in|for|like) (?:these|those|this)\b|^[^.]{0,40}, (?:however|though|therefore|too),|\bthe (?:former|latter|same|other|others|above|first two|last two)\b/iu

/** Speaks to whoever reads the source: "If you are not the intended recipient, please delete it." */
const addresses = /\b(?:you|your|yours|please)\b/i

/** A text that speaks of itself ("the present article"), not of its subject. */
const aboutItself =
  /\b(?:the present|this|the) (?:note|article|post|page|section|summary|roundup|clipping|copy|list|text|video|podcast|episode|newsletter|blog)\b/i

/** That something is talked of says nothing about it: "The debate underscores the importance of". */
const aboutTalk =
  /^(?:The|This) (?:\p{Ll}+ ){0,2}(?:discussions?|debates?|conversations?|speakers?|authors?|interviews?|hosts?)\b|\b(?:discusses|explores|examines|delves into|touches on|sparked (?:\p{L}+ ){0,2}(?:discussions?|debates?|reactions?))\b/u

/** A short list item without a verb that is sure to be one: it is said of a lead-in that is gone. */
const isFragment = ({ form, text }: Claim): boolean =>
  form === 'item' &&
  !/[.!?”"]$/.test(text) &&
  !/\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|\p{Ll}{3,}(?:ed|es))\b/u.test(
    text,
  )
