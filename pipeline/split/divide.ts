import { wordsOf } from '../language/words.ts'
import type { Block, Section } from '../model.ts'

/** Words that a part has at least, so that a short paragraph goes with the next one. */
const least = 40

/**
 * The parts of a section that has no headings inside: a part begins at a paragraph, and lists and
 * quotations stay with the paragraph before them. All parts keep the section's heading.
 */
export function divide(section: Section): Section[] {
  const groups = groupsOf(section.blocks)
  if (groups.length < 2) return [section]
  let before = 0
  return groups.map((blocks, i) => {
    const start = i === 0 ? section.start : lineOf(blocks, section)
    const next = groups[i + 1]
    // In a file of one long line, the next part begins on the line of this one.
    const end = next ? Math.max(start, lineOf(next, section) - 1) : section.end
    const part = { ...section, start, end, blocks: blocks.map(moved(before)) }
    before += blocks.length
    return part
  })
}

function groupsOf(blocks: Block[]): Block[][] {
  const groups: Block[][] = []
  let words = 0
  for (const [i, block] of blocks.entries()) {
    const last = groups.at(-1)
    if (last && (words < least || !mayOpen(block, blocks[i - 1]))) last.push(block)
    else {
      groups.push([block])
      words = 0
    }
    words += wordsOf(block.text).length
  }
  const short = words < least && groups.length > 1 ? groups.pop() : undefined
  if (short) groups.at(-1)?.push(...short)
  return groups
}

function mayOpen(block: Block, before: Block | undefined): boolean {
  return block.kind === 'paragraph' && block.leadIn === undefined && !before?.text.endsWith(':')
}

const lineOf = ([first]: Block[], section: Section): number => first?.line ?? section.start

/** Lead-ins are counted from the first block of the part. */
const moved =
  (before: number) =>
  (block: Block): Block =>
    block.leadIn === undefined ? block : { ...block, leadIn: block.leadIn - before }
