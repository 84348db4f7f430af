import { furniture } from '../../language/furniture.ts'
import { claim, type Label, type Pass } from './label.ts'
import type { Line } from './lines.ts'
import { isLoneMark, markerOf } from './lists/marker.ts'

type Rule = (line: Line) => Label | undefined

const junk = (rule: string, reason: string, score: number): Label => ({
  label: 'junk',
  score,
  rule,
  reason,
})

const loneMark: Rule = ({ text }) =>
  isLoneMark(text) ? junk('lone-mark', 'marks without words', 0.95) : undefined

const pageFurniture: Rule = ({ text }) => {
  const found = furniture(text)
  if (!found) return undefined
  // "About" or "Help" may head a part of a text as well as a menu: neighbours decide.
  const score = found.rule === 'navigation' ? 0.55 : 0.9
  return junk(found.rule, `reads as ${found.reason}`, score)
}

/** `auto_awesome`, `arrow_forward`: the names of icons, where the icon font was lost. */
const iconName: Rule = ({ text }) =>
  /^[a-z]+(?:_[a-z0-9]+)+$/.test(text) ? junk('icon', 'the name of an icon', 0.9) : undefined

/** A short line with marks that no sentence uses: what is left of code or a mangled control. */
const codeLike: Rule = ({ text, words }) =>
  words.length <= 5 &&
  !markerOf(text) &&
  /[\\{}=<>]|;\s*\/|\/\.|[a-z]\(\)|;$/.test(text) &&
  !/https?:/.test(text)
    ? junk('code', 'marks of code, not of prose', 0.7)
    : undefined

/** "Episode 464032040 series 3638292": numbers that count nothing. */
const serialNumbers: Rule = ({ text, words }) =>
  words.length <= 8 && words.filter((w) => /^\d{6,}$/.test(w)).length >= 1 && !/[$€£%]/.test(text)
    ? junk('serial-number', 'serial numbers, not words', 0.85)
    : undefined

const quoteWithName: Rule = ({ text }) =>
  /^[“"«].{10,}[”"»]\s*[-–—]{1,2}\s*\p{Lu}[\p{L}.'’ -]{2,60}$/u.test(text)
    ? { label: 'quote', score: 0.95, rule: 'quote', reason: 'words in marks, a dash and a name' }
    : undefined

const pictures =
  'photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|credits?|source photos?'
/** "Photo: A pupil", "Image copyright Getty", "Photograph by Ann Lee". */
const captionHead = new RegExp(
  `^\\(?(?:${pictures})(?: (?:credit|copyright|source|courtesy of)\\b| by\\b| ?[:©])`,
  'i',
)
/** "The bridge at noon (Photo: A. Lee)", "The bridge at noon. Credit: A. Lee". */
const captionTail = new RegExp(
  `(?:\\((?:${pictures})\\b[^()]{0,60}\\)|\\b(?:credit|photo(?:graph)?|picture|image|illustration)s?: (?:[^.]|\\b\\p{L}\\.){2,60})$`,
  'iu',
)

/** "Figure 3. Yield by month", "Map: the new line". */
const captionNumber =
  /^(?:(?:figure|fig\.?|chart|graph|map|table|exhibit|plate) \d{1,3}[a-z]?\s?[.:–—-]|(?:figure|chart|map|graph):) /i

const caption: Rule = ({ text, words }) =>
  words.length <= 60 &&
  (captionHead.test(text) || captionTail.test(text) || captionNumber.test(text))
    ? { label: 'caption', score: 0.85, rule: 'caption', reason: 'names its picture' }
    : undefined

const listItem: Rule = ({ text }) => {
  const marker = markerOf(text)
  if (!marker) return undefined
  return {
    label: 'list_item',
    score: marker.ordered ? 0.65 : 0.9,
    rule: marker.ordered ? 'number' : 'bullet',
    reason: marker.ordered ? 'begins with a number' : 'begins with a bullet',
    marker: marker.length,
    ordered: marker.ordered,
    kind: marker.kind,
    ...(marker.value !== undefined && { value: marker.value }),
  }
}

/** Nine commas and no verb's worth of small words: keywords, not a sentence. */
const keywords: Rule = ({ text, stops, words }) => {
  const commas = text.split(',').length - 1
  if (
    !stops &&
    commas >= 1 &&
    /^(?:key ?words|index terms|hashtags|labels|topics)\s?[:—–-]/i.test(text)
  )
    return junk('keywords', 'a list of keywords', 0.85)
  if (/^(?:#\p{L}[\p{L}\p{N}_]+[\s,]*)+$/u.test(text)) return junk('keywords', 'hashtags', 0.9)
  return commas >= 6 && !stops && words.length / (commas + 1) <= 3
    ? junk('keywords', 'a list of keywords', 0.7)
    : undefined
}

const rules: Rule[] = [
  loneMark,
  pageFurniture,
  iconName,
  codeLike,
  serialNumbers,
  quoteWithName,
  caption,
  listItem,
  keywords,
]

/** What lines show by themselves, whatever stands round them. */
export const ownShape: Pass = (lines) => {
  for (const item of lines)
    for (const rule of rules) {
      const label = rule(item.line)
      if (label) claim(item, label)
    }
}

const latin = /\p{Script=Latin}/u
const letter = /\p{L}/u

/** A short line in another script than the text: "7 قسمت" under an English page. */
export const foreignLines: Pass = (lines) => {
  const isLatin = (text: string): boolean => {
    const letters = [...text].filter((c) => letter.test(c))
    return letters.length === 0 || letters.filter((c) => latin.test(c)).length * 2 >= letters.length
  }
  const foreign = lines.filter(({ line }) => !isLatin(line.text))
  if (foreign.length * 5 > lines.length) return
  for (const item of foreign)
    if (item.line.words.length <= 6)
      claim(item, junk('foreign', 'a short line in another script', 0.9))
}
