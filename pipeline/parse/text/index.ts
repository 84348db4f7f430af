import { pointsOf } from '../../edits/points.ts'
import type { Cleaning, Document, Metadata, SourceFile } from '../../model.ts'
import { type ClassifiedLine, classify } from './classify.ts'
import { joinWrapped } from './join-wrapped.ts'
import { linesOf } from './lines.ts'
import { setApart } from './overrule.ts'
import { buildTree } from './tree/build-tree.ts'

/**
 * Reads a plain text, as pasted: every line gets a label, content becomes a tree, and the rest
 * goes into the log. Declared metadata comes before what is found in the text.
 */
export function parseText(file: SourceFile): Document {
  const parted = setApart(linesOf(file.text), file)
  const lines = classify(joinWrapped(parted, file.text), file.overrules)
  return {
    file,
    meta: { ...foundIn(lines), ...file.declared },
    tree: buildTree(lines, file.text, pointsOf(file.text)),
    log: lines.flatMap((item) => cleaningOf(item, file.text)),
    messages: [...file.messages],
  }
}

function foundIn(lines: ClassifiedLine[]): Metadata {
  let meta: Metadata = {}
  for (const { label } of lines) meta = { ...label.meta, ...meta }
  return meta
}

function cleaningOf({ line, label }: ClassifiedLine, source: string): Cleaning[] {
  const { start, end } = line
  const common = {
    start,
    end,
    rule: label.rule,
    score: label.score,
    reason: label.reason,
    text: source.slice(start, end),
  }
  switch (label.label) {
    case 'junk':
    case 'caption':
      return [{ ...common, action: 'removed', label: label.label }]
    case 'byline':
    case 'date':
      return [{ ...common, action: 'lifted', label: label.label }]
    default:
      return []
  }
}
