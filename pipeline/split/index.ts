import type { Heading, List, RootContent } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { baseLanguage } from '../language/base-language.ts'
import { sentences } from '../language/sentences.ts'
import type { Block, BlockKind, Document, Section, SourceFile } from '../model.ts'
import { divide } from './divide.ts'
import { piecesOf } from './pieces.ts'
import { runInLabel } from './run-in-label.ts'

/**
 * Divides a document at its headings; each section holds its blocks as text to read. What stands
 * before the second heading is divided further, since a title says nothing of its parts.
 */
export function split(document: Document): Section[] {
  const sections: Section[] = []
  const above: Heading[] = []
  const language = languageOf(document)
  let current = open(document.file, undefined, [], language)
  for (const node of document.tree.children) {
    if (node.type === 'heading') {
      if (current.heading !== '' || current.blocks.length > 0) sections.push(current)
      while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop()
      current = open(document.file, node, above, language)
      above.push(node)
    } else {
      addBlocks(current, node, document.file, 'paragraph')
    }
    current.end = Math.max(current.end, node.position?.end.line ?? 0)
  }
  if (current.heading !== '' || current.blocks.length > 0) sections.push(current)
  return sections.flatMap((section, i) => (i === 0 ? divide(section) : [section]))
}

const lineOf = (heading: Heading): number => heading.position?.start.line ?? 0

/** Language of a source: as declared, else as judged. */
function languageOf({ meta, judgement }: Document): string | undefined {
  const language = meta.language ?? judgement?.language
  return language === undefined ? undefined : baseLanguage(language)
}

function open(
  file: SourceFile,
  heading: Heading | undefined,
  above: Heading[],
  language: string | undefined,
): Section {
  const line = heading ? lineOf(heading) : 0
  return {
    file: file.path,
    ...(language === undefined ? {} : { language }),
    heading: heading ? wordsIn(heading) : '',
    headingLine: line,
    path: above.map((node) => wordsIn(node)),
    pathLines: above.map(lineOf),
    start: line,
    end: line,
    blocks: [],
  }
}

/** Adds the blocks of a node, in order; lists and quotations are taken apart. */
function addBlocks(section: Section, node: RootContent, file: SourceFile, kind: BlockKind): void {
  switch (node.type) {
    case 'paragraph':
      // A caption says what its picture shows, and the picture is not here.
      if (node.data?.guess?.label !== 'caption') addBlock(section, node, file, kind)
      return
    case 'blockquote':
      for (const child of node.children) addBlocks(section, child, file, 'quote')
      return
    case 'list':
      addList(section, node, file)
      return
    case 'table':
      for (const row of node.children) addBlock(section, row, file, 'row')
      return
    default:
      return
  }
}

/** Adds the items of a list, tied to the paragraph that announces them. */
function addList(section: Section, list: List, file: SourceFile): void {
  const leadIn = leadInOf(section)
  const first = section.blocks.length
  for (const child of list.children.flatMap((item) => item.children))
    addBlocks(section, child, file, 'item')
  if (leadIn === undefined) return
  for (const block of section.blocks.slice(first)) block.leadIn ??= leadIn
}

/** The paragraph just before, or the item round a list, when it announces what follows. */
function leadInOf(section: Section): number | undefined {
  const last = section.blocks.at(-1)
  const leads = last?.kind === 'paragraph' || last?.kind === 'item'
  return leads && last.text.endsWith(':') ? section.blocks.length - 1 : undefined
}

function addBlock(
  section: Section,
  node: Extract<RootContent, { type: 'paragraph' | 'tableRow' }>,
  file: SourceFile,
  kind: BlockKind,
): void {
  const { text, pieces } = piecesOf(node, file)
  if (text === '') return
  const line = node.position?.start.line ?? 1
  if (section.start === 0) section.start = line
  const label = runInLabel(text)
  const block: Block = { kind, text, pieces, line, sentences: sentencesOf(text, label?.end ?? 0) }
  if (label) block.label = label
  const language = node.data?.language
  if (language !== undefined && language !== section.language) block.language = language
  section.blocks.push(block)
}

/** Sentences of a block; a run-in label is no part of the first. */
function sentencesOf(text: string, from: number): Block['sentences'] {
  return sentences(text.slice(from)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }))
}
