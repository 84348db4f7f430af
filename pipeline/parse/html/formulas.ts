import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast'
import type { Cleaning, SourceFile } from '../../model.ts'
import { attribute, blockElements, hasWords, isElement, isHidden } from './elements.ts'
import { entry } from './prune.ts'

/**
 * Puts an ellipsis in place of each formula, in the tree: its characters are no words, and
 * without a mark the sentence around it would seem whole ("When …, there are two solutions"). A
 * formula that is a paragraph by itself just goes.
 *
 * @returns the log of it
 */
export function markFormulas(page: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  mark(page, false, (node) => {
    const reason = 'A formula cannot be quoted as words.'
    log.push(entry(file, node, 'formula', reason, { action: 'removed', label: 'paragraph' }))
  })
  return log
}

function mark(parent: Parents, inText: boolean, onFormula: (node: Element) => void): void {
  const children: Nodes[] = []
  for (const node of parent.children) {
    if (isElement(node) && isFormula(node)) {
      onFormula(node)
      if (inText) children.push(ellipsis(node))
      continue
    }
    children.push(node)
    if (isElement(node) && !isHidden(node)) mark(node, startsText(node, inText), onFormula)
  }
  // The children are those of this parent, or texts, which can stand wherever elements can.
  parent.children = children as ElementContent[]
}

/** Whether there are words around what is in an element. */
function startsText(element: Element, inText: boolean): boolean {
  return blockElements.has(element.tagName) ? element.children.some(hasOtherWords) : inText
}

/** Words of the same paragraph: those of blocks inside are others. */
function hasOtherWords(node: Nodes): boolean {
  if (!isElement(node)) return hasWords(node)
  return (
    !isFormula(node) &&
    !isHidden(node) &&
    !blockElements.has(node.tagName) &&
    node.children.some(hasOtherWords)
  )
}

/** MathML, what MathJax makes of it, or the picture of a formula, which is often `aria-hidden`. */
function isFormula(element: Element): boolean {
  if (element.tagName === 'math' || element.tagName === 'mjx-container') return true
  if (element.tagName !== 'img') return false
  return /\b(?:math|latex|tex)\b|\\displaystyle/i.test(
    `${attribute(element, 'className')} ${attribute(element, 'alt')}`,
  )
}

function ellipsis({ position }: Element): Text {
  return { type: 'text', value: '…', ...(position && { position }) }
}
