import { tokens } from '../language/tokens.ts'
import { functionWords } from '../language/words.ts'
import type { Section } from '../model.ts'
import type { Phrase } from './match-phrases.ts'

/** A name that a text shortens: the stems of "Food Safety Authority", and "FSA". */
export interface Acronym {
  stems: string[]
  short: string
}

const inBrackets = /\(([A-Z][A-Za-z&]{1,7})\)/g

/** Characters before a bracket in which the name stands. */
const reach = 120

/** What texts shorten themselves: "Food Safety Authority (FSA)", where the initials spell it. */
export function acronymsIn(sections: Section[]): Acronym[] {
  const found = new Map<string, Acronym>()
  for (const { blocks } of sections) {
    for (const { text } of blocks) {
      for (const match of text.matchAll(inBrackets)) {
        const [, short = ''] = match
        const before = text.slice(Math.max(0, match.index - reach), match.index)
        const stems = nameOf(before, short)
        if (stems) found.set(`${short} ${stems.join(' ')}`, { stems, short })
      }
    }
  }
  return [...found.values()]
}

/** The stems of the last words whose initials spell the acronym; small words may be left out. */
function nameOf(before: string, short: string): string[] | undefined {
  const letters = [...short.toLowerCase()].filter((letter) => letter !== '&').reverse()
  const words = tokens(before).reverse()
  const stems: string[] = []
  let spelt = 0
  for (const { stem, start, end } of words) {
    if (spelt === letters.length) break
    const word = before.slice(start, end).toLowerCase()
    if (word.startsWith(letters[spelt] ?? '')) spelt++
    else if (!functionWords.has(word)) return undefined
    stems.unshift(stem)
  }
  return spelt === letters.length && spelt > 1 ? stems : undefined
}

/** The other form of each listed phrase that a text shortens, with the phrase's own weight. */
export function shortened(listed: Phrase[], acronyms: Acronym[]): Phrase[] {
  const known = new Set(listed.map(keyOf))
  const forms = acronyms.flatMap(({ stems, short }): [string, string[]][] => {
    const shortStems = tokens(short).map((token) => token.stem)
    return [
      [stems.join(' '), shortStems],
      [shortStems.join(' '), stems],
    ]
  })
  const others = Map.groupBy(forms, ([from]) => from)
  const added = listed.flatMap((phrase) =>
    (others.get(phrase.stems.join(' ')) ?? []).map(
      ([, stems]): Phrase => ({ ...phrase, stems, rule: 'acronym' }),
    ),
  )
  return added.filter((phrase) => !known.has(keyOf(phrase)))
}

const keyOf = ({ theme, not, stems }: Phrase): string => JSON.stringify([theme, not, ...stems])
