import { BriefError } from '../error.ts'
import { checkFields } from './check-fields.ts'
import { checkUnsafe } from './check-unsafe.ts'
import { pageKinds } from './page-kind.ts'
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
  const kinds = diagnostics.length === 0 ? pageKinds([...files.keys()]) : []
  const fields = kinds.flatMap((kind) => checkFields(templates, kind))
  const found = [...diagnostics, ...unsafe, ...fields]
  if (found.length > 0) throw new BriefError('templates', found)
}
