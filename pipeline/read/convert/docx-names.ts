import { styleOf, type WordStyle } from './docx-styles.ts'
import { descend, localName, type XmlElement } from './xml-tree.ts'

/** The names of our own, which the style map of the converter knows. */
export const styleIds = {
  title: 'BriefTitle',
  heading: 'BriefHeading',
  quote: 'BriefQuote',
  caption: 'BriefCaption',
}

/** Gives a paragraph the name of ours for its style, in place. */
export function renameStyle(
  paragraph: XmlElement,
  styles: Map<string, WordStyle>,
  titled: boolean,
): void {
  const reference = descend(paragraph, 'pPr', 'pStyle')
  const style = styleOf(paragraph, styles)
  const id = style && idFor(style, titled)
  if (!reference || id === undefined) return
  for (const key of reference.attributes.keys())
    if (localName(key) === 'val') reference.attributes.set(key, id)
}

function idFor({ name, heading }: WordStyle, titled: boolean): string | undefined {
  if (name === 'title') return styleIds.title
  if (heading !== undefined) return `${styleIds.heading}${Math.min(heading + (titled ? 1 : 0), 6)}`
  if (/^(?:intense )?quote$|^block text$|^quotations$/.test(name)) return styleIds.quote
  return name === 'caption' ? styleIds.caption : undefined
}
