import type { Nodes, Text } from 'mdast'
import type { Span } from '../../model.ts'

/** What is printed between two stretches. */
export type Between = '' | ' ' | ' | '

/** Words of a block that stand in one stretch of the file. */
export interface Stretch extends Span {
  /** Every run of white space is one space, and there is none at the ends. */
  words: string
  /** Printed before the words, unless they are the first. */
  before: Between
  /** Inline code, which knows no escapes. */
  code: boolean
}

/** Inline nodes; all others begin and end a line of their own. */
const inline = new Set('text inlineCode emphasis strong delete link linkReference break'.split(' '))

/** Nodes without words to read. */
const wordless = new Set(
  'image imageReference html definition footnoteReference thematicBreak yaml'.split(' '),
)

/** The words below some nodes, in order, as they stand in the file. */
export function stretchesOf(nodes: readonly Nodes[]): Stretch[] {
  const found: Found = { stretches: [], before: '' }
  for (const node of nodes) visit(node, found)
  return found.stretches
}

interface Found {
  stretches: Stretch[]
  /** What the next words have before them. */
  before: Between
}

function visit(node: Nodes, found: Found): void {
  if (wordless.has(node.type)) return
  const apart = !inline.has(node.type) || node.type === 'break'
  if (apart) space(found)
  if (node.type === 'tableCell') found.before = ' | '
  if (node.type === 'text') addText(node, found)
  else if ('value' in node) add(found, node.value, spanOf(node), true)
  else if ('children' in node) for (const child of node.children) visit(child, found)
  if (apart) space(found)
}

function space(found: Found): void {
  if (found.before === '') found.before = ' '
}

function add(found: Found, value: string, span: Span, code: boolean): void {
  if (/^\s/.test(value)) space(found)
  const words = value.replace(/\s+/g, ' ').trim()
  if (words !== '') {
    found.stretches.push({ ...span, words, before: found.before, code })
    found.before = ''
  }
  if (/\s$/.test(value.slice(-1))) space(found)
}

/** Adds a text, or the texts that it was put together from. */
function addText(node: Text, found: Found): void {
  const parts = node.data?.parts ?? []
  const values = partsIn(node)
  const known = values.join('')
  // Whoever changed the text since has left its parts behind.
  const whole = parts.length === 0 || known.trimEnd() !== node.value.trimEnd()
  if (whole) add(found, node.value, spanOf(node), false)
  else for (const [i, value] of values.entries()) add(found, value, parts[i] ?? nowhere, false)
  if (/\s$/.test(node.value.slice(-1))) space(found)
}

/** The values of the parts of a text; a space between two is put to the second. */
function partsIn({ value, data }: Text): string[] {
  let at = 0
  return (data?.parts ?? []).map(({ length }) => {
    const start = at
    at += (value[at] === ' ' ? 1 : 0) + length
    return value.slice(start, at)
  })
}

const nowhere: Span = { start: -1, end: -1 }

/** Offsets of a node; -1 for one that has no place. */
function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? nowhere : { start, end }
}
