import { attributeOf, childrenOf, descend, localName, type XmlElement } from './xml-tree.ts'

/** What a style means for the words in it. */
export interface WordStyle {
  /** The English name that a built-in style has in every language, in lower case. */
  name: string
  /** 1 to 9. */
  heading?: number
  hidden: boolean
  bold: boolean
}

interface RawStyle extends Partial<WordStyle> {
  basedOn?: string
}

/** The styles of a document by their ids, each with what it takes over from those below it. */
export function wordStyles(root: XmlElement | undefined): Map<string, WordStyle> {
  const raw = new Map<string, RawStyle>()
  const styles = root && childrenOf(root)[0]
  for (const style of styles ? childrenOf(styles, 'style') : []) {
    const id = attributeOf(style, 'styleId')
    if (id !== undefined) raw.set(id, readStyle(style))
  }
  return new Map([...raw.keys()].map((id) => [id, settle(id, raw)]))
}

function readStyle(style: XmlElement): RawStyle {
  const name = settingOf(descend(style, 'name'))?.toLowerCase() ?? ''
  const basedOn = settingOf(descend(style, 'basedOn'))
  const vanish = descend(style, 'rPr', 'vanish')
  const bold = descend(style, 'rPr', 'b')
  const heading = levelOf(name, settingOf(descend(style, 'pPr', 'outlineLvl')))
  return {
    name,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(heading === undefined ? {} : { heading }),
    ...(vanish ? { hidden: isOn(vanish) } : {}),
    ...(bold ? { bold: isOn(bold) } : {}),
  }
}

/** "heading 3", or a style of another name that stands at a level of the outline. */
export function levelOf(name: string, outline: string | undefined): number | undefined {
  const named = /^heading ([1-9])$/.exec(name)?.[1]
  if (named !== undefined) return Number(named)
  return outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined
}

/** A style may be based on itself by a detour; ten steps are more than anyone takes. */
function settle(id: string, raw: Map<string, RawStyle>): WordStyle {
  const chain: RawStyle[] = []
  for (let at = raw.get(id); at && chain.length < 10; at = raw.get(at.basedOn ?? '')) chain.push(at)
  const heading = chain.find((style) => style.heading !== undefined)?.heading
  return {
    name: chain[0]?.name ?? '',
    hidden: chain.find((style) => style.hidden !== undefined)?.hidden ?? false,
    bold: chain.find((style) => style.bold !== undefined)?.bold ?? false,
    ...(heading === undefined ? {} : { heading }),
  }
}

export const settingOf = (element: XmlElement | undefined): string | undefined =>
  element && attributeOf(element, 'val')

/** A property without a value is on (ECMA-376, 17.17.4). */
export const isOn = (property: XmlElement): boolean =>
  !/^(?:0|false|off)$/.test(settingOf(property) ?? '')

/** Whether a run is hidden: by itself, or by its style and the one of its paragraph. */
export function isHiddenRun(
  run: XmlElement,
  inherited: boolean,
  styles: Map<string, WordStyle>,
): boolean {
  const properties = descend(run, 'rPr')
  const own = properties && descend(properties, 'vanish')
  if (own) return isOn(own)
  const style = styles.get(settingOf(properties && descend(properties, 'rStyle')) ?? '')
  return style?.hidden === true || inherited
}

/** The style of a paragraph. */
export function styleOf(
  paragraph: XmlElement,
  styles: Map<string, WordStyle>,
): WordStyle | undefined {
  return styles.get(settingOf(descend(paragraph, 'pPr', 'pStyle')) ?? '')
}

export const isNamed = (element: XmlElement, name: string): boolean =>
  localName(element.name) === name
