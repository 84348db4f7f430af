import type { Brief } from '../../model.ts'
import { sans, serif } from './word-styles.ts'
import { wordText } from './word-text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * The properties of the document. Ours, because the library writes the time of the clock and knows
 * no language.
 *
 * @param date an instant of ISO 8601, in UTC
 */
export function coreProperties(brief: Brief, date: string): string {
  const { title, series, dossier, status, language, generator } = brief
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(`${series}: ${status}`)}</dc:subject><dc:creator>${xml(generator)}</dc:creator><cp:keywords>${xml(`${dossier}, ${series}`)}</cp:keywords><dc:language>${xml(language)}</dc:language><cp:lastModifiedBy>${xml(generator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
}

/** What stands in for the fonts where Word's own are not: metrically the same, and free. */
const substitutes = [
  { name: serif, other: 'Caladea', family: 'roman', panose: '02040503050406030204' },
  { name: sans, other: 'Carlito', family: 'swiss', panose: '020F0502020204030204' },
]

/** The table of fonts; nothing is embedded. */
export function fontTable(): string {
  const fonts = substitutes.map(
    ({ name, other, family, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const xml = (text: string): string =>
  wordText(text).replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign)
