import { isPersonName } from '../../../language/names.ts'
import { functionWords } from '../../../language/words.ts'
import { claim, is, type Labelled, type Pass } from '../label.ts'
import { outsideText } from '../page/page.ts'
import { isDated, isHead } from '../page/page-title.ts'
import { isByline } from './byline.ts'
import { firstProse } from './head.ts'
import { type Frame, frameOf } from './masthead.ts'

/** How far above the first prose a title likely stands. */
const headLines = 6
/** Lines that are looked at for a title. */
const reach = 40
/** A title with this score stands above name or date, or the foot of the page repeats it. */
const sure = 4.5

/** What is known of the head of a text. */
interface Head {
  lines: Labelled[]
  /** The first line that may be the title, and the first prose. */
  first: number
  body: number
  /** Words of the text, in small letters. */
  known: ReadonlySet<string>
  frames: ReadonlyMap<Labelled, Frame>
}

/**
 * The title: the likeliest line above the first prose. What stands above it is the frame of the
 * page: its name, its menu, the number of the issue.
 */
export const title: Pass = (lines) => {
  if (lines.some((item) => is(item, 'title') && item.label?.meta?.title)) return
  // Of a page that was cut down to its article, nothing more is to go.
  const cut = lines.some(({ label }) => label?.rule === outsideText)
  const from = cut ? lines.findIndex((item) => !is(item, 'junk')) : 0
  const head = headOf(lines, from)
  let best: { index: number; score: number } | undefined
  for (let index = from; index < Math.min(head.body, from + reach); index++) {
    const score = scoreOf(head, index)
    if (score > (best?.score ?? 0)) best = { index, score }
  }
  const item = best && lines[best.index]
  if (!best || !item) return
  claim(item, {
    label: 'title',
    score: 0.9,
    rank: 1,
    rule: 'title',
    reason: 'the likeliest title above the first paragraph',
    meta: { title: item.line.text },
  })
  if (!cut) junkAbove(head, best.index, best.score >= sure)
}

function headOf(lines: Labelled[], from: number): Head {
  const body = firstProse(lines)
  const frames = new Map<Labelled, Frame>()
  for (const item of lines.slice(from, Math.min(body, from + reach))) {
    const frame = item.label?.marker ? undefined : frameOf(item.line, lines)
    if (frame) frames.set(item, frame)
  }
  const text = lines.slice(body).filter((item) => !is(item, 'junk'))
  const words = text.flatMap(({ line }) => line.words)
  const known = new Set(words.map((word) => word.toLowerCase()))
  const first = lines.findIndex(
    (item, i) =>
      i >= from &&
      isFree(item) &&
      item.line.words.length >= 2 &&
      !isHead(item) &&
      !isDated(item) &&
      (!frames.has(item) || (i === from && frames.get(item)?.rule === 'section')),
  )
  return { lines, first, body, known, frames }
}

const isFree = ({ label }: Labelled): boolean => !label || label.score <= 0.6

