import { wordsOf } from '../language/words.ts'
import type { BlockView, Statement } from '../model.ts'

/** Words that a block prints below its heading: all but the marks of citations. */
export function countWords({ intro, statements, groups, table, paragraphs }: BlockView): number {
  const { caption, columns, rows } = table
  return sum([
    intro,
    ...statements.flatMap(partsOf),
    ...groups.flatMap((group) => [group.heading, group.note, ...group.statements.flatMap(partsOf)]),
    ...(rows.length > 0 ? [caption, ...columns] : []),
    ...rows.flatMap(({ head, cells }) => [head, ...cells.map(({ text }) => text)]),
    ...paragraphs,
  ])
}

const partsOf = ({ runs, kindLabel, speaker, support, grade }: Statement): string[] => [
  runs.map(({ text }) => text).join(''),
  kindLabel,
  speaker,
  support,
  grade,
]

const sum = (texts: string[]): number =>
  texts.reduce((count, text) => count + wordsOf(text).length, 0)
