import type { TextLayer } from '../../model.ts'
import { findMailHead, type TextLine } from './eml-head.ts'

/** A text or page, and what was left out of it. */
export interface Own {
  text: string
  log: TextLayer['log']
  /** Who wrote the mail that this one passes on, and how many words stand before it. */
  passedOn?: { from: string; words: number }
}

type Reason = [rule: string, reason: string]

const quoted: Reason = ['quoted-reply', 'The mail that this one answers.']
const signature: Reason = ['signature', 'Below the sign of a signature.']

/**
 * A mail in text without the lines that it quotes (`> …`, with the line that announces them), the
 * mail below "Original Message", and the signature below `-- ` (RFC 3676, 4.3).
 */
export function ownLines(text: string): Own {
  const lines = text.split(/\r\n?|\n/)
  const end = lines.findIndex((line) => endsMail(line) !== undefined)
  const body = end < 0 ? lines : lines.slice(0, end)
  const { kept, log } = withoutQuotes(body)
  const rest = endsMail(lines[end] ?? '')
  if (rest) log.push(entryOf(rest, lines.slice(end)))
  const own = kept.join('\n').trim()
  return { text: own === '' ? '' : `${own}\n`, log }
}

const entryOf = ([rule, reason]: Reason, lines: string[]): TextLayer['log'][number] => ({
  rule,
  reason,
  text: lines.join('\n').trim(),
})

/** Whether all from this line on is not the mail's own. */
function endsMail(line: string): Reason | undefined {
  // The parser may have taken the space off the end.
  if (line === '-- ' || line === '--') return signature
  return /^-{2,12} ?Original Message ?-{2,12}$/i.test(line.trim()) ? quoted : undefined
}

/**
 * A mail without the head of the one that it answers or passes on: with what was answered, or
 * without the head alone, so that it is not read as text.
 *
 * @param passesOn whether the subject says that a mail is passed on
 */
export function withoutHead(text: string, passesOn: boolean): Own {
  const found = findMailHead(linesIn(text))
  if (!found) return { text, log: [] }
  const own = text.slice(0, found.start)
  const words = own.split(/\s+/).filter(Boolean).length
  const answers = !passesOn && words > 0 && !/forwarded/i.test(text.slice(found.start, found.end))
  const end = answers ? text.length : found.end
  const entry = entryOf(answers ? quoted : head, [text.slice(found.start, end)])
  const rest = `${own.trimEnd()}\n\n${text.slice(end).trimStart()}`.trim()
  const passedOn = { from: found.from, words }
  return { text: rest === '' ? '' : `${rest}\n`, log: [entry], ...(answers ? {} : { passedOn }) }
}

const head: Reason = ['mail-head', 'The head of a mail that is passed on.']

function linesIn(text: string): TextLine[] {
  let at = 0
  return text.split('\n').map((words) => {
    const start = at
    at += words.length + 1
    return { start, end: start + words.length, words }
  })
}

/** One entry for the quotations of a mail that follow each other. */
function withoutQuotes(lines: string[]): { kept: string[]; log: TextLayer['log'] } {
  const kept: string[] = []
  const log: TextLayer['log'] = []
  const announcements = announcementsIn(lines)
  let quotation: string[] = []
  const close = (): void => {
    if (quotation.length > 0) log.push(entryOf(quoted, quotation))
    quotation = []
  }
  for (const [i, line] of lines.entries()) {
    if (line.startsWith('>') || announcements.has(i)) quotation.push(line)
    else {
      if (line.trim() !== '') close()
      kept.push(line)
    }
  }
  close()
  return { kept, log }
}

/** The lines "On Monday, A wrote:" that stand right above a quotation, on one line or two. */
function announcementsIn(lines: string[]): Set<number> {
  const found = new Set<number>()
  for (const [i, line] of lines.entries()) {
    if (!line.startsWith('>') || lines[i - 1]?.startsWith('>')) continue
    const last = lines[i - 1]?.trim() === '' ? i - 2 : i - 1
    const first = lines[last]?.startsWith('On ') ? last : last - 1
    if (!isAnnouncement(lines.slice(Math.max(first, 0), last + 1).join(' '))) continue
    for (let at = first; at <= last; at++) found.add(at)
  }
  return found
}

/** "On Mon, 3 Feb 2025 at 10:00, A. Writer <a@example.org> wrote:". */
const isAnnouncement = (words: string): boolean =>
  words.length < 300 && words.startsWith('On ') && words.trimEnd().endsWith('wrote:')
