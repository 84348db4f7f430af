import { isPersonName } from '../../language/names.ts'
import { bodyWords } from '../../language/speech.ts'
import { functionWords } from '../../language/words.ts'
import type { Section } from '../../model.ts'
import { nameOf } from './phrases.ts'

const name =
  /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]*\.?(?: (?:de|da|del|van|von|der|di|la|le|bin|al|el))*) ?(?:\p{Lu}[\p{L}’'-]*\.? ?){1,3}/gu

/**
 * The full names of people in a source by their surnames, where one person alone has the surname:
 * "Roe" is Jane Roe, unless there is a Peter Roe. Names are never joined by likeness.
 */
export function fullNamesOf(sections: Section[]): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const { blocks } of sections)
    for (const { text } of blocks)
      for (const [match] of text.matchAll(name)) {
        const full = personIn(match.trim().replace(/[’']s?$/, ''))
        const surname = full?.split(' ').at(-1)
        if (full && surname) found.set(surname, (found.get(surname) ?? new Set()).add(full))
      }
  return new Map(
    [...found].flatMap(([surname, names]) => {
      const [one, ...others] = shortest([...names])
      return one !== undefined && others.length === 0 ? [[surname, one]] : []
    }),
  )
}

/** A person's name in a run of capitalised words, without what stands before it. */
function personIn(run: string): string | undefined {
  const words = nameOf(run).split(' ')
  for (let from = 0; from < words.length - 1; from++) {
    // "In June"
    if (functionWords.has(words[from]?.toLowerCase() ?? '')) continue
    const rest = words.slice(from).join(' ').replace(/\.$/, '')
    if (bodyWords.test(rest)) return undefined
    if (isPersonName(rest)) return rest
  }
  return undefined
}

/** "Yesterday Jane Roe" is Jane Roe where she is found alone too. */
const shortest = (names: string[]): string[] =>
  names.filter((a) => !names.some((b) => a !== b && a.endsWith(` ${b}`)))
