import { rawTextEnd, tagAt, voidElements } from '../../edits/tag-at.ts'

/** The parser of pages refuses what is nested deeper. */
const deepest = 300

/**
 * HTML with an end tag for every element that is left open in it: a `<b>` that is not closed would
 * make all that is put behind it bold.
 */
export function closed(html: string): string {
  const open: string[] = []
  for (let at = html.indexOf('<'); at >= 0 && open.length < deepest; ) {
    const tag = tagAt(html, at)
    if (tag?.kind === 'open' && !voidElements.has(tag.name)) open.push(tag.name)
    else if (tag?.kind === 'close') {
      const last = open.lastIndexOf(tag.name)
      // Formatting that is closed in the wrong order stays open.
      if (last >= 0) open.splice(last, 1)
    }
    at = html.indexOf('<', tag ? (rawTextEnd(html, tag) ?? tag.end) : at + 1)
  }
  return (
    html +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}
