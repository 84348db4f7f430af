import Handlebars from 'handlebars'
import type { TemplateTree } from './template-tree.ts'

/** A helper gives HTML that is put into the page as it is; its arguments are strings. */
export type Helper = (...names: string[]) => string

/** Trouble in a template as the engine reports it; `column` counts from 0. */
export interface EngineTrouble {
  message: string
  line?: number
  column?: number
}

/**
 * The tree of a template.
 *
 * @throws the engine's own error; `engineTrouble` reads it
 */
export function parseTemplate(text: string): TemplateTree {
  // The engine types a statement as any node; these are the kinds that its parser makes.
  return Handlebars.parse(text) as unknown as TemplateTree
}

/** Message and place of an error thrown by the engine, or undefined when it is another's. */
export function engineTrouble(error: unknown): EngineTrouble | undefined {
  if (!(error instanceof Error)) return undefined
  const { message } = error
  const parsed = /^(?:Parse|Lexical) error on line (\d+)/.exec(message)
  if (parsed) return { message, line: Number(parsed[1]) }
  if (!('lineNumber' in error && 'column' in error)) return undefined
  const plain = message.replace(/ - \d+:\d+$/, '')
  if (typeof error.lineNumber !== 'number') return { message: plain }
  return { message: plain, line: error.lineNumber, column: Number(error.column) }
}

/**
 * Fills a template.
 *
 * @param entry name of the template to begin with
 * @param templates texts by name; the only ones that can be included. Only strings are compiled,
 *   never trees: a tree from elsewhere would run as code (CVE-2026-33937)
 * @param data plain JSON; prototypes are out of reach of templates
 * @throws the engine's own error; `engineTrouble` reads it
 */
export function fillTemplate(
  entry: string,
  templates: ReadonlyMap<string, string>,
  data: object,
  helpers: Readonly<Record<string, Helper>>,
): string {
  const engine = Handlebars.create()
  for (const [name, help] of Object.entries(helpers)) {
    engine.registerHelper(name, (...given: unknown[]) => {
      // The last argument is the engine's own record of the call.
      const names = given.slice(0, -1).filter((one) => typeof one === 'string')
      return new engine.SafeString(help(...names))
    })
  }
  // The engine takes an empty text for a missing partial; a remark stands for nothing as well.
  for (const [name, text] of templates) engine.registerPartial(name, text || '{{!}}')
  const fill = engine.compile(templates.get(entry) ?? '', {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: {
      each: true,
      if: true,
      unless: true,
      with: true,
      lookup: true,
      log: false,
      helperMissing: true,
      blockHelperMissing: true,
      ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
    },
    preventIndent: true,
  })
  return fill(data)
}
