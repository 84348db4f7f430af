import { levelOf, settingOf, styleOf, type WordStyle } from './docx-styles.ts'
import { descend, localName, type XmlElement } from './xml-tree.ts'

/** The names of our own, which the style map of the converter knows. */
export const styleIds = {
  title: 'BriefTitle',
  heading: 'BriefHeading',
  quote: 'BriefQuote',
  caption: 'BriefCaption',
}

/**
 * Gives a paragraph the name of ours for its style, in place; one that stands at a level of the
 * outline by itself becomes a heading, too.
 *
 * @returns whether it got one
 */
export function renameStyle(
  paragraph: XmlElement,
  styles: Map<string, WordStyle>,
  titled: boolean,
): boolean {
  const properties = descend(paragraph, 'pPr')
  const style = styleOf(paragraph, styles)
  const own = levelOf('', settingOf(properties && descend(properties, 'outlineLvl')))
  const id = own === undefined ? style && idFor(style, titled) : headingId(own, titled)
  if (!properties || id === undefined) return false
  const reference = descend(properties, 'pStyle')
  const prefix = properties.name.slice(0, properties.name.length - 'pPr'.length)
  if (!reference)
    properties.children.unshift({
      name: `${prefix}pStyle`,
      attributes: new Map([[`${prefix}val`, id]]),
      children: [],
    })
  for (const key of reference?.attributes.keys() ?? [])
    if (localName(key) === 'val') reference?.attributes.set(key, id)
  return true
}

const headingId = (level: number, titled: boolean): string =>
  `${styleIds.heading}${Math.min(level + (titled ? 1 : 0), 6)}`

function idFor({ name, heading }: WordStyle, titled: boolean): string | undefined {
  if (name === 'title') return styleIds.title
  if (heading !== undefined) return headingId(heading, titled)
  if (/^(?:intense )?quote$|^block text$|^quotations$/.test(name)) return styleIds.quote
  return name === 'caption' ? styleIds.caption : undefined
}
