import { claim, is, type Label, type Labelled, type Pass } from '../label.ts'
import type { Line } from '../lines.ts'
import { capitalShare } from './heading-shape.ts'

/** What is left and short is a heading, if text follows; else a short paragraph. */
export const headings: Pass = (lines) => {
  const page = lines.filter(({ label }) => label?.label === 'junk').length > menuWords(lines).length
  lines.forEach((item, i) => {
    const { line, label } = item
    const follows = nextContent(lines, i)
    const menuWord = !page && isMenuWord(item) && is(follows, 'paragraph')
    if (menuWord) delete item.label
    else if (label) return
    const short = line.words.length <= 14 && !/[,;]$/.test(line.text) && line.words.length > 0
    const asks = line.text.endsWith('?') || !line.stops
    if (short && asks && follows && !is(follows, 'byline', 'date'))
      claim(item, headingLabel(line, is(follows, 'list_item')))
    else claim(item, { label: 'paragraph', score: 0.4, rule: 'rest', reason: 'nothing else fits' })
  })
}

/**
 * "About", "Comments", "Help" head parts of a text as well as of a page. Furniture comes in
 * numbers: where nothing else of a page is seen, they are headings.
 */
const isMenuWord = ({ line, label }: Labelled): boolean =>
  label?.label === 'junk' &&
  /^(?:navigation|comments|related|more)$/.test(label.rule) &&
  line.words.length <= 2

const menuWords = (lines: Labelled[]): Labelled[] => lines.filter(isMenuWord)

function headingLabel(line: Line, beforeList: boolean): Label {
  const score = 0.6 + (capitalShare(line) >= 0.6 ? 0.15 : 0) + (line.apart ? 0.1 : 0)
  const reason = `short, without a stop, before ${beforeList ? 'a list' : 'text'}`
  return { label: 'heading', score, rank: 2, rule: 'short-line', reason }
}

const nextContent = (lines: Labelled[], i: number): Labelled | undefined =>
  lines.slice(i + 1, i + 12).find((item) => !is(item, 'junk'))
