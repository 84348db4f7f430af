import type { Span } from '../../model.ts'

/** Longest quotation that is taken for one: an unclosed mark must not swallow the text. */
export const longest = 3000

/** Marks of two characters are what typewriters and LaTeX make of quotation marks. */
const mark = /``|''|[“”„"«»‘’']/g

/** A quotation mark, or an apostrophe. */
export interface Mark extends Span {
  text: string
}

export type Family = 'double' | 'single' | 'guillemet'

/** All quotation marks and apostrophes of a text. */
export const marksIn = (text: string): Mark[] =>
  [...text.matchAll(mark)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))

/** Which marks may close one; undefined for one that opens nothing. */
export function familyOf({ text }: Mark): Family | undefined {
  if (text === '«') return 'guillemet'
  if (text === '»') return undefined
  return text === '‘' || text === '’' || text === "'" ? 'single' : 'double'
}

/** The characters beside a mark; empty at the ends of the text. */
export const before = (text: string, { start }: Span): string => text.charAt(start - 1)
export const after = (text: string, { end }: Span): string => text.charAt(end)

/** ’90s, ’twas: an apostrophe stands for what is left out. */
const elided = /^(?:\d|(?:twas|tis|til|till|em|cause|n|bout|neath|round)\b)/i

/** Whether a mark stands as an opening one does. */
export function opens(text: string, found: Mark): boolean {
  if (found.text === '«') return true
  const [left, right] = [before(text, found), after(text, found)]
  // 6" wide
  if (!/^$|[\s([{—–/:>*_-]/.test(left) && found.text !== '“' && found.text !== '``') return false
  if (familyOf(found) === 'single')
    return /[\p{L}\p{N}“"…[]/u.test(right) && !elided.test(text.slice(found.end, found.end + 8))
  return right !== '' && (!/\s/.test(right) || found.text === '“' || left === '')
}

/** A double mark at the end of words; `“` may be one where a scrape has lost the other form. */
export function closes(text: string, found: Mark): boolean {
  const [left, right] = [before(text, found), after(text, found)]
  if (found.text === '”' || found.text === "''")
    return !/^\s?$/.test(left) || !/[\p{L}\p{N}]/u.test(right)
  if (found.text === '„' || found.text === '``') return false
  // A scrape loses the space behind: "The road is safe."Residents disagree.
  return !/\s/.test(left) && (!/[\p{L}\p{N}]/u.test(right) || /[.,!?]/.test(left))
}
