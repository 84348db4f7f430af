import type { Element, Nodes, Parents, Root } from 'hast'
import { findDates } from '../../language/dates.ts'
import type { Cleaning, LineLabel, Metadata, SourceFile } from '../../model.ts'
import { attribute, elementsIn, isElement, isLeafBlock, plainWords } from './elements.ts'
import { entry } from './prune.ts'

/** Words of a byline that say nothing of their own. */
const filler = new Set(
  `a am and at author authors by cest cet date edt est first for from gmt in last min minute minutes
  modified of on pdt pm posted pst publication published publisher read staff the updated utc
  words writer written`.split(/\s+/),
)

/** Longer blocks say more than who and when. */
const longest = 160

/**
 * Takes bylines and dates that only repeat the metadata out of an article, in place: blocks above
 * its first paragraph, or marked as byline, and not in quotations or tables.
 */
export function liftBylines(page: Root, meta: Metadata, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  const start = firstParagraph(page)
  const lift = (parent: Parents): void => {
    parent.children = parent.children.filter((child) => {
      const label = isElement(child) && repeated(child, meta, start)
      if (label) log.push(lifted(file, child, label))
      return !label
    }) as typeof parent.children
    for (const child of parent.children) {
      if (isElement(child) && !quoting.has(child.tagName)) lift(child)
    }
  }
  lift(page)
  return log
}

const quoting = new Set(['blockquote', 'table', 'figure', 'dl'])

/** The offset of the first block that has the words of a paragraph. */
function firstParagraph(page: Root): number {
  const first = elementsIn(page).find(
    (element) => isLeafBlock(element) && plainWords(element).split(' ').length >= 20,
  )
  return first?.position?.start.offset ?? 0
}

function repeated(element: Element, meta: Metadata, start: number): LineLabel | undefined {
  if (!isLeafBlock(element) || /^h[1-6]$/.test(element.tagName)) return undefined
  const above = (element.position?.start.offset ?? start) < start
  return above || isMarked(element) ? repeats(plainWords(element), meta) : undefined
}

function isMarked(element: Element): boolean {
  return [element, ...elementsIn(element)].some((each) => {
    const marks = ['className', 'rel', 'itemProp'].map((name) => attribute(each, name)).join(' ')
    return each.tagName === 'time' || /author|byline|dateline|datePublished|pubdate/i.test(marks)
  })
}

/** Whether a text has nothing but names and dates that the metadata has too, and which. */
function repeats(text: string, meta: Metadata): LineLabel | undefined {
  if (text === '' || text.length > longest) return undefined
  let rest = text
  const dates = findDates(text)
  for (const { start, end, iso } of dates.toReversed()) {
    if (iso !== meta.date) return undefined
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  }
  const names = new Set(wordsOf(`${meta.author ?? ''} ${meta.publisher ?? ''}`))
  // The time of day stands beside a date.
  const own = wordsOf(rest).filter((word) => !(dates.length > 0 && /^\d{1,2}$/.test(word)))
  if (own.some((word) => !names.has(word) && !filler.has(word))) return undefined
  if (own.some((word) => names.has(word))) return 'byline'
  return dates.length > 0 ? 'date' : undefined
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function lifted(file: SourceFile, node: Nodes, label: LineLabel): Cleaning {
  const reason = `Repeats the ${label === 'date' ? 'date' : 'names'} of the metadata.`
  return entry(file, node, label, reason, { action: 'lifted', label })
}
