import { capitalShare } from '../headings/heading-shape.ts'
import type { Labelled } from '../label.ts'
import type { Line } from '../lines.ts'

/** What stands above titles without being one. */
export interface Frame {
  rule: 'release' | 'issue' | 'menu' | 'tagline' | 'masthead' | 'section'
  reason: string
  /** Never the title; the others may be, where nothing better is there. */
  sure: boolean
}

const release =
  /^(?:(?:for )?immediate release|(?:press|news|media) (?:release|statement|advisory|notice|information)(?:[:,–—-]? (?:for )?immediate release)?|(?:strictly )?(?:under )?embargo(?:ed)?\b.{0,60}|not for publication before\b.{0,40})[:.!]?$/i
/** "Issue 31 | Autumn 2026", "Vol. 3 No. 4"; but not "Number 10 backs down". */
const issue =
  /^(?:issue|vol(?:ume)?\.?|no\.?|number|edition) ?\d{1,4}(?:\s?[|·•,–—(/-].{1,60}| (?:no|issue|number)\b.{0,50})?$/i
const gaps = /\s{2,}|\t|\s?[|·•]\s?/
const institution =
  /\b(?:Authority|Council|Board|Trust|Ministry|Department|Agency|Commission|Association|Union|Institute|Foundation|Society|University|College|Hospital|Federation|Confederation|News|Times|Post|Herald|Press|Review|Journal|Gazette|Courier|Tribune|Echo|Chronicle|Observer|Magazine|Quarterly|Radio|Telegraph|Standard|Dispatch|Bulletin|Daily|Weekly|Monthly|Newsletter|Blog|Ltd|Limited|plc|Inc)$/

/** What a line is, if it is a name, a label or a menu such as stand above the title of a text. */
export function frameOf(line: Line, lines: Labelled[]): Frame | undefined {
  const { text, words, stops } = line
  if (text.length > 160) return undefined
  if (release.test(text)) return frame('release', 'says that this is a release', true)
  if (issue.test(text)) return frame('issue', 'numbers the issue', true)
  if (isMenu(text)) return frame('menu', 'short words with gaps or bars between them', true)
  if (stops || words.length > 8) return undefined
  if (/^\p{Ll}/u.test(text)) return frame('tagline', 'begins with a small letter', true)
  if (isName(line) || isSigned(line, lines))
    return frame('masthead', 'names the site or the publisher', false)
  return words.length <= 2 ? frame('section', 'a word or two above the title', false) : undefined
}

const frame = (rule: Frame['rule'], what: string, sure: boolean): Frame => ({
  rule,
  reason: `${what}, above the title`,
  sure,
})

/** "Home  About  The boat  Contact", "News | Sport | Jobs"; two suffice where the gap is white. */
function isMenu(text: string): boolean {
  const parts = text.split(gaps).filter((part) => part !== '')
  const fewest = /\S\s{2,}\S|\t/.test(text) ? 2 : 3
  const isEntry = (part: string) =>
    /^\p{Lu}[^.!?:]{0,24}$/u.test(part) && part.split(' ').length <= 4
  return parts.length >= fewest && parts.every(isEntry) && !/\b(?:19|20)\d\d\b/.test(text)
}

/** All in capitals, or the name of a body. */
function isName(line: Line): boolean {
  const { text, words } = line
  if (words.length > 6 || /\d/.test(text)) return false
  const shouts = !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)
  return shouts || (capitalShare(line) === 1 && institution.test(text))
}

/** The legal line at the foot names the same: "© 2026 Creel Diary". */
const isSigned = ({ text, words }: Line, lines: Labelled[]): boolean =>
  words.length <= 6 &&
  lines.some(
    ({ line }) =>
      line.text.length <= 200 &&
      /^(?:©|\(c\)|copyright)/i.test(line.text) &&
      line.text.includes(text),
  )
