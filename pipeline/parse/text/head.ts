import { dateOfLine } from '../../language/dates.ts'
import { isPersonName } from '../../language/names.ts'
import { hangingWords } from '../../language/words.ts'
import { claim, is, type Label, type Labelled, type Pass } from './label.ts'
import type { Line } from './lines.ts'

/** How far below the title a byline may stand. */
const headLines = 6

/** The first line that is prose: where the head of the document ends. */
export function firstProse(lines: Labelled[]): number {
  const i = lines.findIndex(
    ({ line, label }) =>
      label?.label !== 'junk' &&
      ((line.stops && line.words.length >= 12) || line.words.length > 25),
  )
  return i < 0 ? lines.length : i
}

/** Lines that say nothing but a date. Those after the head are no date of the text. */
export const dates: Pass = (lines) => {
  let known = false
  const body = firstProse(lines)
  for (const [i, item] of lines.entries()) {
    const date = dateOfLine(item.line.text)
    if (date === undefined) continue
    const counts: boolean = !known && i <= body && !date.startsWith('--')
    known ||= counts
    const meta = counts ? { meta: { field: 'date' as const, value: date } } : {}
    const reason = 'a date and nothing else'
    claim(item, { label: 'date', score: 0.92, rule: 'date', reason, ...meta })
  }
}

/** The title: the likeliest line above the first prose. */
export const title: Pass = (lines) => {
  const body = firstProse(lines)
  let best: { index: number; score: number } | undefined
  for (let index = 0; index < Math.min(body, 40); index++) {
    const score = titleScore(lines, index, body)
    if (score > (best?.score ?? 0)) best = { index, score }
  }
  const item = best && lines[best.index]
  if (!best || !item) return
  claim(item, {
    label: 'title',
    score: 0.9,
    rank: 1,
    rule: 'title',
    reason: 'the likeliest title above the first paragraph',
    meta: { field: 'title', value: item.line.text },
  })
  junkAbove(lines, best.index)
}

function titleScore(lines: Labelled[], index: number, body: number): number {
  const item = lines[index]
  if (!item || (item.label && item.label.score > 0.6)) return 0
  const { words, text } = item.line
  if (words.length < 2 || words.length > 24 || text.endsWith(',') || isByline(text)) return 0
  const next = lines[index + 1]
  let score = words.length >= 3 && words.length <= 16 ? 2 : 1
  if (index === 0) score += 1.5
  if (next && (is(next, 'date') || isByline(next.line.text))) score += 2
  if (body - index > headLines) score -= 1
  if (isPersonName(text)) score -= 1.5
  return score
}

/**
 * What stands above the title is page furniture once some of it was seen to be: the menus and
 * profile fields of a page ("Founded Date October 22, 1932") are of no end of kinds.
 */
function junkAbove(lines: Labelled[], index: number): void {
  const above = lines.slice(0, index)
  if (!above.some((item) => is(item, 'junk'))) return
  for (const item of above) {
    item.label = {
      label: 'junk',
      score: 0.85,
      rule: item.label?.label === 'junk' ? item.label.rule : 'above-title',
      reason: 'above the title, among page furniture',
    }
  }
}

const by = /^(?:(?:written |posted |reported |story |words |text )?by|author:?)\s+(.{2,60})$/i

/** "By Ann Lee", "Ann Lee and Bo Berg". */
export function isByline(text: string): boolean {
  const match = by.exec(text)
  if (match) return /^\p{Lu}/u.test(match[1] ?? '')
  return isPersonName(text)
}

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

/** Byline, publisher and the fragments between title and text. */
export const byline: Pass = (lines) => {
  const at = lines.findIndex((item) => is(item, 'title'))
  const body = firstProse(lines)
  if (at < 0) return
  const small = smallWords(lines)
  for (const item of lines.slice(at + 1, Math.min(body, at + 1 + headLines))) {
    const label = headLabel(item.line, small)
    if (label) claim(item, label)
  }
}

function headLabel({ text, words }: Line, small: ReadonlySet<string>): Label | undefined {
  const publisher = /^published (?:by|in|on|at)\s+(\p{Lu}.{2,60})$/iu.exec(text)?.[1]
  if (publisher && !dateOfLine(text)) {
    const meta = { field: 'publisher', value: publisher } as const
    return { label: 'junk', score: 0.8, rule: 'publisher', reason: 'names the publisher', meta }
  }
  if (isByline(text) && (by.test(text) || !isOfWords(words, small))) {
    const meta = { field: 'author', value: by.exec(text)?.[1] ?? text } as const
    const reason = 'a name under the title'
    return { label: 'byline', score: 0.88, rule: 'byline', reason, meta }
  }
  if (words.length <= 4 && hangingWords.has(words.at(-1)?.toLowerCase() ?? '')) {
    const reason = 'breaks off at a word that wants another'
    return { label: 'junk', score: 0.75, rule: 'fragment', reason }
  }
  return undefined
}
