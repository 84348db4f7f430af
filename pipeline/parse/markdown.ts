import type { Root } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { BriefError, type Diagnostic } from '../error.ts'
import { fromMarkdown } from '../markdown/from-markdown.ts'
import { readMetadata } from '../metadata/read-metadata.ts'
import type { Cleaning, Document, Metadata, SourceFile } from '../model.ts'
import { cleaning } from './cleaning.ts'
import { unwrapCallouts } from './markdown/callouts.ts'
import { cleanMarkdown } from './markdown/clean.ts'
import { dropCommentBlocks } from './markdown/comment-blocks.ts'
import { readDefinitionLists } from './markdown/definition-lists.ts'
import { dropNoteMarks } from './markdown/drop-note-marks.ts'
import { type FrontMatter, frontMatterOf } from './markdown/front-matter.ts'
import { guardMarkdown } from './markdown/guard.ts'
import { placeText } from './markdown/place-text.ts'
import { readRawHtml } from './markdown/read-raw-html.ts'
import { readSuperscripts } from './markdown/read-superscripts.ts'

/**
 * Reads a Markdown source: its front matter as metadata, which what is declared beside the file
 * overrides, and the rest as a tree whose nodes keep their places in the whole file. A text
 * without a title in its front matter has that of its only heading of the first rank. Blocks of raw
 * HTML become what they say; tags within lines, pictures, definitions, and what programs for notes
 * add (`[[links]]`, `%%comments%%`), are left out and logged.
 *
 * @throws BriefError for front matter that is wrong or no YAML, and for text that is nested or
 *   marked up beyond all measure (`E_TOO_DEEP`, `E_TOO_COMPLEX`)
 */
export function parseMarkdown(file: SourceFile): Document {
  const matter = frontMatterOf(file)
  const { meta, messages } = matter ? metadataIn(matter, file) : { meta: {}, messages: [] }
  const text = matter ? blanked(file.text, matter) : file.text
  guardMarkdown(text, file.path)
  // The parser drops a byte order mark at the head and counts from behind it.
  const tree = fromMarkdown(text.replace(/^\uFEFF/, ' '))
  const log = [...(matter ? [lifted(matter, file)] : []), ...reduce(tree, file)]
  return {
    file,
    meta: { ...titleIn(tree), ...meta, ...file.declared },
    tree,
    log,
    messages: [...file.messages, ...messages, ...warnings(log, file)],
  }
}

/** Leaves nothing in a tree, in place, but words and plain Markdown. */
function reduce(tree: Root, file: SourceFile): Cleaning[] {
  const place = placeText(file)
  const log = [
    ...dropCommentBlocks(tree, file),
    ...unwrapCallouts(tree, file, place),
    ...readDefinitionLists(tree, file, place),
    ...dropNoteMarks(tree, file, place),
    ...readSuperscripts(tree, file),
    ...readRawHtml(tree, file),
    ...cleanMarkdown(tree, file),
  ]
  return log.sort((a, b) => a.start - b.start)
}

/** The only heading of the first rank is the title. */
function titleIn({ children }: Root): Metadata {
  const titles = children.filter((node) => node.type === 'heading' && node.depth === 1)
  const [only, ...more] = titles
  const title = only && more.length === 0 ? wordsIn(only).replace(/\s+/g, ' ').trim() : ''
  return title === '' ? {} : { title }
}

function metadataIn(
  { yaml }: FrontMatter,
  file: SourceFile,
): { meta: Metadata; messages: Diagnostic[] } {
  const { meta, diagnostics: found } = readMetadata(yaml, { file: file.path, firstLine: 2 })
  const diagnostics = tolerateForeignKeys(found)
  if (diagnostics.some(({ severity }) => severity === 'error'))
    throw new BriefError('sources', diagnostics)
  return { meta, messages: diagnostics }
}

/**
 * A clipping brings the keys of the site it was made for (`layout:`, `tags:`): no errors of ours,
 * and one warning for all of them.
 */
function tolerateForeignKeys(found: Diagnostic[]): Diagnostic[] {
  const foreign = found.filter(({ code }) => code === 'E_FM_KEY')
  const [first] = foreign
  if (!first) return found
  const names = foreign.map(({ message }) => /"(.*)"/.exec(message)?.[1] ?? '').join(', ')
  const { hint: _, ...place } = first
  const warning: Diagnostic = {
    ...place,
    code: 'W_FM_KEY',
    severity: 'warning',
    message: `front matter that is not read: ${names}`,
  }
  return [warning, ...found.filter(({ code }) => code !== 'E_FM_KEY')]
}

/** Spaces in place of the front matter: the parser does not see it, and offsets stay. */
function blanked(text: string, { span }: FrontMatter): string {
  const blank = text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ')
  return text.slice(0, span.start) + blank + text.slice(span.end)
}

function lifted({ span }: FrontMatter, file: SourceFile): Cleaning {
  const reason = 'Front matter, read as metadata.'
  return cleaning(file, span, { rule: 'front-matter', action: 'lifted', label: 'junk', reason })
}

/** Rules by which elements are left out. */
const html = new Set(['raw-html', 'hidden', 'page-furniture'])

/** One warning per file when HTML that says or does something was left out. */
function warnings(log: Cleaning[], file: SourceFile): Diagnostic[] {
  const told = log.filter(
    ({ rule, action, text }) => action === 'removed' && html.has(rule) && isTelling(text),
  )
  const [first] = told
  if (!first) return []
  const line = file.text.slice(0, first.start).split('\n').length
  const places = told.length === 1 ? 'one place' : `${told.length} places`
  const message = `raw HTML with content was left out at ${places}`
  const hint = 'write it as Markdown, or give the page as an .html source'
  const common = { code: 'W_HTML_STRIPPED', severity: 'warning' as const, message, hint }
  return [{ ...common, file: file.path, line }]
}

/** Comments and plain tags say nothing. */
function isTelling(text: string): boolean {
  if (text.startsWith('<!--')) return false
  if (/^<(?:script|style|iframe|object|embed|form|meta|base|link)\b/i.test(text)) return true
  let depth = 0
  for (const char of text) {
    if (char === '<') depth++
    else if (char === '>') depth = 0
    else if (depth === 0 && /[\p{L}\p{N}]/u.test(char)) return true
  }
  return false
}
