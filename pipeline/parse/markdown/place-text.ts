import type { Text } from 'mdast'
import { pointsOf } from '../../edits/points.ts'
import { readWords } from '../../edits/read-words.ts'
import type { SourceFile } from '../../model.ts'
import { spanOf } from '../cleaning.ts'

/** Makes a text of the characters from `from` to `to` of another one's value. */
export type TextPart = (from: number, to: number) => Text

/** Makes parts of the texts of a file; undefined for a text whose words are not found in it. */
export type PlaceText = (text: Text) => TextPart | undefined

/**
 * Tells where each character of a text's value stands in its file, through escapes, entities and
 * the marks at the head of quoted lines, so that the text can be cut into parts with places of
 * their own.
 */
export function placeText({ text: source }: Pick<SourceFile, 'text'>): PlaceText {
  const positionOf = pointsOf(source)
  return (text) => {
    const places = placesIn(text, source)
    if (!places) return undefined
    return (from, to) => {
      const value = text.value.slice(from, to)
      const first = from + (value.length - value.trimStart().length)
      const last = from + value.trimEnd().length
      const start = places.starts[Math.min(first, to)] ?? places.end
      const end = last > first ? (places.ends[last - 1] ?? start) : start
      return { type: 'text', value, position: positionOf({ start, end }) }
    }
  }
}

/** Where the characters of a value begin and end in the file. */
interface Places {
  starts: number[]
  ends: number[]
  /** Of the whole text. */
  end: number
}

function placesIn(text: Text, source: string): Places | undefined {
  const span = spanOf(text.position)
  const words = text.value.replace(/\s+/g, ' ').trim()
  const tokens = readWords(source, span, words, 'markdown')
  if (!tokens) return undefined
  const found: Places = { starts: [], ends: [], end: span.end }
  for (const { start, end, to, rule, space } of tokens) {
    const length = space ? 1 : to.length
    for (let i = 0; i < length; i++) {
      found.starts.push(rule ? start : start + i)
      found.ends.push(rule ? end : start + i + 1)
    }
  }
  return spread(found, text.value)
}

/** The places of words with single spaces, for a value whose white space is as it is in the file. */
function spread({ starts, ends, end }: Places, value: string): Places {
  const wide: Places = { starts: [], ends: [], end }
  let word = -1
  let space = true
  for (const char of value.split('')) {
    const white = /\s/.test(char)
    if (!(white && space)) word++
    space = white
    const at = Math.max(word, 0)
    wide.starts.push(starts[at] ?? end)
    wide.ends.push(ends[at] ?? end)
  }
  return wide
}
