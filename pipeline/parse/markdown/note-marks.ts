/** Marks that programs for notes and papers add to Markdown, and that are no words of the text. */
import { superscripts } from '../../edits/superscripts.ts'

/** A stretch of a line's words that is not printed, or printed otherwise. */
export interface NoteMark {
  start: number
  end: number
  /** Printed in its place. */
  to: string
  rule: string
  /** Whether words go with it; else it was markup only. */
  removed: boolean
  reason: string
}

type Kind = Pick<NoteMark, 'rule' | 'removed' | 'reason'>

const comment: Kind = { rule: 'comment', removed: true, reason: 'A comment between %% marks.' }
const embed: Kind = { rule: 'image', removed: true, reason: 'Shows another note or a picture.' }
const wikiLink: Kind = { rule: 'wiki-link', removed: false, reason: 'Leads to another note.' }
const highlight: Kind = { rule: 'highlight', removed: false, reason: 'Marks that highlight words.' }
const footnote: Kind = { rule: 'footnote', removed: true, reason: 'A note within the line.' }
const citation: Kind = { rule: 'citation-mark', removed: true, reason: 'Points to a work cited.' }
const raised: Kind = { rule: 'superscript', removed: false, reason: 'Marks of raised characters.' }
const blockId: Kind = { rule: 'block-id', removed: true, reason: 'A name for links to this block.' }
const attributes: Kind = {
  rule: 'block-id',
  removed: true,
  reason: 'A name for links, or a class.',
}
const tags: Kind = { rule: 'tags', removed: true, reason: 'A line of tags.' }
const fence: Kind = {
  rule: 'callout',
  removed: true,
  reason: 'Begins or ends a block with a name.',
}

/** Where a pattern matches, as marks of a kind. */
function matches(text: string, pattern: RegExp, kind: Kind): NoteMark[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => mark(index, found.length, kind))
}

const mark = (start: number, length: number, kind: Kind, to = ''): NoteMark => ({
  start,
  end: start + length,
  to,
  ...kind,
})

/**
 * The marks in the words of a block, in order and apart from each other.
 *
 * @param text the words, with U+FFFC for each link, emphasis and the like
 * @param heading whether the block is a heading, else a paragraph or cell
 */
export function noteMarks(text: string, heading: boolean): NoteMark[] {
  const marks = [
    ...comments(text),
    ...matches(text, /!\[\[[^[\]\n]{1,300}\]\]/g, embed),
    ...wikiLinks(text),
    ...matches(text, /\^\[[^[\]]{1,500}\]/g, footnote),
    ...matches(text, /[ \t]?\[-?@[\p{L}\d_][^[\]]{0,200}\]/gu, citation),
    ...raisedMarks(text),
    ...(heading ? matches(text, /\s?\{[#.][^{}\n]{1,100}\}$/g, attributes) : lineMarks(text)),
    ...highlights(text),
  ]
  return apart(marks)
}

function comments(text: string): NoteMark[] {
  const marks: NoteMark[] = []
  for (let at = text.indexOf('%%'); at >= 0; at = text.indexOf('%%', at)) {
    const close = text.indexOf('%%', at + 2)
    if (close < 0) break
    marks.push(mark(at, close + 2 - at, comment))
    at = close + 2
  }
  return marks
}

/** `[[Folder/Note#Part|shown]]`: what is shown, or the name of the note. */
function wikiLinks(text: string): NoteMark[] {
  return [...text.matchAll(/(?<!!)\[\[([^[\]\n]{1,300})\]\]/g)].flatMap(
    ({ index, 1: link = '' }) => {
      const inner = index + 2
      const bar = link.indexOf('|')
      const [from, to] = bar >= 0 ? [bar + 1, link.length] : nameIn(link)
      return [
        mark(index, inner + from - index, wikiLink),
        mark(inner + to, link.length - to + 2, wikiLink),
      ]
    },
  )
}

function nameIn(link: string): [from: number, to: number] {
  const hash = link.indexOf('#')
  if (hash === 0) return link[1] === '^' ? [link.length, link.length] : [1, link.length]
  const end = hash < 0 ? link.length : hash
  return [link.lastIndexOf('/', end - 1) + 1, end]
}

/** `10^9^` reads 10⁹, and `20^th^` 20th. */
function raisedMarks(text: string): NoteMark[] {
  return [...text.matchAll(/\^([^\s^[\]]{1,20})\^/g)].flatMap(
    ({ index, 0: whole, 1: inner = '' }) => {
      if (/^[\d+−-]+$/.test(inner)) {
        const to = [...inner].map((char) => superscripts.get(char) ?? char).join('')
        return [mark(index, whole.length, raised, to)]
      }
      return [mark(index, 1, raised), mark(index + whole.length - 1, 1, raised)]
    },
  )
}

const tagLine = /^\s*(?:#[\p{L}_][\p{L}\p{N}_/-]*\s*)+$/u

/** Lines of nothing but tags, fences of named blocks, and the name of a block at its end. */
function lineMarks(text: string): NoteMark[] {
  const marks = matches(text, /(?:^|\s)\^(?=[\d-]{0,39}[A-Za-z])[A-Za-z\d-]{3,40}$/g, blockId)
  let at = 0
  for (const line of text.split('\n')) {
    if (tagLine.test(line)) marks.push(mark(at, line.length, tags))
    else if (/^\s*:::+/.test(line)) marks.push(mark(at, line.length, fence))
    at += line.length + 1
  }
  return marks
}

/** Pairs of `==` that stand against the words between them; `a == b` compares. */
function highlights(text: string): NoteMark[] {
  const marks: NoteMark[] = []
  let open = -1
  for (const { index } of text.matchAll(/(?<!=)==(?!=)/g)) {
    const before = text[index - 1] ?? ' '
    const after = text[index + 2] ?? ' '
    if (open >= 0 && /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
      marks.push(mark(open, 2, highlight), mark(index, 2, highlight))
      open = -1
    } else if (/\S/.test(after) && !/[\p{L}\p{N}]/u.test(before)) open = index
  }
  return marks
}

/** In order, without those that begin within another one. */
function apart(marks: NoteMark[]): NoteMark[] {
  let end = 0
  return marks
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each) => {
      if (each.start < end || each.start === each.end) return false
      end = each.end
      return true
    })
}
