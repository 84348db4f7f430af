import type { Diagnostic } from '../error.ts'
import { frontPageFile } from './page-kind.ts'
import { allowedElements, controlElements } from './safe-html.ts'
import { type Template, type TemplateFiles, templateError } from './template.ts'
import type { Located, TemplateTree } from './template-tree.ts'

/**
 * Refuses in templates and style sheets what could run, load or lead elsewhere. It tells file and
 * line of what is written out; `checkPage` sees the whole page and also finds what was put
 * together from pieces.
 */
export function checkUnsafe(
  files: TemplateFiles,
  templates: ReadonlyMap<string, Template>,
): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const template of templates.values()) checkTree(template, template.tree, found)
  for (const [file, text] of files) {
    if (file.endsWith('.css')) checkSheet(file, text, found)
    if (file.endsWith('.js')) checkScript(file, text, found)
  }
  return found
}

const attributes =
  /[\s"'/](on[a-z]+|style|srcdoc|srcset|http-equiv|action|formaction|ping|background|poster)\s*=/gi

/** What a template may not say, and why. */
const rules: { pattern: RegExp; hint: string }[] = [
  { pattern: attributes, hint: 'Style it in a style sheet; pages have no scripts and no forms.' },
  { pattern: /\b(?:javascript|vbscript)\s*:/gi, hint: 'Link with #, https: or mailto:.' },
]

const code = 'E_TEMPLATE_UNSAFE'

function checkTree(template: Template, tree: TemplateTree | undefined, found: Diagnostic[]): void {
  for (const node of tree?.body ?? []) {
    if (node.type === 'MustacheStatement' && !node.escaped) {
      const hint = 'Write two braces: what sources say is text, never HTML.'
      found.push(templateError(template, node, code, 'Unexpected unescaped output', hint))
    }
    if (node.type === 'ContentStatement') checkContent(template, node, node.original, found)
    if ('program' in node) checkTree(template, node.program, found)
    if ('inverse' in node) checkTree(template, node.inverse, found)
  }
}

function checkContent(
  template: Pick<Template, 'file' | 'text'>,
  node: Located,
  content: string,
  found: Diagnostic[],
): void {
  const refuse = (offset: number, what: string, hint: string) =>
    found.push(
      templateError(template, placeIn(node, content, offset), code, `Unexpected ${what}`, hint),
    )
  for (const { index, 1: element = '' } of content.matchAll(/<\/?([a-z][^\s/>]*)/gi)) {
    if (isAllowed(element.toLowerCase(), template.file)) continue
    refuse(index, `<${element}>`, 'Pages are made of headings, paragraphs, lists and tables.')
  }
  for (const { pattern, hint } of rules) {
    for (const { index, 0: words } of content.matchAll(pattern)) refuse(index, words.trim(), hint)
  }
}

const isAllowed = (element: string, file: string): boolean =>
  allowedElements.has(element) || (file === frontPageFile && controlElements.has(element))

/** Where a stretch of content is, `offset` characters from its start. */
function placeIn({ loc }: Located, content: string, offset: number): Located {
  const before = content.slice(0, offset).split('\n')
  const last = before.at(-1)?.length ?? 0
  const line = loc.start.line + before.length - 1
  return { loc: { start: { line, column: before.length > 1 ? last : loc.start.column + last } } }
}

const sheetRules = /@import|(?<![\w-])(?:url|src|image-set|image|expression)\(|<\//gi

/** A style sheet may load nothing: fonts and pictures come as data. */
function checkSheet(file: string, text: string, found: Diagnostic[]): void {
  const start = { loc: { start: { line: 1, column: 0 } } }
  const refuse = (offset: number, what: string, hint: string) => {
    const place = placeIn(start, text, offset)
    found.push(templateError({ file, text }, place, code, `Unexpected ${what}`, hint))
  }
  for (const { index, 0: words } of text.matchAll(sheetRules)) {
    const loadsData =
      /^url\($/i.test(words) && /^["']?data:/i.test(text.slice(index + 4, index + 12))
    if (!loadsData) refuse(index, words, 'A style sheet loads nothing; use url(data:…).')
  }
  for (const { index, 0: words } of text.matchAll(/\\[0-9a-f]{1,6}/gi)) {
    refuse(index, words, 'Write the character itself: an escape can hide url(…).')
  }
}

/** A script may not end the element that it stands in; what it can do, the page's policy says. */
function checkScript(file: string, text: string, found: Diagnostic[]): void {
  const start = { loc: { start: { line: 1, column: 0 } } }
  for (const { index, 0: words } of text.matchAll(/<(?:\/?script|!--)/gi)) {
    const place = placeIn(start, text, index)
    const hint = 'Write it in two pieces: the page would end the script here.'
    found.push(templateError({ file, text }, place, code, `Unexpected ${words}`, hint))
  }
}
