import { readDateLine } from '../../../language/date-line.ts'
import { hangingWords } from '../../../language/words.ts'
import { claim, is, type Label, type Labelled, type Pass } from '../label.ts'
import type { Line } from '../lines.ts'
import { bylineOf, isRole } from './byline.ts'
import { headEnd } from './head.ts'

/** How far below the title a byline may stand. */
const headLines = 6

/** The words that a text has in lower case. */
function smallWords(lines: Labelled[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { line } of lines)
    for (const word of line.words) if (/^\p{Ll}/u.test(word)) small.add(word)
  return small
}

/** "Reform Framework" looks like a name, but the text goes on about reforms and frameworks. */
const isOfWords = (words: string[], small: ReadonlySet<string>): boolean =>
  words.filter((word) => isSmall(word.toLowerCase(), small)).length * 2 >= words.length

const isSmall = (word: string, small: ReadonlySet<string>): boolean =>
  small.has(word) || small.has(`${word}s`) || small.has(word.replace(/s$/, ''))

/** Who wrote a text, who published it and where it stands: between title and text, or at its end. */
export const credits: Pass = (lines) => {
  const at = lines.findIndex((item) => is(item, 'title'))
  const small = smallWords(lines)
  const end = headEnd(lines)
  for (const [i, item] of lines.entries()) {
    const last = lines.length - i <= headLines
    const label =
      sourceLabel(item, i < at || i <= end || last) ?? (last ? closing(item, lines) : undefined)
    if (label) claim(item, label)
  }
  if (at < 0) return
  for (const [i, item] of lines.slice(at + 1, Math.min(end, at + 1 + headLines)).entries()) {
    const label = headLabel(item.line, small) ?? roleLabel(item, lines[at + i])
    if (label) claim(item, label)
  }
}

function headLabel({ text, words }: Line, small: ReadonlySet<string>): Label | undefined {
  const publisher = /^published (?:by|in|on|at)\s+(\p{Lu}.{2,60})$/iu.exec(text)?.[1]
  const name = bylineOf(text)
  if (publisher && !readDateLine(text) && !name?.publisher) {
    const reason = 'names the publisher'
    return { label: 'junk', score: 0.8, rule: 'publisher', reason, meta: { publisher } }
  }
  if (name && (name.explicit || !isOfWords(words, small))) return bylineLabel(name)
  if (words.length <= 4 && hangingWords.has(words.at(-1)?.toLowerCase() ?? '')) {
    const reason = 'breaks off at a word that wants another'
    return { label: 'junk', score: 0.75, rule: 'fragment', reason }
  }
  return undefined
}

function bylineLabel({ explicit: _, ...meta }: NonNullable<ReturnType<typeof bylineOf>>): Label {
  return { label: 'byline', score: 0.94, rule: 'byline', reason: 'a name under the title', meta }
}

/** "Health Correspondent", right below the name. */
function roleLabel({ line }: Labelled, before: Labelled | undefined): Label | undefined {
  if (!is(before, 'byline') || line.words.length > 6 || !isRole(line.text)) return undefined
  return { label: 'byline', score: 0.85, rule: 'role', reason: 'an office under a name' }
}

/** "Reporting by Ann Lee; editing by Bo Berg" below the text. */
function closing({ line: { text } }: Labelled, lines: Labelled[]): Label | undefined {
  if (lines.some(({ label }) => label?.meta?.author)) return undefined
  if (
    !/^(?:additional )?(?:reporting|words|text|written|story|report)(?: and \w+)?(?: by\b|:)/i.test(
      text,
    )
  )
    return undefined
  const name = bylineOf(text.replace(/[;.(].*$/, ''))
  return name && bylineLabel(name)
}

const sourceKey =
  /^(?:source(?: url)?|url|link|original(?: (?:article|url|link|post|source))?|web ?page|canonical|permalink|article url|from):?\s+<?(https?:\/\/[^\s<>]{4,500})>?$/i

/** Where the text stands: an address behind a word that says so, or alone above the title. */
function sourceLabel({ line: { text, number } }: Labelled, outside: boolean): Label | undefined {
  const url =
    sourceKey.exec(text)?.[1] ??
    (number <= 2 ? /^https?:\/\/\S{4,500}$/.exec(text)?.[0] : undefined)
  if (!outside || !url || !URL.canParse(url)) return undefined
  return {
    label: 'junk',
    score: 0.9,
    rule: 'source-url',
    reason: 'says where the text stands',
    meta: { url },
  }
}
