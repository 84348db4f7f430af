import type { Nodes, Text } from 'mdast'
import type { Position } from 'unist'
import type { TextPart } from '../../markdown/text-part.ts'

/** Markup around a stretch of text. */
export interface Mark {
  kind: 'link' | 'strong' | 'emphasis' | 'delete'
  /** Marks of one key are one: `strong`, or a link with its target. */
  key: string
  url: string
  position: Position | undefined
}

/** Text, inline code or a break, with everything around it; white space is kept apart. */
export interface Leaf {
  kind: 'text' | 'inlineCode' | 'break'
  /** Without white space at its ends. */
  value: string
  /** White space stands before it. */
  spaced: boolean
  marks: Mark[]
  position: Position | undefined
  parts: TextPart[]
}

interface Walk {
  leaves: Leaf[]
  spaced: boolean
  breaks: boolean
}

/** The leaves below some nodes. White space and, unless `breaks`, line breaks are single spaces. */
export function leavesOf(nodes: readonly Nodes[], { breaks }: { breaks: boolean }): Leaf[] {
  const walk: Walk = { leaves: [], spaced: false, breaks }
  descend(nodes, [], walk)
  return withoutIdleBreaks(walk.leaves)
}

function descend(nodes: readonly Nodes[], marks: Mark[], walk: Walk): void {
  let before: Nodes | undefined
  for (const node of nodes) {
    if (before && onLinesOfTheirOwn(before, node)) walk.spaced = true
    visit(node, marks, walk)
    before = node
  }
}

/** Lines of a wrapped paragraph may be texts of their own, with the line break between them. */
function onLinesOfTheirOwn(before: Nodes, node: Nodes): boolean {
  if (before.type !== 'text' || node.type !== 'text') return false
  return (before.position?.end.line ?? 0) < (node.position?.start.line ?? 0)
}

function visit(node: Nodes, marks: Mark[], walk: Walk): void {
  if (node.type === 'break') addBreak(node, marks, walk)
  else if (node.type === 'text' || node.type === 'inlineCode')
    addWords(node.type, node, marks, walk)
  else if (node.type === 'code') addWords('text', node, marks, walk)
  else if ('children' in node) {
    // The words of a block among inline nodes stand apart.
    const apart = !marked.has(node.type)
    walk.spaced ||= apart
    descend(node.children, marksIn(node, marks), walk)
    walk.spaced ||= apart
  }
}

const marked = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference'])

/** The markup around what is in a node: once of a kind, and links with a target. */
function marksIn(node: Nodes, marks: Mark[]): Mark[] {
  const { type: kind, position } = node
  if (kind !== 'strong' && kind !== 'emphasis' && kind !== 'delete' && kind !== 'link') return marks
  const url = kind === 'link' ? cleanUrl(node.url) : ''
  const idle = marks.some((mark) => mark.kind === kind) || (kind === 'link' && url === '')
  return idle ? marks : [...marks, { kind, key: `${kind} ${url}`, url, position }]
}

/** Addresses are written without white space; other trouble is found by the round trip. */
function cleanUrl(url: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return url.trim().replace(/[\s\u0000-\u001f\u007f<>]/g, (char) => encodeURIComponent(char))
}

function addBreak({ position }: Nodes, marks: Mark[], walk: Walk): void {
  if (walk.breaks) {
    walk.leaves.push({ kind: 'break', value: '', spaced: false, marks, position, parts: [] })
  }
  walk.spaced = !walk.breaks
}

function addWords(
  kind: 'text' | 'inlineCode',
  node: Extract<Nodes, { value: string }>,
  marks: Mark[],
  walk: Walk,
): void {
  const value = node.value.replaceAll('\0', '\ufffd').replace(/\s+/g, ' ')
  const words = value.trim()
  walk.spaced ||= value.startsWith(' ')
  if (words === '') return
  const { spaced, leaves } = walk
  const { position } = node
  leaves.push({ kind, value: words, spaced, marks, position, parts: partsOf(node, words) })
  walk.spaced = value.endsWith(' ')
}

/** What a text was put together from before, if it still reads the same, or its own place. */
function partsOf(node: Extract<Nodes, { value: string }>, words: string): TextPart[] {
  const known =
    node.type === 'text' && node.value === words ? (node as Text).data?.parts : undefined
  if (known) return known.map((part) => ({ ...part }))
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? [] : [{ length: words.length, start, end }]
}

/** Breaks stand between words only, and singly. */
function withoutIdleBreaks(leaves: Leaf[]): Leaf[] {
  const kept: Leaf[] = []
  for (const leaf of leaves) {
    const afterBreak = kept.length === 0 || kept.at(-1)?.kind === 'break'
    if (leaf.kind === 'break' && afterBreak) continue
    kept.push(afterBreak ? { ...leaf, spaced: false } : leaf)
  }
  if (kept.at(-1)?.kind === 'break') kept.pop()
  return kept
}
