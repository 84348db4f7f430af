import type { ParagraphChild } from 'docx'
import type { Statement } from '../../model.ts'
import type { NoteDesk } from './note-desk.ts'
import { run } from './word-text.ts'

/** A statement: its words, its marks, and in brackets its kind, speaker, support and grade. */
export function wordStatement(statement: Statement, desk: NoteDesk): ParagraphChild[] {
  const { runs, kindLabel, speaker, support, grade, citations } = statement
  const words = runs.map(({ text, added }) => run(text, added ? 'Added' : undefined))
  return [...words, ...desk.cite(citations), ...remarks(kindLabel, [speaker, support, grade])]
}

function remarks(kind: string, others: string[]): ParagraphChild[] {
  const rest = others.filter((remark) => remark !== '').join(' · ')
  if (kind === '' && rest === '') return []
  const between = kind !== '' && rest !== '' ? ' · ' : ''
  const label = kind === '' ? [] : [run(kind, 'KindLabel')]
  return [run(' (', 'Remarks'), ...label, run(`${between}${rest})`, 'Remarks')]
}
