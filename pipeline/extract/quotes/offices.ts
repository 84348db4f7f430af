import { isPersonName } from '../../language/names.ts'
import type { Section } from '../../model.ts'

/** Offices that a body has one of: "the minister" is one person, "the farmer" may be anybody. */
const offices =
  'minister|premier|mayor|governor|chancellor|president|ombudsman|commissioner|director|leader|chairman|chairwoman|chairperson|chair|chief executive|coroner|headteacher|head teacher|headmaster|headmistress|principal|rector|bishop|archbishop|harbourmaster|harbour master|registrar|bursar'
const office = `(${offices
  .split('|')
  .map((words) => words.replace(/(?<!\p{L})\p{L}/gu, (first) => `[${first.toUpperCase()}${first}]`))
  .join('|')})(?![\\p{L}’'-])`
const charge = "(?: (?:for|of) (?:the )?[\\p{L}’'-]{1,30}(?: [\\p{L}’'-]{1,30}){0,5})?"
const title = '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Cllr|Rev)\\.? )?'
const name =
  "(\\p{Lu}[\\p{L}’'.-]{0,30}(?: (?:de|van|von|der|la|le|al))?(?: \\p{Lu}[\\p{L}’'-]{0,30}){1,2})"

/** "The Minister for Salt, Jane Roe"; "Minister Jane Roe". */
const before = new RegExp(
  `(?<!\\p{L})(\\p{L}{1,30}[ -])?${office}(?:${charge}, |,? )${title}${name}`,
  'gu',
)
/** "Jane Roe, the minister"; "Jane Roe, leader of the council". */
const behind = new RegExp(`(?<!\\p{L})${name}, (?:the |its )?${office}(?: (?:of|for) |[,.;])`, 'gu')
/** What the office is of: where there are two, "the minister" may be either. */
const ofWhat = new RegExp(
  `${office} (?:for|of) (?:the )?(\\p{L}{1,30}(?: \\p{Lu}\\p{L}{1,30})?)`,
  'gu',
)

/** "The deputy minister" is not the minister, nor is the former or the prime one. */
const lesser =
  /^(?:deputy|vice|co|prime|regional|district|former|ex|shadow|junior|assistant|associate|acting|late|then|past)[ -]/i

/**
 * The names of those who alone bear an office in a source, by what it is called where it stands
 * for them: "the Minister", "the minister". An office that two bear, or two bodies have, is nobody's.
 */
export function bearersIn(sections: Section[]): Map<string, string> {
  const bearers = new Map<string, Set<string>>()
  const bodies = new Map<string, Set<string>>()
  for (const { text } of sections.flatMap(({ blocks }) => blocks)) {
    for (const [, which = '', office = '', name = ''] of text.matchAll(before))
      if (!lesser.test(which) && isPersonName(name)) add(bearers, office, name)
    for (const [, name = '', office = ''] of text.matchAll(behind))
      if (isPersonName(name)) add(bearers, office, name)
    for (const [, office = '', body = ''] of text.matchAll(ofWhat)) add(bodies, office, body)
  }
  return new Map(
    [...bearers].flatMap(([office, names]) => {
      const [one, ...others] = names
      const isOne = one !== undefined && others.length === 0 && (bodies.get(office)?.size ?? 0) < 2
      return isOne ? called(office).map((words): [string, string] => [words, one]) : []
    }),
  )
}

function add(to: Map<string, Set<string>>, office: string, word: string): void {
  const key = office.toLowerCase()
  to.set(key, (to.get(key) ?? new Set()).add(word))
}

/** As a subject is named: without its article where the office has a capital. */
const called = (office: string): string[] => {
  const capital = office.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
  return [capital, `the ${office}`, `The ${office}`]
}
