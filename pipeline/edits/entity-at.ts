/** A character reference in the source of HTML or Markdown. */
export interface Entity {
  /** Characters of the source. */
  length: number
  /** Characters that it stands for, at the head of the value it was found with. */
  to: string
}

/** Code points that only ever follow another one in what a named reference stands for. */
const seconds = new Set([0x331, 0x333, 0x338, 0x20d2, 0x20e5, 0xfe00])

/** Names that browsers read without their semicolon, as far as they are common in texts. */
const longest = 8

/**
 * Reads the character reference at `start`, given the value that its text was decoded to. No
 * table of the 2231 names is needed: whatever the name, it stands for the next character of the
 * value.
 *
 * @param source HTML or Markdown, with a `&` at `start`
 * @param value the decoded text from there on, white space collapsed
 * @returns undefined where the `&` stands for itself
 */
export function entityAt(source: string, start: number, value: string): Entity | undefined {
  const name = nameAt(source, start + 1)
  const closed = source[start + 1 + name.length] === ';'
  if (name === '' || value === '') return undefined
  if (value[0] === '&' && !/^(?:amp;?|AMP;?|#0*38|#[xX]0*26)$/.test(name)) return undefined
  const to = stoodFor(name, value)
  if (closed) return { length: name.length + 2, to }
  return { length: 1 + openLength(name, source.slice(start + 1), value.slice(to.length)), to }
}

/** The name behind the `&`: letters and digits, or `#` and digits; empty if there is none. */
function nameAt(source: string, start: number): string {
  const name = /^(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31})/
  return name.exec(source.slice(start, start + 34))?.[0] ?? ''
}

const spaces = new Set(
  `nbsp NonBreakingSpace ensp emsp emsp13 emsp14 numsp puncsp thinsp ThinSpace hairsp VeryThinSpace
  MediumSpace ThickSpace Tab NewLine`.split(/\s+/),
)

/** The length of a reference to white space (`&nbsp;`, `&#160;`) at `start`; 0 if it is none. */
export function spaceEntityAt(source: string, start: number): number {
  const name = nameAt(source, start + 1)
  const hex = name[1] === 'x' || name[1] === 'X'
  const code = name.startsWith('#') ? Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10) : 0
  const white = code > 0 && code < 0x10000 && /\s/.test(String.fromCharCode(code))
  const length = 1 + name.length + (source[start + 1 + name.length] === ';' ? 1 : 0)
  if (white || spaces.has(name)) return length
  // Browsers know this one without its semicolon, whatever follows.
  return name.startsWith('nbsp') && source[start + 5] !== ';' ? 5 : 0
}

function stoodFor(name: string, value: string): string {
  if (name === 'fjlig') return value.slice(0, 2)
  const first = String.fromCodePoint(value.codePointAt(0) ?? 0)
  const second = value.codePointAt(first.length)
  const two = second !== undefined && seconds.has(second) && !name.startsWith('#')
  return two ? first + String.fromCodePoint(second) : first
}

/** How much of `&copy2025` is the reference: as much as lets the rest of the value follow. */
function openLength(name: string, source: string, rest: string): number {
  if (name.startsWith('#')) return name.length
  const next = rest.trimStart().slice(0, 2)
  for (let length = Math.min(name.length, longest); length >= 2; length--) {
    const after = source.slice(length, length + 12).trimStart()
    if (after.startsWith(next) || /^[<&]/.test(after)) return length
  }
  return name.length
}
