import { endsTheText } from '../../../language/furniture.ts'
import { is, type Labelled, type Pass } from '../label.ts'

/** Cuts only below this share of the lines: a part headed "Comments" may stand anywhere. */
const earliest = 0.5

/** What follows the comments, the related texts or the legal line of a page. */
export const tail: Pass = (lines) => {
  const from = lines.findIndex(
    ({ label }, i) =>
      i >= lines.length * earliest && label?.label === 'junk' && endsTheText.has(label.rule),
  )
  if (from < 0) return
  const rest = lines.slice(from)
  if (!isFurnitureThroughout(rest) || goesOn(rest)) return
  for (const item of rest) {
    if (is(item, 'junk')) continue
    item.label = {
      label: 'junk',
      score: 0.8,
      rule: 'after-the-text',
      reason: 'below the end of the text, among page furniture',
    }
  }
}

/** A second sign of a page, or nothing but short lines; two paragraphs in a row are the text again. */
function isFurnitureThroughout(rest: Labelled[]): boolean {
  const signs = rest.filter((item) => is(item, 'junk')).length
  const isProse = (item: Labelled | undefined): boolean => (item?.line.words.length ?? 0) >= 40
  const textAgain = rest.some((item, i) => isProse(item) && isProse(rest[i + 1]))
  // Items with marks are the writer's, who may well head them "Related topics".
  const isShort = ({ line, label }: Labelled): boolean => line.words.length <= 12 && !label?.marker
  return !textAgain && (signs >= 2 || rest.every(isShort))
}

/**
 * A box with other texts may stand within this one: most of what is left below it is prose. Below
 * comments that says nothing.
 */
function goesOn(rest: Labelled[]): boolean {
  if (rest.some(({ label }) => label?.label === 'junk' && label.rule === 'comments')) return false
  const left = rest.filter((item) => !is(item, 'junk', 'date'))
  const count = (items: Labelled[]) => items.reduce((sum, { line }) => sum + line.words.length, 0)
  const prose = left.filter(({ line }) => line.stops && line.words.length >= 12)
  return prose.length > 0 && count(prose) * 2 > count(left)
}
