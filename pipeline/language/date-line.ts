import { findDates, isRealDate } from './dates.ts'

/** What a line that says when a text came out has to say. */
export interface DateLine {
  /** A day, a month, or a day without its year (`--03-14`); none where it can be read in two ways. */
  iso?: string
  /** Which date it is, where the line says so. */
  of?: 'published' | 'updated'
  /** What else the line says, in its own words: nothing, or a name. */
  rest: string
}

const filler =
  /\b(?:(?:first|originally|last|date|page|article|story)?\s?(?:published|posted|updated|modified|released?|issued|created|publication|reviewed|edited|date)|date of (?:publication|issue)|as of|on|at|mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|a\.m\.|p\.m\.|utc|gmt|bst|c?est|e[sd]t|p[sd]t|c[sd]t|cet|a?edt|aest|ist|hrs?|z|h|min(?:ute)?s?|read)\b/gi

/** "Updated 11 hours ago", beside the day of publishing. */
const ago = /\b(?:\d{1,2}|an?) (?:second|minute|min|hour|day|week|month|year)s? ago\b/gi

/** `14/03/2025` and `3.4.2025`, of which each has one reading; `03/04/2025` has two. */
const numeric = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)\b/

/**
 * Reads a line that holds a date and hardly anything else: "Published: 24 January 2025, 5 min
 * read", "14/03/2025", "Posted on May 3, 2024 by Ann Lee". Where it names two days, that of
 * publishing comes first.
 */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > 140) return undefined
  const text = line.replace(/\b(\d{4}-\d\d-\d\d)T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?/g, '$1')
  const dates = findDates(text)
  const [first] = dates
  if (!first) return readNumeric(text)
  if (dates.length > 2) return undefined
  const chosen = dates.find(({ start }) => kindBefore(text, start) === 'published') ?? first
  let rest = text
  for (const { start, end } of dates.toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  rest = rest.replace(ago, ' ')
  return dateLine(chosen.iso, kindBefore(text, chosen.start), rest)
}

function readNumeric(text: string): DateLine | undefined {
  const match = numeric.exec(text)
  if (!match) return undefined
  const [whole, a = '', mark, b = '', year = ''] = match
  const day = (month: string, of: string) =>
    `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`
  // With dots between them, the day comes before the month everywhere.
  const readings = new Set([day(b, a), ...(mark === '.' ? [] : [day(a, b)])].filter(isRealDate))
  if (readings.size === 0) return undefined
  const [only, other] = readings
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`
  return dateLine(other === undefined ? only : undefined, kindBefore(text, match.index), rest)
}

function dateLine(iso: string | undefined, of: DateLine['of'], words: string): DateLine {
  const rest = words
    .replace(filler, ' ')
    .replace(/[\d:.,|·•()–—/-]+(?=\s|$)|\s[\d:.,|·•()–—/-]+/g, ' ')
  return {
    ...(iso !== undefined && { iso }),
    ...(of && { of }),
    rest: rest.replace(/\s+/g, ' ').trim(),
  }
}

/** Which date it is by the last word on it before the date. */
function kindBefore(text: string, at: number): DateLine['of'] {
  const words = text.slice(Math.max(0, at - 40), at).toLowerCase()
  const last = (pattern: RegExp) =>
    Math.max(-1, ...[...words.matchAll(pattern)].map((m) => m.index))
  const published = last(/published|posted|publication|released|issued/g)
  const updated = last(/updated|modified|reviewed|edited/g)
  if (published < 0 && updated < 0) return undefined
  return published > updated ? 'published' : 'updated'
}

/** The date of a line that says nothing else ("Published: 24 January 2025, 5 min read"). */
export function dateOfLine(line: string): string | undefined {
  if (line.length > 80) return undefined
  const found = readDateLine(line)
  return found && /^[^\p{L}\p{N}]*$/u.test(found.rest) ? found.iso : undefined
}
