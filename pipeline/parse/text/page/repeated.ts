import { claim, is, type Labelled, type Pass } from '../label.ts'
import { isPage } from './page.ts'

/** Shorter lines may well stand twice: "Lessons learned", or "Yes." in an interview. */
const fewestWords = 8
/** Right below each other, shorter ones are a slip, too: a title or a caption, pasted twice. */
const fewestBeside = 4
/** A copy that breaks off needs fewer: the ellipsis tells that the rest stands elsewhere. */
const fewestOfCut = 5
/** Copies that are further apart are the writer's, unless the text is a page. */
const nearby = 2

/**
 * Lines that stand whole elsewhere: the caption that a page shows twice, the teaser that breaks
 * off ("The council will close three…"), the article that is in the page a second time.
 */
export const repeated: Pass = (lines) => {
  const page = isPage(lines)
  const longest = longestByHead(lines)
  for (const item of lines) {
    const whole = longest.get(headOf(item))
    if (!whole || whole === item) continue
    const { length } = item.line.words
    const near = isNear(item, whole)
    const copied = plain(whole) === plain(item) && length >= (near ? fewestBeside : fewestWords)
    if (isCut(item, whole) || (copied && (page || near)) || (near && isBareCaption(item, whole))) {
      const reason = `stands whole in line ${whole.line.number}`
      claim(item, { label: 'junk', score: 0.94, rule: 'repeated', reason })
    }
  }
}

/** The longest of the lines that begin with the same words, and of equal ones the first. */
function longestByHead(lines: Labelled[]): Map<string, Labelled> {
  const longest = new Map<string, Labelled>()
  for (const item of lines) {
    if (is(item, 'junk') || item.line.words.length < fewestBeside) continue
    const key = headOf(item)
    const other = longest.get(key)
    if (!other || plain(other).length < plain(item).length) longest.set(key, item)
  }
  return longest
}

const headOf = ({ line }: Labelled): string => line.words.slice(0, fewestBeside).join(' ')

/** Without the list marker, which only one of the copies may have. */
function plain({ line, label }: Labelled): string {
  return label?.marker ? line.text.slice(label.marker) : line.text
}

/** Whether a line breaks off and goes on in another. */
function isCut(item: Labelled, whole: Labelled): boolean {
  const text = plain(item)
  const cut = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])(?: ?(?:read more|more|continue reading))?$/i.exec(text)
  if (cut === null || item.line.words.length < fewestOfCut) return false
  return plain(whole).startsWith(text.slice(0, cut.index).trimEnd())
}

/** A caption without the name of who took the picture, beside the same with it. */
function isBareCaption(item: Labelled, whole: Labelled): boolean {
  return is(whole, 'caption') && plain(whole).startsWith(plain(item)) && !is(item, 'list_item')
}

const isNear = (item: Labelled, whole: Labelled): boolean =>
  Math.abs(item.line.number - whole.line.number) <= nearby
