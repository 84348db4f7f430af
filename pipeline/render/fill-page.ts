import { fail } from '../error.ts'
import { engineTrouble, fillTemplate, type Helper } from './engine.ts'
import { type TemplateFiles, templateName } from './template.ts'

/**
 * Fills the template in `file` with a view model.
 *
 * @throws BriefError `templates`, with the place in the template
 */
export function fillPage(
  file: string,
  files: TemplateFiles,
  view: object,
  helpers: Readonly<Record<string, Helper>>,
): string {
  const templates = [...files].filter(([name]) => name.endsWith('.hbs'))
  const byName = new Map(templates.map(([name, text]) => [templateName(name), text]))
  try {
    return fillTemplate(templateName(file), byName, view, helpers)
  } catch (error) {
    const trouble = engineTrouble(error)
    if (!trouble) throw error
    const { message, line = 1, column = 0 } = trouble
    throw fail('templates', 'E_TEMPLATE_FIELD', message, { file, line, column: column + 1 })
  }
}
