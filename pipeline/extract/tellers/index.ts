import type { Block, Document, Section } from '../../model.ts'
import { answersIn } from './answers.ts'
import { authorOf } from './author-of.ts'
import { firstPersonIn } from './first-person.ts'
import type { Teller } from './teller.ts'
import { turnsIn } from './turns.ts'

/**
 * Who tells the blocks of a source: the speakers of its turns, else the one who answers its
 * questions, else the author who writes in the first person. `fullNames` goes by surname.
 */
export function tellersOf(
  document: Document,
  sections: Section[],
  fullNames: ReadonlyMap<string, string>,
): ReadonlyMap<Block, Teller> {
  const turns = turnsIn(sections, fullNames)
  if (turns.size > 0) return turns
  const { isInterview, answers } = answersIn(document, sections)
  if (isInterview) return answers
  const author = authorOf(document)
  return author === undefined ? new Map() : ownWords(author, sections)
}

/** A reader's comment below a page: "Ann Lee says:", "3 thoughts on “…”". */
const comment =
  /^.{2,40} (?:says|said|wrote|writes):$|^\d{1,4} (?:comments?|thoughts|responses|replies)\b/

/** "We" may be anybody's, but for one who writes as "I" elsewhere. */
function ownWords(name: string, sections: Section[]): Map<Block, Teller> {
  const blocks = sections.flatMap((section) => section.blocks)
  const end = blocks.findIndex(({ text }) => comment.test(text))
  const own = (end < 0 ? blocks : blocks.slice(0, end)).filter(({ kind }) => kind === 'paragraph')
  const isOwn = own.filter(({ text }) => firstPersonIn(text, 'singular')).length > 1
  return new Map(own.map((block) => [block, { name, firstPerson: isOwn ? 'any' : 'singular' }]))
}
