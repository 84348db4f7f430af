import PostalMime, { type Email } from 'postal-mime'
import { type BriefError, fail } from '../../error.ts'
import type { Metadata, TextLayer } from '../../model.ts'
import type { Converter } from './converted.ts'
import { ownHtml, withoutHtmlHead } from './eml-html.ts'
import { type Own, ownLines, withoutHead } from './eml-text.ts'
import { inLines } from './in-lines.ts'
import { kindOf, mismatch } from './mismatch.ts'
import { encrypted } from './unpack.ts'

const format = 'a mail (.eml)'

/**
 * Reads a mail: its HTML, or its text where it has none, without the mails it answers and without
 * signature. Subject, sender and the day it was sent become metadata; of a mail that is passed on,
 * its writer is the author, and its head is left out. Attachments, and mails inside
 * the mail, are named in the log and not read. A text layer is no web page, so of a newsletter
 * everything is kept that is not furniture by its words.
 */
export const convertEml: Converter = async (bytes, file) => {
  checkHead(bytes, file)
  const mail = await parse(bytes, file)
  checkParts(mail, bytes, file)
  const found = metadataOf(mail)
  const attached = mail.attachments.map(({ filename, mimeType }): TextLayer['log'][number] => ({
    rule: 'attachment',
    reason: `An attachment (${mimeType}), which is not read.`,
    text: filename ?? '',
  }))
  const isHtml = (mail.html ?? '').replace(/<[^<>]*>/g, '').trim() !== ''
  const { text, log, passedOn } = isHtml ? pageOf(mail) : linesOf(mail)
  return {
    format: isHtml ? 'html' : 'text',
    text: isHtml ? inLines(text) : text,
    found: passedOn ? withAuthorOf(passedOn, found) : found,
    messages: [],
    log: [...log, ...attached],
  }
}

/** "Fwd:", or the same in the mail programs of other countries. */
const passesOn = ({ subject = '' }: Email): boolean =>
  /^\s*(?:fwd?|wg|tr|doorst|vs):/i.test(subject)

function pageOf(mail: Email): Own {
  const own = ownHtml(mail.html ?? '')
  const { text, log, passedOn } = withoutHtmlHead(own.text, passesOn(mail))
  return { text, log: [...own.log, ...log], ...(passedOn && { passedOn }) }
}

function linesOf(mail: Email): Own {
  const first = withoutHead((mail.text ?? '').replace(/\r\n?/g, '\n'), passesOn(mail))
  const { text, log } = ownLines(first.text)
  return { ...first, text, log: [...log, ...first.log] }
}

/** A note of more words than these says something of its own. */
const longestNote = 40

/** What is passed on is its writer's; with a longer note before it, the whole is nobody's. */
function withAuthorOf({ from, words }: NonNullable<Own['passedOn']>, found: Metadata): Metadata {
  const { author: _, ...rest } = found
  return words > longestNote || from === '' ? rest : { ...rest, author: from }
}

/** A header of a mail is a name, a colon and a value; the first line of a mailbox begins "From ". */
function checkHead(bytes: Uint8Array, file: string): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024))
  if (/^(?:From [^\n]*\n)?[!-9;-~]{1,76}:[^\n]*\n/.test(head.trimStart())) {
    if (!/^(?:from|date|subject|message-id|received|mime-version|to):/im.test(head))
      throw corrupt(file, 'it has neither sender nor date nor subject')
    return
  }
  const kind = kindOf(bytes)
  throw kind ? mismatch(file, kind, format) : corrupt(file, 'it does not begin with headers')
}

const corrupt = (file: string, what: string): BriefError =>
  fail('sources', 'E_EML_CORRUPT', `not a sound mail: ${what}`, {
    file,
    hint: 'save it anew from the mail program',
  })

async function parse(bytes: Uint8Array, file: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 32 })
  } catch (error) {
    // The parser refuses what is nested too deeply or has headers beyond measure.
    throw corrupt(file, error instanceof Error ? error.message : 'it cannot be read')
  }
}

/** A mail that is locked, and one of several parts of which none is there. */
function checkParts({ headers }: Email, bytes: Uint8Array, file: string): void {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (/^multipart\/encrypted|^application\/(?:x-)?pkcs7-mime(?!.*signed-data)/is.test(type))
    throw encrypted(file, 'encryption')
  const boundary = /\bboundary\s?=\s?(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!/^multipart\//i.test(type)) return
  if (mark === undefined || !Buffer.from(bytes).includes(`\n--${mark}`))
    throw corrupt(file, 'none of its parts is there')
}

function metadataOf({ headers, from, subject = '' }: Email): Metadata {
  const author = (from?.name ?? '') || (from?.address ?? '')
  const date = dayOf(headers.find(({ key }) => key === 'date')?.value ?? '')
  const title = subject.replace(/\s+/g, ' ').trim()
  return {
    ...(title !== '' && { title }),
    ...(author !== '' && { author }),
    ...(date !== undefined && { date }),
  }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The day that a header names: where it was written, since others may have had another one. */
function dayOf(header: string): string | undefined {
  const found = /\b(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})\b/i.exec(header.slice(0, 200))
  const month = months.indexOf(found?.[2]?.toLowerCase() ?? '') + 1
  if (!found || month === 0) return undefined
  const iso = `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined
}
