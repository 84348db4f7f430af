/** Marks at the head of a line that make it an item of a list. */

const bullet = /^(?:[-–—*•·▪▫◦‣⁃●○■□►▸▶➤➔→✓✔✗+](?=\s)|o(?=\t| {2,}))\s*/u
const numbered = /^(?:\(?(\d{1,3})[.)]|\(?([a-zA-Z])\)|\(?([ivx]{2,5})\))\s+/
const loneMark = /^[-–—*•·▪◦●○■|+_=~.:,;/\\<>…]{1,80}$/u

export interface Marker {
  /** Its length with the white space behind it. */
  length: number
  ordered: boolean
  /** What it looks like: a bullet itself, or how it counts. Lists in one another differ in it. */
  kind: string
  /** The number it gives: of "b", 2. */
  value?: number
}

/** The list marker that a line begins with, or undefined. */
export function markerOf(line: string): Marker | undefined {
  const dash = bullet.exec(line)
  if (dash) return { length: dash[0].length, ordered: false, kind: dash[0].trim() }
  const number = numbered.exec(line)
  if (!number) return undefined
  const { kind, value } = countOf(number)
  return { length: number[0].length, ordered: true, kind, value }
}

function countOf([, digits, letter, roman]: RegExpExecArray): { kind: string; value: number } {
  if (digits !== undefined) return { kind: '1', value: Number(digits) }
  if (letter === undefined) return { kind: 'i', value: romans.indexOf(roman ?? '') + 1 }
  const small = letter.toLowerCase()
  return { kind: letter === small ? 'a' : 'A', value: small.charCodeAt(0) - 96 }
}

const romans = 'i ii iii iv v vi vii viii ix x'.split(' ')

/** A line of nothing but marks: a rule, or a bullet that lost its item. */
export function isLoneMark(line: string): boolean {
  return loneMark.test(line)
}
