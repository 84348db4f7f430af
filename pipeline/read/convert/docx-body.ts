import type { TextLayer } from '../../model.ts'
import { bound } from './docx-bounds.ts'
import { renameStyle } from './docx-names.ts'
import { isHiddenRun, isNamed, styleOf, type WordStyle } from './docx-styles.ts'
import {
  childrenOf,
  descend,
  isElement,
  localName,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

/** What is kept in mind while a document is gone through. */
export interface Cleaner {
  styles: Map<string, WordStyle>
  log: TextLayer['log']
  /** Whether a paragraph is the title, and headings stand below it. */
  titled: boolean
  /** The notes that have been pointed to. */
  notes: Set<string>
  /** Of the run left out last: pieces of one sentence are one entry. */
  last?: { parent: XmlElement; rule: string }
}

type Place = { paragraph: XmlElement | undefined; hidden: boolean }

const reasons = {
  hidden: 'Hidden text.',
  'tracked-deletion': 'Deleted with changes tracked.',
  'page-furniture': 'A table of contents.',
}

/**
 * Takes out of a part of a Word document, in place, what is not its text: hidden runs, tracked
 * deletions, the table of contents. Styles get names of ours, cells and fields are kept in bounds,
 * and a note is told once, however often it is pointed to.
 */
export function cleanBody(
  element: XmlElement,
  cleaner: Cleaner,
  place: Place = { paragraph: undefined, hidden: false },
): void {
  element.children = element.children.filter((child) => keeps(child, element, cleaner, place))
  for (const child of childrenOf(element)) {
    bound(child)
    cleanBody(child, cleaner, inside(child, cleaner, place))
  }
}

function inside(child: XmlElement, { styles, titled }: Cleaner, place: Place): Place {
  if (!isNamed(child, 'p')) return place
  const { hidden = false, bold = false } = styleOf(child, styles) ?? {}
  // Titles, headings and captions are bold as a matter of course.
  if (!renameStyle(child, styles, titled) && bold) embolden(child)
  return { paragraph: child, hidden }
}

/** What is bold by the style of its paragraph, which mammoth does not look at. */
function embolden(paragraph: XmlElement): void {
  for (const run of childrenOf(paragraph, 'r')) {
    const prefix = run.name.slice(0, -1)
    const mark = { name: `${prefix}b`, attributes: new Map<string, string>(), children: [] }
    const properties = descend(run, 'rPr')
    if (properties && descend(properties, 'b')) continue
    if (properties) properties.children.push(mark)
    else run.children.unshift({ name: `${prefix}rPr`, attributes: new Map(), children: [mark] })
  }
}

function keeps(child: XmlNode, parent: XmlElement, cleaner: Cleaner, place: Place): boolean {
  if (!isElement(child)) return true
  // Drawn text stands in a file twice, the second time for older programs, as mammoth is one.
  if (isNamed(child, 'Choice')) return false
  if (/^(?:foot|end)noteReference$/.test(localName(child.name))) return isFirst(child, cleaner)
  const rule = whyNot(child, cleaner, place)
  if (rule === undefined) return true
  note(child, rule, place.paragraph ?? parent, cleaner)
  return false
}

/** The rule by which an element is left out. */
function whyNot(
  element: XmlElement,
  { styles }: Cleaner,
  { hidden }: Place,
): keyof typeof reasons | undefined {
  switch (localName(element.name)) {
    case 'del':
    case 'moveFrom':
      // Without content it marks a paragraph's end as deleted, which joins it to the next one.
      return element.children.some(isElement) ? 'tracked-deletion' : undefined
    case 'tr':
      return descend(element, 'trPr', 'del') ? 'tracked-deletion' : undefined
    case 'r':
      return isHiddenRun(element, hidden, styles) ? 'hidden' : undefined
    case 'p':
      return /^toc(?: heading| ?[1-9])$/.test(styleOf(element, styles)?.name ?? '')
        ? 'page-furniture'
        : undefined
    default:
      return undefined
  }
}

function note(
  element: XmlElement,
  rule: keyof typeof reasons,
  parent: XmlElement,
  cleaner: Cleaner,
): void {
  const words = wordsIn(element)
  if (words === '') return
  const { last, log } = cleaner
  const entry = log.at(-1)
  if (entry && last?.parent === parent && last.rule === rule) entry.text += ` ${words}`
  else log.push({ rule, reason: reasons[rule], text: words })
  cleaner.last = { parent, rule }
}

/** Each note is written out where it is pointed to: ten thousand pointers make a book of one. */
function isFirst(reference: XmlElement, { notes }: Cleaner): boolean {
  const id = `${localName(reference.name)} ${idOf(reference)}`
  const first = !notes.has(id)
  notes.add(id)
  return first
}

const idOf = (element: XmlElement): string | undefined =>
  [...element.attributes].find(([name]) => localName(name) === 'id')?.[1]

/** Whether some paragraph of a document is its title, by its style, and not empty. */
export function hasTitle(element: XmlElement, styles: Map<string, WordStyle>): boolean {
  return childrenOf(element).some((child) =>
    isNamed(child, 'p')
      ? styleOf(child, styles)?.name === 'title' && wordsIn(child) !== ''
      : hasTitle(child, styles),
  )
}
