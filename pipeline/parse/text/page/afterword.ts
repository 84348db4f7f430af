import { endsTheText } from '../../../language/furniture.ts'
import { is, type Labelled, type Pass } from '../label.ts'

/** Opens a tail only below this share of the lines. */
const earliest = 0.25
/** Teasers have no more words. */
const longest = 16

/** Labels of boxes, besides those after which any page is over. */
const openers: ReadonlySet<string> = new Set([
  ...endsTheText,
  ...['more', 'share', 'feedback', 'subscribe', 'follow', 'tags', 'letters', 'ends', 'contact'],
])

/**
 * The tail of a text that is no whole page: once its last prose has gone by, what stands below
 * "Read more", "Share this" or the contact for the press is short lines and furniture only.
 */
export const afterword: Pass = (lines) => {
  const over = lines.findLastIndex((item) => !isLoose(item)) + 1
  const from = lines.findIndex(
    (item, i) => i >= Math.max(over, lines.length * earliest) && opens(item),
  )
  if (over === 0 || from < 0) return
  for (const item of lines.slice(from)) {
    if (is(item, 'junk') || item.label?.meta) continue
    const reason = 'below the label of a box, and the text does not go on'
    item.label = { label: 'junk', score: 0.8, rule: 'after-the-text', reason }
  }
}

/** "Read more: Ferry fares rise" has its teaser beside it; what stands below is the text's. */
function opens({ line, label }: Labelled): boolean {
  if (label?.label !== 'junk' || !openers.has(label.rule)) return false
  return !/^(?:more|related)$/.test(label.rule) || !/: ./.test(line.text)
}

/** Neither prose nor an item with a mark, a row or somebody's words. */
function isLoose(item: Labelled): boolean {
  const { line, label } = item
  if (is(item, 'junk')) return true
  if (label?.marker || label?.leadIn || is(item, 'table', 'quote', 'title', 'caption')) return false
  return !line.stops && line.words.length <= longest
}
