/** Marks at the head of a line that make it an item of a list. */

const bullet = /^[-–—*•·▪▫◦‣⁃●○■□►▸▶➤➔→✓✔✗+](?=\s)\s*/u
const numbered = /^(?:\(?(\d{1,3})[.)]|\(?([a-zA-Z])\)|\(?([ivx]{1,5})\))\s+/
const loneMark = /^[-–—*•·▪◦●○■|+_=~.:,;/\\<>…]{1,80}$/u

export interface Marker {
  /** Its length with the white space behind it. */
  length: number
  ordered: boolean
  /** The number it gives, where it is one. */
  value?: number
}

/** The list marker that a line begins with, or undefined. */
export function markerOf(line: string): Marker | undefined {
  const dash = bullet.exec(line)
  if (dash) return { length: dash[0].length, ordered: false }
  const number = numbered.exec(line)
  if (!number) return undefined
  const marker = { length: number[0].length, ordered: true }
  return number[1] === undefined ? marker : { ...marker, value: Number(number[1]) }
}

/** A line of nothing but marks: a rule, or a bullet that lost its item. */
export function isLoneMark(line: string): boolean {
  return loneMark.test(line)
}
