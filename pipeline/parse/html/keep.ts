import type { Element, Parents, Root, Text } from 'hast'
import type { Metadata } from '../../model.ts'
import { elementsIn, hasWords, isElement, isLeafBlock, plainWords, textsIn } from './elements.ts'
import { addAttributions } from './keep-attributions.ts'
import { addHeadings } from './keep-headings.ts'

/**
 * The texts to keep, given those that Readability chose: paragraphs, headings and table rows
 * whole or not at all, and the heading that is the page's title. Where it chose none, all of the
 * main part but for heads, feet and sides.
 */
export function textsToKeep(page: Root, chosen: Set<Text>, meta: Metadata): Set<Text> {
  const elements = elementsIn(page)
  const texts = chosen.size > 0 ? inMainPart(elements, chosen) : mainTexts(page, elements)
  const heading = titleHeading(elements, texts, meta)
  if (heading) for (const text of textsIn(heading)) texts.add(text)
  addHeadings(page, texts)
  addAttributions(elements, texts)
  for (const element of elements) {
    if (element.tagName !== 'tr' && !isLeafBlock(element)) continue
    const own = textsIn(element)
    if (own.some((text) => texts.has(text) && hasWords(text)))
      for (const text of own) texts.add(text)
  }
  return texts
}

/**
 * On short pages Readability lowers its demands until there is enough text, and takes what stands
 * around the article with it. What the page itself marks as its article goes before that, if it
 * holds most of what was chosen.
 */
function inMainPart(elements: Element[], chosen: Set<Text>): Set<Text> {
  const marked = ['article', 'main'].map((name) =>
    elements.filter(({ tagName }) => tagName === name),
  )
  const [region] = marked.find(({ length }) => length === 1) ?? []
  if (!region) return new Set(chosen)
  const inside = new Set(textsIn(region).filter((text) => chosen.has(text)))
  return 2 * sizeOf(inside) >= sizeOf(chosen) ? inside : new Set(chosen)
}

const sizeOf = (texts: Set<Text>): number =>
  [...texts].reduce((sum, { value }) => sum + value.trim().length, 0)

/** The main part without its heads, feet and sides, unless there is nothing else in it. */
function mainTexts(page: Root, elements: Element[]): Set<Text> {
  const names = ['main', 'article', 'body']
  const regions = names.map((name) => elements.find(({ tagName }) => tagName === name))
  const region = regions.find((found) => found && hasWords(found)) ?? page
  const inner = textsOutside(region)
  return new Set(inner.some(hasWords) ? inner : textsIn(region))
}

const sides = new Set(['nav', 'header', 'footer', 'aside'])

function textsOutside(parent: Parents): Text[] {
  return parent.children.flatMap((child): Text[] => {
    if (child.type === 'text') return [child]
    return isElement(child) && !sides.has(child.tagName) ? textsOutside(child) : []
  })
}

/** The only `<h1>`, unless it names the site; of several, if none is in the article, the title. */
function titleHeading(
  elements: Element[],
  texts: Set<Text>,
  { title, publisher }: Metadata,
): Element | undefined {
  const headings = elements.filter((h1) => h1.tagName === 'h1' && plainWords(h1) !== publisher)
  if (headings.length === 1) return headings[0]
  const inArticle = headings.some((h1) => textsIn(h1).some((text) => texts.has(text)))
  return inArticle ? undefined : headings.find((h1) => plainWords(h1) === title)
}
