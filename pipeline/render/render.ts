import { fail } from '../error.ts'
import { nearest } from '../language/nearest.ts'
import type { Brief } from '../model.ts'
import { checkPage } from './check-page.ts'
import { checkTemplates } from './check-templates.ts'
import { engineTrouble, fillTemplate } from './engine.ts'
import { type FontFile, fontRules } from './fonts.ts'
import { pageHelpers } from './helpers.ts'
import { withSafeLinks } from './safe-links.ts'
import { type TemplateFiles, templateName } from './template.ts'

/**
 * The page of a brief: one file of HTML that needs no other, with styles and fonts inside. The
 * same input gives the same text.
 *
 * @param files templates, partials and style sheets by their path below the templates folder
 * @param fonts the files of `fontFaces(brief)`
 * @throws BriefError `templates`
 */
export function render(brief: Brief, files: TemplateFiles, fonts: readonly FontFile[]): string {
  checkTemplates(files)
  return renderPage(brief, files, fonts)
}

/** The page of a brief by templates that `checkTemplates` has passed: several pages, one check. */
export function renderPage(brief: Brief, files: TemplateFiles, fonts: readonly FontFile[]): string {
  const file = `${brief.template}.hbs`
  if (!files.has(file)) throw missingTemplate(brief.template, files)
  const page = fill(file, files, brief, fonts)
  // The fonts are most of a page, and ours: a parser need not read them.
  checkPage(page.replace(fontRules(fonts), ''), file)
  return page
}

function fill(
  file: string,
  files: TemplateFiles,
  brief: Brief,
  fonts: readonly FontFile[],
): string {
  const templates = [...files].filter(([name]) => name.endsWith('.hbs'))
  const byName = new Map(templates.map(([name, text]) => [templateName(name), text]))
  const view = withSafeLinks(brief)
  try {
    return fillTemplate(brief.template, byName, view, pageHelpers(view, files, fonts))
  } catch (error) {
    const trouble = engineTrouble(error)
    if (!trouble) throw error
    const { message, line = 1, column = 0 } = trouble
    throw fail('templates', 'E_TEMPLATE_FIELD', message, { file, line, column: column + 1 })
  }
}

function missingTemplate(name: string, files: TemplateFiles) {
  const others = [...files.keys()].filter((file) => /^[^/]+\.hbs$/.test(file)).map(templateName)
  const near = nearest(name, others)
  const hint = near ? `Did you mean "${near}"?` : `Add ${name}.hbs to the templates.`
  return fail('templates', 'E_TEMPLATE_MISSING', `Unexpected template "${name}"`, { hint })
}
