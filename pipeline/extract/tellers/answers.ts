import { wordsOf } from '../../language/words.ts'
import type { Block, Document, Section } from '../../model.ts'
import { fullNamesOf } from '../quotes/full-names.ts'
import { firstPersonIn } from './first-person.ts'
import type { Teller } from './teller.ts'

/** A heading or block of a source, in its order. */
interface Line {
  text: string
  block?: Block
}

/** What says that a page with questions is an interview, and no list of answers by its owner. */
const cue =
  /\binterview(?:s|ed|ing)?\b|\bin conversation with\b|\bQ ?& ?A with\b|\b(?:[Ww]e|I|who) (?:recently )?(?:met|asked|visited)\b|\b(?:spoke|speaks|talked|talks|talking|spoken|sat down|caught up) (?:to|with)\b/
const met =
  /\b(?:spoke|speaks|talked|talks|talking|spoken|sat down|caught up|interview|conversation|Q ?& ?A) (?:to|with) |\b(?:[Ww]e|I) (?:recently )?(?:met|interviewed|asked|visited) /

/**
 * Answers to unmarked questions, and whose they are: the one person's whom the introduction names.
 * The first paragraph behind a question is an answer; a later one is where it says "I".
 */
export function answersIn(
  document: Document,
  sections: Section[],
): { isInterview: boolean; answers: Map<Block, Teller> } {
  const lines = linesOf(sections)
  const first = lines.findIndex(isQuestion)
  const none = new Map<Block, Teller>()
  const intro = lines.slice(0, Math.max(0, first))
  const text = [document.meta.title ?? '', ...intro.map((line) => line.text)].join('\n')
  if (lines.filter(isQuestion).length < 2 || !cue.test(text))
    return { isInterview: false, answers: none }
  const name = whoAnswers(intro, sections, document.meta.author)
  const answers = name === undefined ? none : answersOf(name, lines.slice(first))
  const personal = [...answers.keys()].some((block) => firstPersonIn(block.text, 'any'))
  return { isInterview: true, answers: personal ? answers : none }
}

const linesOf = (sections: Section[]): Line[] =>
  sections.flatMap(({ heading, blocks }) => [
    ...(heading === '' ? [] : [{ text: heading }]),
    ...blocks.map((block) => ({ text: block.text, block })),
  ])

const isQuestion = ({ text, block }: Line): boolean =>
  /\?["”’]?$/.test(text) &&
  (block === undefined || block.kind === 'paragraph') &&
  wordsOf(text).length <= 30

/** "She talks to Tom Birk about the weir": she answers, and he asks. */
const talksTo = /\b(?:[Ss]he|[Hh]e) (?:talks|talked|speaks|spoke|sat down|sits down) (?:to|with) /g
const askersIn = (text: string): string[] =>
  [...text.matchAll(talksTo)].map(({ 0: words, index }) => nameAt(text, index + words.length))
const nameAt = (text: string, at: number): string =>
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/u.exec(text.slice(at, at + 60))?.[0] ?? ''

/** The one person whom the introduction says it met, else the one whom it names at all. */
function whoAnswers(
  intro: Line[],
  [section]: Section[],
  author: string | undefined,
): string | undefined {
  if (!section) return undefined
  // Where the introduction is about the author, "she" may be the author, who asks.
  const ofAuthor = author !== undefined && intro.some(({ text }) => text.includes(author))
  const askers = ofAuthor ? [] : intro.flatMap(({ text }) => askersIn(text))
  const named = (texts: string[]): string[] => {
    const blocks = texts.map(
      (text): Block => ({ kind: 'paragraph', text, pieces: [], line: 0, sentences: [] }),
    )
    return [...fullNamesOf([{ ...section, blocks }]).values()].filter(
      (name) => name !== author && !askers.includes(name),
    )
  }
  const behind = intro.flatMap(({ text }) => {
    const at = met.exec(text)
    return at
      ? [text.slice(at.index + at[0].length).split(/[,.;:]|\b(?:about|who|on)\b/)[0] ?? '']
      : []
  })
  for (const texts of [behind, intro.map(({ text }) => text)]) {
    const [name, ...others] = new Set(named(texts))
    if (name !== undefined) return others.length === 0 ? name : undefined
  }
  return undefined
}

function answersOf(name: string, lines: Line[]): Map<Block, Teller> {
  const found = new Map<Block, Teller>()
  const surname = name.split(' ').at(-1) ?? name
  let asked = false
  for (const line of lines) {
    const { text, block } = line
    if (isQuestion(line)) asked = true
    else if (!block) asked = false
    else if (block.kind === 'paragraph' && !text.includes(surname)) {
      if (asked || firstPersonIn(text, 'singular')) found.set(block, { name })
      asked = false
    }
  }
  return found
}
