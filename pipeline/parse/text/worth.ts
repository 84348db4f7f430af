import { endsTheText } from '../../language/furniture.ts'
import type { Labelled } from './label.ts'
import type { Line } from './lines.ts'

/** Items that a lead-in vouches for. */
const ledItems = 8

/**
 * What each line says for its place being in the article of a page, in words of prose. Short lines
 * speak against it, as menus are made of them; less so where prose announces them, goes on below
 * them or shares their words, and not at all where they begin with a small letter: lists lose their
 * bullets when they are copied.
 */
export function worthsOf(lines: Labelled[]): number[] {
  const known = proseWords(lines)
  let led = 0
  return lines.map((item, i) => {
    const base = worth(item)
    const isJunk = item.label?.label === 'junk'
    const announces = item.line.text.endsWith(':')
    const wasLed = led > 0
    led = announces ? ledItems : isJunk || base >= 0 ? 0 : led - 1
    return isJunk || base >= 0 ? base : worthOfShort(item, lines[i + 1], { base, known, wasLed })
  })
}

interface Near {
  base: number
  known: ReadonlySet<string>
  wasLed: boolean
}

function worthOfShort({ line }: Labelled, next: Labelled | undefined, near: Near): number {
  if (line.text.endsWith(':') || /^\p{Ll}/u.test(line.text)) return 5
  if (near.wasLed) return 1
  return near.base * (sharesWords(line, near.known) ? 0.5 : 1) * (isProse(next) ? 0.6 : 1)
}

const isProse = (item: Labelled | undefined): boolean =>
  item?.line.stops === true && item.line.words.length >= 15 && item.label?.label !== 'junk'

/** The longer words of all that reads as prose. */
function proseWords(lines: Labelled[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const item of lines.filter(isProse))
    for (const word of item.line.words) if (word.length > 3) known.add(word.toLowerCase())
  return known
}

function sharesWords({ words }: Line, known: ReadonlySet<string>): boolean {
  const content = words.filter((word) => word.length > 3)
  const shared = content.filter((word) => known.has(word.toLowerCase()))
  return content.length > 0 && shared.length >= content.length * 0.6
}

/** Long paragraphs count no more than `most`, or the one long comment under a short article would win. */
function worth({ line, label }: Labelled): number {
  const most = 60
  const length = lengthOf(line)
  if (label?.label === 'junk') return endsTheText.has(label.rule) ? -60 : -12
  if ((line.stops && length >= 15) || (length >= 25 && isPointed(line)))
    return Math.min(length, most)
  // A list may be most of an article, with a short heading for every few items.
  if (label?.marker || label?.label === 'table') return 6
  if (line.stops && length >= 6) return length / 2
  return length <= 4 ? -16 : -12
}

/** Long lines without a comma are menus that were glued together, or clouds of tags. */
const isPointed = ({ text, stops }: Line): boolean => stops || /[,;:.–—、。]/.test(text)

/** In words; scripts that leave no spaces between them have about two letters to a word. */
export function lengthOf({ words, text }: Line): number {
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  )
  return Math.max(words.length, (dense?.length ?? 0) / 2)
}