function scoreOf(head: Head, index: number): number {
  const { lines, body, first, frames } = head
  const item = lines[index]
  const frame = item && frames.get(item)
  if (!item || !isFree(item) || frame?.sure || !couldBeTitle(item)) return 0
  const { words, text } = item.line
  const signs: [sign: boolean, worth: number][] = [
    [words.length >= 3 && words.length <= 16, 1],
    [index === first, 1.5],
    [standsAboveHead(head, index), 2],
    [isEchoed(head, index), 3],
    [/^(?:ep(?:isode)?\.? ?)?#?\d{1,4}: /i.test(text), 1],
    [body - index > headLines, -1],
    [isPersonName(text), -1.5],
    [frame?.rule === 'masthead', -1.5],
    [frame?.rule === 'section', -0.5],
    [isStandfirst(head, index), -3],
    [isBelowHead(head, index), -2],
  ]
  const score = signs.reduce((sum, [sign, worth]) => sum + (sign ? worth : 0), 1)
  return Math.max(score, 0.1)
}

/** A chapter of a recording ("(02:10) Inside the pilot") is none. */
const couldBeTitle = (item: Labelled): boolean => {
  const { words, text } = item.line
  return (
    words.length >= 2 &&
    words.length <= 24 &&
    !/^\p{Ll}|[,:;]$/u.test(text) &&
    !/^[([]?\d{1,2}:\d\d(?::\d\d)?[)\]]? /.test(text) &&
    !isByline(text) &&
    !isDated(item)
  )
}

/** Name or date come next, at most a standfirst between. */
function standsAboveHead(head: Head, index: number): boolean {
  const { lines } = head
  const isNext = (item: Labelled | undefined) => item !== undefined && isCredit(head, item)
  if (isNext(lines[index + 1])) return true
  return isNext(lines[index + 2]) && isStandfirst(head, index + 1)
}

/** Below a line that may be the title: a sentence, or a longer line, or one that repeats its words. */
function isStandfirst({ lines, known, frames }: Head, index: number): boolean {
  const item = lines[index]
  const above = lines[index - 1]
  if (!item || !above || frames.has(above) || !isFree(above) || !couldBeTitle(above)) return false
  if (above.line.words.length < 3 || is(item, 'junk', 'date') || isHead(item)) return false
  const named = contentOf(above)
  // The name of a site tells nothing of the text.
  if (!named.some((word) => known.has(word))) return false
  const { text, stops, words } = item.line
  const sentence = stops || /[.!?]["”’]? \p{Lu}/u.test(text)
  const longer = words.length >= 12 && words.length > above.line.words.length
  const own = new Set(contentOf(item))
  const repeats = named.filter((word) => own.has(word)).length * 2 >= named.length
  return sentence || longer || repeats
}

const contentOf = ({ line }: Labelled): string[] =>
  line.words.map((word) => word.toLowerCase()).filter((word) => !functionWords.has(word))

/** Name or date stand above it, and above those a line that may be the title. */
const isBelowHead = (head: Head, index: number): boolean =>
  head.first >= 0 && head.lines.slice(head.first + 1, index).some((item) => isCredit(head, item))

/** Name or date; "CARROW COURIER" looks like a name, too. */
const isCredit = ({ frames }: Head, item: Labelled): boolean =>
  is(item, 'date') || (isHead(item) && (frames.get(item)?.rule ?? 'section') === 'section')

/** "3 thoughts on “Nine and a half”", "Nine and a half | Creel Diary". */
function isEchoed({ lines }: Head, index: number): boolean {
  const text = lines[index]?.line.text ?? ''
  const bare = text.replace(/["“”]/g, '')
  return lines.some(({ line }, i) => {
    if (i === index || line.text.length > text.length + 80) return false
    const other = line.text.replace(/["“”]/g, '')
    return other !== line.text
      ? other.endsWith(` on ${bare}`) || other.endsWith(` to ${bare}`)
      : /^ [|–—-] /.test(other.slice(bare.length)) && other.startsWith(bare)
  })
}

/**
 * Above the title stand labels and names of the page, and where furniture is among them anything:
 * the menus and profile fields of a page ("Founded Date October 22, 1932") are of no end of kinds.
 * The date of the text may stand there, too, and is none of them.
 */
function junkAbove(head: Head, index: number, surely: boolean): void {
  const above = head.lines.slice(0, index)
  const furnished = above.some((item) => is(item, 'junk'))
  const framed = surely || above.some((item) => head.frames.get(item)?.sure)
  for (const item of above) {
    if (item.label?.label === 'date' && item.label.meta?.date) continue
    const frame = head.frames.get(item)
    if (!furnished && !(frame && isFree(item) && isFrame(head, item, framed))) continue
    const rule = is(item, 'junk') ? item.label?.rule : frame?.rule
    const reason = frame?.reason ?? 'above the title, among page furniture'
    item.label = { label: 'junk', score: 0.85, rule: rule ?? 'above-title', reason }
  }
}

/** A word that the text has, too, may be its own: only a word or a name that it has not is a label. */
function isFrame({ frames, known }: Head, item: Labelled, framed: boolean): boolean {
  const frame = frames.get(item)
  if (frame?.sure) return true
  const told = contentOf(item).some((word) => known.has(word))
  return framed && (frame?.rule === 'masthead' || !told)
}
