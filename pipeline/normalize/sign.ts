import type { SourceKind } from '../model.ts'
import type { TextLine } from './text-lines.ts'

/** What a text is judged by. */
export interface Evidence {
  title: string
  /** What is in the tree. */
  lines: TextLine[]
  /** What was taken out as no part of the text: a profile round it says where it stands. */
  removed: string[]
}

/** A sign of a kind of text, with its weight. */
export interface Sign {
  kind: SourceKind
  points: number
  /** The words found, or nothing. */
  find(evidence: Evidence): string | undefined
}

const marked = (words: string): string => `“${words.trim()}”`

/** The first line that matches; `where` narrows the lines down. */
export function inLines(
  pattern: RegExp,
  where: (line: TextLine) => boolean = () => true,
): Sign['find'] {
  return ({ lines }) => {
    for (const line of lines) {
      const words = where(line) ? pattern.exec(line.text.slice(0, 600))?.[0] : undefined
      if (words !== undefined) return marked(words)
    }
    return undefined
  }
}

/** Words that stand in the title, taken out of the text, or in the text. */
export function anywhere(pattern: RegExp): Sign['find'] {
  return (evidence) => {
    const { title, removed } = evidence
    for (const text of [title, ...removed]) {
      const words = pattern.exec(text.slice(0, 600))?.[0]
      if (words !== undefined) return marked(words)
    }
    return inLines(pattern)(evidence)
  }
}

/** From `least` to `most` different matches in all, as words; less is no sign. */
export function several(
  pattern: RegExp,
  [least, most]: [least: number, most: number],
  what: string,
): Sign['find'] {
  return ({ lines, removed }) => {
    const texts = [...lines.map(({ text }) => text), ...removed]
    const found = new Set(texts.flatMap((text) => pattern.exec(text.slice(0, 600))?.[0] ?? []))
    return found.size >= least && found.size <= most
      ? `${found.size} ${what} such as ${marked([...found][0] ?? '')}`
      : undefined
  }
}

export const isShort = ({ text }: TextLine): boolean => text.length <= 160

export const wordsOfTitle = (title: string, pattern: RegExp): string | undefined => {
  const words = pattern.exec(title)?.[0]
  return words === undefined ? undefined : marked(words)
}
