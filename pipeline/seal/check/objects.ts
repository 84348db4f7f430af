import { PDFDict, PDFName, type PDFObject } from 'pdf-lib'
import type { Finding, Rule } from './rule.ts'

const forbidden = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData'])

/** Fonts are embedded and their text can be read out, attachments say what they are, nothing acts. */
export const objects: Rule = (document) =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? wrongWith(object) : []))

function wrongWith(dict: PDFDict): Finding[] {
  const type = name(dict.get(PDFName.of('Type')))
  const action = name(dict.get(PDFName.of('S')))
  const found: Finding[] = []
  if (type === 'Font') found.push(...fontTrouble(dict))
  if (type === 'FontDescriptor' && !isEmbedded(dict))
    found.push({ rule: 'fonts', message: `the font ${fontName(dict)} is not embedded` })
  if (dict.has(PDFName.of('EF')) && !dict.has(PDFName.of('AFRelationship')))
    found.push({ rule: 'files', message: 'an attachment does not say what it is to the document' })
  if (forbidden.has(action)) found.push({ rule: 'actions', message: `the document can ${action}` })
  return found
}

function fontTrouble(font: PDFDict): Finding[] {
  const composite = name(font.get(PDFName.of('Subtype'))) === 'Type0'
  if (!composite || font.has(PDFName.of('ToUnicode'))) return []
  return [{ rule: 'fonts', message: `the text in ${fontName(font)} cannot be read out` }]
}

const isEmbedded = (descriptor: PDFDict): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))

const fontName = (dict: PDFDict): string =>
  name(dict.get(PDFName.of('FontName'))) || name(dict.get(PDFName.of('BaseFont')))

const name = (value: PDFObject | undefined): string =>
  value instanceof PDFName ? value.decodeText() : ''
