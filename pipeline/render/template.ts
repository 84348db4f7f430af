import type { Diagnostic } from '../error.ts'
import { engineTrouble, parseTemplate } from './engine.ts'
import type { Located, TemplateTree } from './template-tree.ts'

/**
 * Templates, partials and style sheets by their path below the templates folder, with `/`:
 * `policy.hbs`, `partials/table.hbs`, `style.css`.
 */
export type TemplateFiles = ReadonlyMap<string, string>

/** A template as read: `partials/table.hbs` is included as `table`, `layout.hbs` as `layout`. */
export interface Template {
  file: string
  name: string
  text: string
  tree: TemplateTree
}

/** All templates by name, and what could not be read. */
export interface ParsedTemplates {
  templates: Map<string, Template>
  diagnostics: Diagnostic[]
}

/** Reads every `.hbs` file; a style sheet is left alone. */
export function parseTemplates(files: TemplateFiles): ParsedTemplates {
  const templates = new Map<string, Template>()
  const diagnostics: Diagnostic[] = []
  for (const [file, text] of files) {
    if (!file.endsWith('.hbs')) continue
    const name = templateName(file)
    const twin = templates.get(name)
    if (twin) diagnostics.push(twinTemplates(file, twin.file, name))
    try {
      templates.set(name, { file, name, text, tree: parseTemplate(text) })
    } catch (error) {
      diagnostics.push(syntaxError(file, text, error))
    }
  }
  return { templates, diagnostics }
}

/** The name that a template is included by. */
export function templateName(file: string): string {
  return file.replace(/^partials\//, '').replace(/\.hbs$/, '')
}

/** An error at a node of a template. */
export function templateError(
  template: Pick<Template, 'file' | 'text'>,
  node: Located,
  code: string,
  message: string,
  hint?: string,
): Diagnostic {
  const { line, column } = node.loc.start
  return {
    code,
    severity: 'error',
    message,
    file: template.file,
    line,
    column: column + 1,
    excerpt: template.text.split('\n')[line - 1]?.trimEnd() ?? '',
    ...(hint ? { hint } : {}),
  }
}

function twinTemplates(file: string, twin: string, name: string): Diagnostic {
  return {
    code: 'E_TEMPLATE_PARTIAL',
    severity: 'error',
    message: `Two templates are named "${name}": ${twin} and ${file}`,
    file,
    line: 1,
    column: 1,
    hint: 'Rename one of them.',
  }
}

function syntaxError(file: string, text: string, error: unknown): Diagnostic {
  const trouble = engineTrouble(error)
  if (!trouble) throw error
  const line = trouble.line ?? 1
  const excerpt = text.split('\n')[line - 1] ?? ''
  const column = trouble.column ?? columnOf(trouble.message, excerpt)
  const at = { loc: { start: { line, column } } }
  const got = /got '(\w+)'/.exec(trouble.message)?.[1] ?? ''
  const message = whatWentWrong[got] ?? `Parse error: ${trouble.message.split('\n')[0]}`
  return templateError({ file, text }, at, 'E_TEMPLATE_SYNTAX', message, syntaxHint)
}

const syntaxHint =
  'Blocks are {{#if x}}…{{/if}} and {{#each x}}…{{/each}}, each closed by its name.'

/** What the engine's parser calls the piece it did not expect, in words. */
const whatWentWrong: Record<string, string> = {
  EOF: 'Parse error: the template ends inside an open block or tag',
  OPEN_ENDBLOCK: 'Parse error: this closes a block that is not open',
  INVERSE: 'Parse error: {{else}} stands outside of a block',
  INVALID: 'Parse error: unexpected character inside {{ }}',
}

/**
 * The parser tells a line and shows some twenty characters on either side of the place, without
 * line ends, over an arrow. The column is where the line continues as the excerpt does there.
 */
function columnOf(message: string, line: string): number {
  const [, shown = '', arrow = ''] = message.split('\n')
  const after = shown.slice(arrow.indexOf('^'), arrow.indexOf('^') + 10)
  const found = after === '' ? -1 : line.indexOf(after.slice(0, line.length))
  return found === -1 ? line.length : found
}
