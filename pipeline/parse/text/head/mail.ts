import { readDateLine } from '../../../language/date-line.ts'
import { claim, is, type Label, type Labelled, type Pass } from '../label.ts'

const header =
  /^(?:>\s?)*\*{0,2}(from|to|cc|bcc|sent|date|subject|reply-to|attachments?|importance|priority|received|message-id|in-reply-to|mime-version|content-type|return-path|delivered-to|x-[a-z-]{2,30}|mailed-by|signed-by|sender):\*{0,2}(?=\s|$)\s*/i
const nextMail =
  /^(?:>\s?)*(?:-{2,}\s?(?:original message|forwarded (?:message|by\b.{0,60}))\s?-{0,}|begin forwarded message:?|on .{6,80}\bwrote:)$/i
const notice = 'mail-notice'
const greeting =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings)\b[^.?!]{0,50}[,:!]?$/i
const farewell =
  /^(?:(?:kind|best|warm|kindest|warmest|with (?:kind|best|warm)) (?:regards|wishes)|regards|best|cheers|(?:many )?thanks(?: (?:again|in advance|and (?:kind |best )?regards))?|thank you|all the best|(?:yours|your) (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully|take care|br|mfg)[,.!]?$/i
/** Lines that a signature has at most. */
const signatureLines = 8

/** The headers, quotations, greetings, signatures and notices of a mail that was pasted. */
export const mail: Pass = (lines) => {
  const blocks = headerBlocks(lines)
  for (const block of blocks) headers(block, block === blocks[0])
  const breaks = lines.filter(({ line }) => nextMail.test(line.text))
  if (
    blocks.length === 0 &&
    breaks.length === 0 &&
    !lines.some(({ label }) => label?.rule === notice)
  )
    return
  for (const item of breaks) claim(item, junk('mail-break', 'says that another mail follows'))
  for (const item of lines)
    if (/^>/.test(item.line.text)) claim(item, junk('mail-quote', 'quotes the mail before'))
    else if (greeting.test(item.line.text)) claim(item, junk('greeting', 'the greeting of a mail'))
  for (const [i, item] of lines.entries())
    if (farewell.test(item.line.text) || /^--\s?$/.test(item.line.text)) signature(lines, i)
}

const junk = (rule: string, reason: string): Label => ({ label: 'junk', score: 0.96, rule, reason })

const keyOf = ({ line }: Labelled): string | undefined => header.exec(line.text)?.[1]?.toLowerCase()

/** Runs of header lines with a sender or a subject among at least three, or two of these at once. */
function headerBlocks(lines: Labelled[]): Labelled[][] {
  const blocks: Labelled[][] = []
  let block: Labelled[] = []
  for (const item of [...lines, undefined]) {
    if (item && keyOf(item) !== undefined) block.push(item)
    else {
      if (isBlock(block)) blocks.push(block)
      block = []
    }
  }
  return blocks
}

function isBlock(block: Labelled[]): boolean {
  const keys = new Set(block.map(keyOf))
  const named =
    keys.has('from') &&
    (keys.has('to') || keys.has('subject') || keys.has('date') || keys.has('sent'))
  return (
    keys.size >= 2 &&
    (named || (keys.has('subject') && keys.size >= 3) || (keys.has('subject') && keys.has('to')))
  )
}

/** The first headers tell title, writer and date; those of a mail that is quoted tell nothing. */
function headers(block: Labelled[], first: boolean): void {
  for (const item of block) {
    const told = first ? labelOf(item) : undefined
    claim(item, told ?? junk('mail-header', 'a header of a mail'))
  }
}

function labelOf(item: Labelled): Label | undefined {
  const key = keyOf(item)
  const value = item.line.text.replace(header, '')
  if (key === 'subject' && value !== '') return subject(item)
  if (key === 'from')
    return { ...junk('mail-header', 'the sender of the mail'), meta: { author: sender(value) } }
  const sent = key === 'date' || key === 'sent' ? readDateLine(value) : undefined
  if (!sent) return undefined
  const iso = sent.iso?.startsWith('--') ? undefined : sent.iso
  const common = { score: 0.96, rule: 'mail-header', reason: 'when the mail was sent' }
  return { label: 'date', ...common, ...(iso && { meta: { date: iso } }) }
}

function subject({ line: { text } }: Labelled): Label {
  const head = /^\*{0,2}subject:\*{0,2}\s*(?:(?:re|fwd?|aw|wg)\s?:\s*){0,9}/i.exec(text)?.[0] ?? ''
  const marker = head.length < text.length ? head.length : 0
  const reason = 'the subject of the mail'
  const meta = { title: text.slice(marker) }
  return { label: 'title', score: 0.96, rank: 1, rule: 'subject', reason, marker, meta }
}

/** "Ann Lee <a.lee@port.example>" as "Ann Lee". */
const sender = (value: string): string =>
  value
    .replace(/\s*[<([](?:mailto:)?[^<>()[\]]*@[^<>()[\]]*[>)\]].*$/, '')
    .replace(/^["']|["']$/g, '')
    .trim() || value

/** The words of parting and the short lines below them, down to a text, a header or a notice. */
function signature(lines: Labelled[], from: number): void {
  for (const [i, item] of lines.slice(from, from + signatureLines + 1).entries()) {
    const { line, label } = item
    const isText =
      line.words.length > 12 || (line.stops && line.words.length > 6) || label?.marker !== undefined
    if (i > 0 && (isText || is(item, 'title', 'date') || label?.rule === notice)) return
    claim(item, junk('signature', 'the end of a mail: words of parting, name and address'))
  }
}
