import { rawTextEnd, type Tag, tagAt, voidElements } from '../../edits/tag-at.ts'
import type { TextLayer } from '../../model.ts'
import { findMailHead } from './eml-head.ts'
import type { Own } from './eml-text.ts'
import { htmlLines } from './html-lines.ts'
import { unescaped } from './xml-tree.ts'

/** How mail programs mark what is not the mail's own, in the tag that opens it. */
const marks: readonly { rule: string; reason: string; tag: RegExp }[] = [
  {
    rule: 'quoted-reply',
    reason: 'The mail that this one answers.',
    tag: /\stype=["']?cite\b|\bgmail_(?:quote|attr)\b|\byahoo_quoted\b|\bmoz-cite-prefix\b|\bid=["']?(?:divRplyFwdMsg|appendonsend)\b/i,
  },
  {
    rule: 'signature',
    reason: 'Marked as a signature.',
    tag: /\b(?:gmail_signature|moz-signature)\b/i,
  },
]

/**
 * A mail in HTML without the elements that hold the mails it answers, and without signatures. From
 * a mail that is passed on, all is kept.
 */
export function ownHtml(html: string): Own {
  const log: TextLayer['log'] = []
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = tagAt(html, at)
    const found = tag && markedAt(html, tag)
    if (found?.forwarded) break
    if (tag && found) {
      kept.push(html.slice(from, tag.start))
      from = found.end
      if (found.entry.text !== '') log.push(found.entry)
    }
    at = html.indexOf('<', found?.end ?? behind(html, at, tag))
  }
  return { text: [...kept, html.slice(from)].join(''), log }
}

interface Marked {
  end: number
  entry: TextLayer['log'][number]
  forwarded: boolean
}

function markedAt(html: string, tag: Tag): Marked | undefined {
  const mark = markOf(html, tag)
  if (!mark) return undefined
  const end = elementEnd(html, tag)
  const text = wordsOf(html.slice(tag.start, end))
  return {
    end,
    entry: { rule: mark.rule, reason: mark.reason, text },
    forwarded: isForwarded(text),
  }
}

const behind = (html: string, at: number, tag: Tag | undefined): number =>
  tag ? (rawTextEnd(html, tag) ?? tag.end) : at + 1

function markOf(html: string, tag: Tag): (typeof marks)[number] | undefined {
  if (tag.kind !== 'open' || voidElements.has(tag.name)) return undefined
  const whole = html.slice(tag.start, Math.min(tag.end, tag.start + 1000))
  return marks.find((mark) => mark.tag.test(whole))
}

/** Behind the end tag of an element; the end of the text where there is none. */
function elementEnd(html: string, start: Tag): number {
  let depth = 1
  for (let at = html.indexOf('<', start.end); at >= 0; ) {
    const tag = tagAt(html, at)
    if (tag?.name === start.name) depth += tag.kind === 'open' ? 1 : -1
    if (tag && depth === 0) return tag.end
    at = html.indexOf('<', behind(html, at, tag))
  }
  return html.length
}

/** What is passed on is what the mail is about. */
const isForwarded = (words: string): boolean =>
  /^(?:-{2,12} ?)?(?:Forwarded message|Begin forwarded message)/i.test(words)

const wordsOf = (html: string): string =>
  unescaped(html.replace(/<[^<>]*>/g, ' '))
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The same for the head of another mail in HTML, which stands in blocks of its own, its lines parted
 * by `<br>` or blocks.
 *
 * @param passesOn whether the subject says that a mail is passed on
 */
export function withoutHtmlHead(html: string, passesOn: boolean): Own {
  const found = findMailHead(htmlLines(html, wordsOf))
  if (!found) return { text: html, log: [] }
  const words = wordsOf(html.slice(0, found.start)).split(' ').filter(Boolean).length
  const above = wordsOf(html.slice(Math.max(0, found.start - 200), found.end))
  const answers = !passesOn && words > 0 && !/forwarded message/i.test(above)
  const end = answers ? html.length : found.end
  const text = wordsOf(html.slice(found.start, end))
  const entry = answers
    ? { rule: 'quoted-reply', reason: 'The mail that this one answers.', text }
    : { rule: 'mail-head', reason: 'The head of a mail that is passed on.', text }
  const passedOn = { from: found.from, words }
  // Without words, but with its tags, or what is open in it would stay so.
  const tags = answers
    ? ''
    : (html
        .slice(found.start, end)
        .match(/<[^<>]*>/g)
        ?.join('') ?? '')
  const rest = html.slice(0, found.start) + tags + html.slice(end)
  return { text: rest, log: [entry], ...(answers ? {} : { passedOn }) }
}
