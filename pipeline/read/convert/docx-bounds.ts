import { isNamed, settingOf } from './docx-styles.ts'
import {
  attributeOf,
  childrenOf,
  descend,
  elementsNamed,
  isElement,
  type XmlElement,
} from './xml-tree.ts'

/** The most columns of a table in Word. */
const mostColumns = 63
/** Longer instructions of fields are no addresses. */
const longestField = 2000

/** Keeps an element of a Word document in bounds, in place, and shows which rows are heads. */
export function bound(element: XmlElement): void {
  if (isNamed(element, 'gridSpan') && Number(settingOf(element)) > mostColumns) {
    for (const key of element.attributes.keys()) element.attributes.set(key, String(mostColumns))
  } else if (isNamed(element, 'tbl')) {
    markHeader(element)
  } else if (isNamed(element, 'instrText')) {
    const field = element.children.filter((child) => !isElement(child)).join('')
    element.children = [field.slice(0, longestField).split(/\s+/).join(' ')]
  }
}

/**
 * Makes the first row of a table its head where the table is shown so ("Header Row"; bit 0x20 of
 * the older notation: ECMA-376, 17.7.6.7), since few set the property that mammoth looks for.
 */
function markHeader(table: XmlElement): void {
  const look = descend(table, 'tblPr', 'tblLook')
  const [row] = childrenOf(table, 'tr')
  if (!look || !row) return
  const firstRow = attributeOf(look, 'firstRow')
  const shown =
    firstRow === undefined
      ? (Number.parseInt(settingOf(look) ?? '0', 16) & 0x20) !== 0
      : /^(?:1|true|on)$/.test(firstRow)
  if (!shown || elementsNamed(table, 'tblHeader').length > 0) return
  const prefix = row.name.slice(0, row.name.length - 'tr'.length)
  const mark = { name: `${prefix}tblHeader`, attributes: new Map<string, string>(), children: [] }
  const properties = descend(row, 'trPr')
  if (properties) properties.children.push(mark)
  else row.children.unshift({ name: `${prefix}trPr`, attributes: new Map(), children: [mark] })
}
