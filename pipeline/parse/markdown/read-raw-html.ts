import type { Nodes as HastNodes } from 'hast'
import type { Html, Nodes, Parents, Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Position } from 'unist'
import { pointsOf } from '../../edits/points.ts'
import { fromMarkdown } from '../../markdown/from-markdown.ts'
import type { Cleaning, SourceFile, Span } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'
import { hasWords } from '../html/elements.ts'
import { fillPositions } from '../html/fill-positions.ts'
import { guardHtml } from '../html/guard.ts'
import { dropHidden, dropMedia } from '../html/prune.ts'
import { simplify } from '../html/simplify.ts'
import { toMdast } from '../html/to-mdast.ts'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/**
 * Puts what blocks of raw HTML say in their place, as headings, paragraphs, lists and tables. What
 * has no words, and pieces of tables, which say nothing without the rest, are left to be taken out.
 *
 * @returns the log of it
 * @throws BriefError for HTML that is nested beyond all measure
 */
export function readRawHtml(tree: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  const positionOf = pointsOf(file.text)
  const read = (parent: Parents): void => {
    if (phrasing.has(parent.type)) return
    // Blocks can stand wherever a block of HTML does.
    parent.children = parent.children.flatMap((child: Nodes) =>
      child.type === 'html' ? (blocksOf(child, file, positionOf, log) ?? [child]) : [child],
    ) as typeof parent.children
    for (const child of parent.children) if ('children' in child) read(child)
  }
  read(tree)
  return log
}

const phrasing = new Set(['paragraph', 'heading', 'table'])

function blocksOf(
  node: Html,
  file: SourceFile,
  positionOf: (span: Span) => Position,
  log: Cleaning[],
): Nodes[] | undefined {
  const span = spanOf(node.position)
  // In lists and quotations the parser takes the heads of the lines off.
  if (file.text.slice(span.start, span.end) !== node.value || isPiece(node.value)) return undefined
  const box = /^<aside[^<>]*>\s*\n(?=[^<]*$)/i.exec(node.value)
  if (box) return inBox(node, box[0].length, file, positionOf, log)
  guardHtml(node.value, file.path)
  const page = parser.parse(node.value)
  shift(page, span.start, positionOf)
  const hidden = [...dropHidden(page, file), ...dropMedia(page, file)]
  if (!hasWords(page)) return undefined
  const simplified = simplify(page, file)
  const { tree, log: links } = toMdast(page, undefined, file)
  fillPositions(tree, positionOf(span))
  const what = { rule: 'raw-html', action: 'changed', label: 'paragraph' } as const
  log.push(cleaning(file, span, { ...what, reason: 'HTML, of which the words are read.' }))
  log.push(...hidden, ...simplified, ...links)
  return tree.children
}

/** Notion writes its callouts as Markdown in an `<aside>`, right below the tag. */
function inBox(
  node: Html,
  tag: number,
  file: SourceFile,
  positionOf: (span: Span) => Position,
  log: Cleaning[],
): Nodes[] {
  const { start } = spanOf(node.position)
  const tree = fromMarkdown(node.value.slice(tag))
  shift(tree, start + tag, positionOf)
  const what = { rule: 'callout', action: 'changed', label: 'paragraph' } as const
  const reason = 'The tag of a callout.'
  log.push(cleaning(file, { start, end: start + tag }, { ...what, reason }))
  return tree.children
}

/** Whether HTML is a part of a table, which a blank line has cut. */
function isPiece(html: string): boolean {
  if (/^\s*<\/?(?:caption|col|t(?:able|body|d|foot|h|head|r))\b/i.test(html))
    return !/^\s*<table\b/i.test(html) || !/<\/table\s*>\s*$/i.test(html)
  return (html.match(/<table\b/gi)?.length ?? 0) !== (html.match(/<\/table\b/gi)?.length ?? 0)
}

/** Counts the places of a fragment from the head of the file, in place. */
function shift(node: HastNodes | Nodes, by: number, positionOf: (span: Span) => Position): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start !== undefined && end !== undefined)
    node.position = positionOf({ start: by + start, end: by + end })
  if ('children' in node) for (const child of node.children) shift(child, by, positionOf)
}
