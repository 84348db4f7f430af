import type { Span } from '../../model.ts'

/** Words between quotation marks in a text. `start` and `end` are those of the words. */
export interface MarkedWords extends Span {
  words: string
  /** From the opening mark to behind the closing one. */
  outer: Span
  /** False where the text ends before the mark is closed. */
  closed: boolean
}

/** Longest quotation that is taken for one: an unclosed mark must not swallow the text. */
const longest = 3000

/** Marks of two characters are what typewriters and LaTeX make of quotation marks. */
const mark = /``|''|[“”„"«»‘’']/g

interface Mark extends Span {
  text: string
}

type Family = 'double' | 'single' | 'guillemet'

/**
 * The words between marks, left to right; marks inside marks belong to the words. Marks are told
 * by what stands beside them rather than by their form, since scrapes mix them up: “so", "so”.
 * The last may be unclosed: it then ends with the text.
 */
export function markedWords(text: string): MarkedWords[] {
  const marks: Mark[] = [...text.matchAll(mark)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
  const found: MarkedWords[] = []
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]
    const family = open && familyOf(open)
    if (!open || !family || !opens(text, open)) continue
    const at = closingOf(text, marks, i, family)
    const close = marks[at]
    if (close) {
      push(found, text, open, close)
      i = at
    } else if (family !== 'single' && !marks.slice(i + 1, i + 40).some((m) => opens(text, m))) {
      push(found, text, open, undefined)
      break
    }
  }
  return found
}

function push(found: MarkedWords[], text: string, open: Mark, close: Mark | undefined): void {
  const inner = text.slice(open.end, close?.start ?? text.length)
  const words = inner.trim()
  if (words === '' || inner.length > longest) return
  const start = open.end + inner.length - inner.trimStart().length
  const outer = { start: open.start, end: close?.end ?? text.length }
  found.push({ start, end: start + words.length, words, outer, closed: close !== undefined })
}

function familyOf({ text }: Mark): Family | undefined {
  if (text === '«') return 'guillemet'
  if (text === '»') return undefined
  return text === '‘' || text === '’' || text === "'" ? 'single' : 'double'
}

const before = (text: string, { start }: Span): string => text.charAt(start - 1)
const after = (text: string, { end }: Span): string => text.charAt(end)

/** ’90s, ’twas: an apostrophe stands for what is left out. */
const elided = /^(?:\d|(?:twas|tis|til|till|em|cause|n|bout|neath|round)\b)/i

function opens(text: string, found: Mark): boolean {
  if (found.text === '«') return true
  const [left, right] = [before(text, found), after(text, found)]
  // 6" wide
  if (!/^$|[\s([{—–/:>*_-]/.test(left) && found.text !== '“' && found.text !== '``') return false
  if (found.text === "'" || found.text === '’' || found.text === '‘')
    return /[\p{L}\p{N}“"…[]/u.test(right) && !elided.test(text.slice(found.end, found.end + 8))
  return right !== '' && (!/\s/.test(right) || found.text === '“')
}

/** Index of the mark that closes, or -1. */
function closingOf(text: string, marks: Mark[], from: number, family: Family): number {
  if (family === 'single') return closingSingle(text, marks, from)
  let inner = 0
  for (let i = from + 1; i < marks.length; i++) {
    const found = marks[i]
    if (!found || found.start - (marks[from]?.start ?? 0) > longest) return -1
    if (family === 'guillemet') {
      if (found.text === '»') return i
    } else if (isDouble(found)) {
      if (closes(text, found)) {
        if (inner === 0) return i
        inner--
      } else if (opens(text, found)) inner++
    }
  }
  return -1
}

const isDouble = ({ text }: Mark): boolean => /^(?:[“”„"]|``|'')$/.test(text)

/** A mark at the end of words; `“` may be one where a scrape has lost the other form. */
function closes(text: string, found: Mark): boolean {
  const [left, right] = [before(text, found), after(text, found)]
  if (found.text === '”' || found.text === "''")
    return !/^\s?$/.test(left) || !/[\p{L}\p{N}]/u.test(right)
  if (found.text === '„' || found.text === '``') return false
  return !/\s/.test(left) && !/[\p{L}\p{N}]/u.test(right)
}

/**
 * The closing mark among apostrophes: one behind a comma or full stop is sure; ’ behind an s may
 * be a plural's ("the drivers’ union"). Another opening mark ends the search.
 */
function closingSingle(text: string, marks: Mark[], from: number): number {
  const candidates: number[] = []
  for (let i = from + 1; i < marks.length; i++) {
    const found = marks[i]
    if (!found || found.start - (marks[from]?.start ?? 0) > longest) break
    if (!/^['’]$/.test(found.text)) continue
    if (opens(text, found) && !/[.,!?]/.test(before(text, found))) break
    if (/[\s]/.test(before(text, found)) || /[\p{L}\p{N}]/u.test(after(text, found))) continue
    if (/[.,!?…—–]/.test(before(text, found))) return isSentenceBetween(text, marks, candidates, i)
    candidates.push(i)
  }
  const plain = candidates.find((i) => !isPlural(text, marks[i]))
  return plain ?? -1
}

/** A fragment that closes without punctuation goes before a sure mark of a later sentence. */
function isSentenceBetween(
  text: string,
  marks: Mark[],
  candidates: number[],
  sure: number,
): number {
  const plain = candidates.find((i) => !isPlural(text, marks[i]))
  const end = marks[sure]?.start ?? 0
  const between = plain === undefined ? '' : text.slice(marks[plain]?.end, end)
  return plain !== undefined && /[.!?]\s+\p{Lu}/u.test(between) ? plain : sure
}

function isPlural(text: string, found: Mark | undefined): boolean {
  return (
    found !== undefined && before(text, found) === 's' && /^ \p{Ll}/u.test(text.slice(found.end))
  )
}
