import type { Element, Text } from 'hast'
import { elementsIn, quoteIn, textsIn } from './elements.ts'

/**
 * Adds the names under quotations that are kept: they stand in the foot of a quotation, which
 * Readability takes for one of the page.
 *
 * @param texts the texts to keep; grows
 */
export function addAttributions(elements: Element[], texts: Set<Text>): void {
  for (const quotation of elements.filter((element) => isQuotation(element, texts))) {
    const named = elementsIn(quotation).filter(({ tagName }) => names.has(tagName))
    for (const text of named.flatMap(textsIn)) texts.add(text)
  }
}

const names = new Set(['footer', 'cite', 'figcaption'])

/** Whether an element quotes what is kept: a quotation, or a figure with nothing else in it. */
function isQuotation(element: Element, texts: Set<Text>): boolean {
  const quoted = element.tagName === 'figure' ? quoteIn(element) : element
  return quoted?.tagName === 'blockquote' && textsIn(quoted).some((text) => texts.has(text))
}
