import type { Element, Parents, RootContent, Text } from 'hast'
import { elementsIn, hasWords, isElement, plainWords, textsIn } from './elements.ts'

const heads = /^h[2-6]$/

/**
 * Adds the headings over texts that are kept: Readability drops those in a box of their own, beside
 * a link to edit what is below.
 *
 * @param texts the texts to keep; grows
 */
export function addHeadings(parent: Parents, texts: Set<Text>): void {
  // A root has a document type beside what other parents have.
  const children = (parent.children as RootContent[]).filter(isElement)
  let kept = false
  for (const child of children.toReversed()) {
    const own = textsIn(child).filter(hasWords)
    const heading = kept ? headingIn(child) : undefined
    if (heading) for (const text of textsIn(heading)) texts.add(text)
    else if (own.some((text) => texts.has(text))) addHeadings(child, texts)
    if (own.length > 0) kept = own.some((text) => texts.has(text))
  }
}

/** The heading that an element is, or boxes in with little else. */
function headingIn(element: Element): Element | undefined {
  if (heads.test(element.tagName)) return element
  if (element.tagName !== 'div') return undefined
  const [heading, ...more] = elementsIn(element).filter(({ tagName }) => heads.test(tagName))
  if (!heading || more.length > 0) return undefined
  return plainWords(element).length - plainWords(heading).length < 12 ? heading : undefined
}
