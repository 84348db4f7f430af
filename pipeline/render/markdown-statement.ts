import type { PhrasingContent } from 'mdast'
import type { Citation, Statement } from '../model.ts'

/** Text as a Markdown tree holds it: line ends and runs of space become one space. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replaceAll(/[\s\u00a0]+/g, ' ') }
}

/** `[^2c]`, the mark that the page prints as well. */
export function marks(citations: readonly Citation[]): PhrasingContent[] {
  return citations.map(({ mark }) => ({ type: 'footnoteReference', identifier: mark, label: mark }))
}

/** A statement: its words, its marks, and in brackets its kind, speaker, support and grade. */
export function statementContent(statement: Statement): PhrasingContent[] {
  const { runs, kindLabel, speaker, support, grade, citations } = statement
  const words = runs.map((run) => run.text).join('')
  const remarks = [kindLabel, speaker, support, grade].filter((remark) => remark !== '')
  const tail = remarks.length > 0 ? [text(` (${remarks.join(' · ')})`)] : []
  return [text(words), ...marks(citations), ...tail]
}
