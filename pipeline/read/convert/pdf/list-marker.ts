const bullet = /^[•◦▪▫‣⁃·∙●○■□◆◇►▸➢➤✓✔–—*\uF0B7\uF0A7\uF0D8\uF076-](?: |$)/u
const numbered = /^(\(?)(\d{1,3}|[a-z]|[ivx]{1,5})([.)])(?: |$)/

export interface ListMarker {
  /** What of the line is the mark. */
  length: number
  /** Of a list that counts in figures. */
  number: number | undefined
  /** Bullets tell themselves; a figure may also end the sentence before. */
  sure: boolean
}

/** The list mark that a line begins with. */
export function listMarker(text: string): ListMarker | undefined {
  const dot = bullet.exec(text)
  if (dot) return { length: dot[0].length, number: undefined, sure: !/^[-–—*]/.test(text) }
  const match = numbered.exec(text)
  if (!match) return undefined
  const number = /^\d/.test(match[2] ?? '') ? Number(match[2]) : undefined
  // Letters stay in the text, since lists of HTML count in figures alone.
  return { length: number === undefined ? 0 : match[0].length, number, sure: false }
}
