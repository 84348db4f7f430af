import { BriefError } from '../error.ts'
import { checkFields } from './check-fields.ts'
import { checkUnsafe } from './check-unsafe.ts'
import { briefShape } from './shape.ts'
import { parseTemplates, type TemplateFiles } from './template.ts'

/**
 * Checks all templates and style sheets: that they parse, that every field and partial they name
 * exists, and that they have nothing that could run or load.
 *
 * @throws BriefError `templates`, with every finding of every file
 */
export function checkTemplates(files: TemplateFiles): void {
  const { templates, diagnostics } = parseTemplates(files)
  const unsafe = checkUnsafe(files, templates)
  // With a template unread, whatever includes it would be reported as well.
  const sheets = [...files.keys()].filter((name) => name.endsWith('.css'))
  const fields = diagnostics.length === 0 ? checkFields(templates, briefShape, sheets) : []
  const found = [...diagnostics, ...unsafe, ...fields]
  if (found.length > 0) throw new BriefError('templates', found)
}
