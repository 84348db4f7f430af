import { isPersonName } from '../language/names.ts'
import type { Block, Section } from '../model.ts'

/** Turns from which labels are those of a talk, and persons that take more than one. */
const fewestTurns = 4
const fewestSpeakers = 2

/**
 * Who speaks in the blocks of a talk: the name before the colon of each turn ("MARIA LOPEZ: We need
 * more time." is said by Maria Lopez). A text is a talk where labels come again and again in turn
 * and somebody asks; a letter or a role ("Q:", "Chair:") names nobody.
 *
 * @param sections those of one file, in order
 */
export function turnsOf(sections: readonly Section[]): ReadonlyMap<Block, string> {
  const turns = new Map<Block, string>()
  const byLabel = Map.groupBy(
    sections.flatMap(({ blocks }) => blocks).filter(({ label }) => label !== undefined),
    labelOf,
  )
  if (!isTalk([...byLabel.values()])) return turns
  for (const [label, said] of byLabel) {
    const name = fromCapitals(label)
    // In a talk, a name all in capitals is that of a speaker, however seldom.
    if (isPersonName(name) && (said.length > 1 || name !== label))
      for (const block of said) turns.set(block, name)
  }
  return turns
}

const labelOf = ({ text, label }: Block): string =>
  text.slice(label?.start, label?.end).trimEnd().replace(/:$/, '')

function isTalk(byLabel: Block[][]): boolean {
  const again = byLabel.filter((said) => said.length > 1)
  return (
    again.length >= fewestSpeakers &&
    again.flat().length >= fewestTurns &&
    again.flat().some(({ text }) => text.includes('?'))
  )
}

/** "MARIA LOPEZ" as "Maria Lopez"; a name with small letters as it is. */
const fromCapitals = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first, rest) => first + rest.toLowerCase())
