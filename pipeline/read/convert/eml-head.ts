/** The lines that mail programs put above a mail that is answered or passed on. */

/** Such lines as a range of a text, and whom they name. */
export interface MailHead {
  start: number
  end: number
  /** "Marta Holm", or the address where no name stands with it. */
  from: string
}

const label = /^[\s>*_]*(From|Sent|Date|To|Cc|Subject|Reply-To):(?=[\s*_])/i
/** Above "From:" some programs draw a line, or say what follows. */
const rule =
  /^(?:_{10,}|-{2,12} ?(?:Original Message|Forwarded (?:message|by .{1,80})) ?-{0,12}|Begin forwarded message:)$/i
/** More lines than these are not looked through. */
const mostLines = 12

/** A line of a text: where it stands, and its words. */
export interface TextLine {
  start: number
  end: number
  words: string
}

/**
 * Finds the first head of another mail in a text: "From:" with at least two of "Sent:" or "Date:",
 * "To:" and "Subject:" right below it, on lines of their own.
 *
 * @param lines with their offsets in the text
 */
export function findMailHead(lines: readonly TextLine[]): MailHead | undefined {
  for (const [i, line] of lines.entries()) {
    if (labelOf(line) !== 'from') continue
    const last = lastOfHead(lines, i)
    if (last === undefined) continue
    const above = lines.slice(Math.max(0, i - 2), i).findLast(({ words }) => words.trim() !== '')
    const first = above && rule.test(above.words.trim()) ? above : line
    return { start: first.start, end: lines[last]?.end ?? line.end, from: nameIn(line.words) }
  }
  return undefined
}

const labelOf = ({ words }: TextLine): string | undefined => label.exec(words)?.[1]?.toLowerCase()

/** The last line of a head that begins with "From:". */
function lastOfHead(lines: readonly TextLine[], from: number): number | undefined {
  const found = new Set<string>()
  let last = from
  for (let i = from + 1; i < Math.min(lines.length, from + mostLines); i++) {
    const line = lines[i]
    if (!line || line.words.trim() === '') continue
    const name = labelOf(line)
    // Addresses go over several lines, which are set in.
    if (name === undefined && !/^\s/.test(line.words)) break
    if (name !== undefined) found.add(name === 'sent' ? 'date' : name)
    last = i
  }
  const known = ['date', 'to', 'subject'].filter((name) => found.has(name))
  return known.length >= 2 ? last : undefined
}

/** The name before an address, or the address. */
function nameIn(words: string): string {
  const value = words
    .slice(words.indexOf(':') + 1)
    .replace(/[*_"]/g, '')
    .trim()
  const open = value.search(/[<[(]/)
  const name = open > 0 ? value.slice(0, open).trim() : value.replace(/^[<[(]|[>\])]$/g, '')
  return name.slice(0, 100)
}
