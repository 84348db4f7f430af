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
  return author === undefined ? new Map() : ownWords(author, document, sections)
}

/** "Ann Lee says:", over a reader's comment. */
const comment = /^.{2,40} (?:says|said|wrote|writes):$/

/** "We" may be anybody's, but for one who writes as "I" elsewhere. */
function ownWords(name: string, document: Document, sections: Section[]): Map<Block, Teller> {
  const blocks = sections.flatMap((section) => section.blocks)
  const own = blocks.slice(0, endOf(document, blocks)).filter(({ kind }) => kind === 'paragraph')
  const isOwn = own.filter(({ text }) => firstPersonIn(text, 'singular')).length > 1
  return new Map(own.map((block) => [block, { name, firstPerson: isOwn ? 'any' : 'singular' }]))
}

/** How many blocks stand before the comments of readers: before "2 comments", or the first of them. */
function endOf({ log }: Document, blocks: Block[]): number {
  const places = blocks.map(({ pieces }) => pieces[0]?.file.start ?? 0)
  const [first = 0] = places
  const counter = log.find(({ rule, start }) => rule === 'comments' && start > first)
  const end = blocks.findIndex(
    ({ text }, i) => comment.test(text) || (counter && (places[i] ?? 0) > counter.start),
  )
  return end < 0 ? blocks.length : end
}
