import { claim, is, type Labelled, type Pass } from '../label.ts'

/** Sentences of fewer words may well stand twice. */
const fewest = 8

/** Where a run of words stands: the line, and the number of its first word. */
interface Place {
  item: Labelled
  at: number
}

/**
 * Sentences set apart that stand in a longer line, too: the pull quotes and teasers of a page. They
 * end as sentences do, for a title may be named in full in its text.
 */
export const copies: Pass = (lines) => {
  const places = placesOf(lines)
  for (const item of lines) {
    const words = wordsOf(item)
    if (!isSentence(item) || words.length < fewest) continue
    const place = places.get(headOf(words, 0))
    if (!place || place.item === item || !stands(words, place)) continue
    const reason = `stands in line ${place.item.line.number}`
    claim(item, { label: 'junk', score: 0.93, rule: 'repeated', reason })
  }
}

const wordsOf = ({ line }: Labelled): string[] => line.words

const headOf = (words: string[], at: number): string => words.slice(at, at + 6).join(' ')

/** Prose that may be a copy: no item, no words with a name behind them. */
const isSentence = (item: Labelled): boolean =>
  !is(item, 'junk', 'list_item', 'table', 'quote', 'title') && item.line.stops

/** The first place of every six words in a row, in lines that could hold a whole sentence more. */
function placesOf(lines: Labelled[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const item of lines) {
    const words = wordsOf(item)
    if (is(item, 'junk', 'table') || !item.line.stops) continue
    for (let at = 0; at + fewest < words.length; at++) {
      const key = headOf(words, at)
      const other = places.get(key)
      if (!other || wordsOf(other.item).length < words.length) places.set(key, { item, at })
    }
  }
  return places
}

/** The words stand there, and the line has others before or behind them. */
function stands(words: string[], { item, at }: Place): boolean {
  const whole = wordsOf(item)
  if (whole.length < words.length + 3) return false
  const bare = (word: string | undefined) => word?.replace(/[.’']+$/, '')
  return words.every((word, i) => bare(word) === bare(whole[at + i]))
}
