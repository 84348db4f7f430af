import type { Nodes, Parents, Root } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { superscripts } from '../../edits/superscripts.ts'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'

/**
 * Reads `<sup>` within lines, in place: raised figures become their own characters, since
 * "10<sup>9</sup>" without its tags is another number, and marks that link to a note go.
 *
 * @returns the log of it
 */
export function readSuperscripts(tree: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  const read = (parent: Parents): void => {
    // What is raised stands where it stood before.
    parent.children = readIn(parent.children, file, log) as typeof parent.children
    for (const child of parent.children) if ('children' in child) read(child)
  }
  read(tree)
  return log
}

/** Some nodes side by side, those between the two tags read. */
function readIn(nodes: readonly Nodes[], file: SourceFile, log: Cleaning[]): Nodes[] {
  const kept: Nodes[] = []
  for (let i = 0; i < nodes.length; i++) {
    const [open, raised, close] = nodes.slice(i, i + 3)
    const found = open && close && raised && isTagged(open, close) ? readRaised(raised) : undefined
    if (open && close && found) {
      const span = { start: spanOf(open.position).start, end: spanOf(close.position).end }
      const { nodes: read, ...what } = found
      log.push(cleaning(file, span, { ...what, label: 'paragraph' }))
      kept.push(...read)
      i += 2
    } else if (open) kept.push(open)
  }
  return kept
}

const isTagged = (open: Nodes, close: Nodes): boolean => isTag(open, 'sup') && isTag(close, '/sup')

const isTag = (node: Nodes, name: string): boolean =>
  node.type === 'html' && node.value.toLowerCase() === `<${name}>`

type Found = Pick<Cleaning, 'rule' | 'action' | 'reason'> & { nodes: Nodes[] }

function readRaised(node: Nodes): Found | undefined {
  if (node.type === 'link' && node.url.startsWith('#') && wordsIn(node).length < 9)
    return { rule: 'citation-mark', action: 'removed', reason: 'Points to a note.', nodes: [] }
  if (node.type !== 'text' || !/^[\d+−-]+$/.test(node.value)) return undefined
  const value = [...node.value].map((char) => superscripts.get(char) ?? char).join('')
  const reason = 'Marks of raised characters.'
  return { rule: 'superscript', action: 'changed', reason, nodes: [{ ...node, value }] }
}
