import { fail } from '../error.ts'
import { nearest } from '../language/nearest.ts'
import type { Brief } from '../model.ts'
import { checkPage } from './check-page.ts'
import { checkTemplates } from './check-templates.ts'
import { fillPage } from './fill-page.ts'
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
  const view = withSafeLinks(brief)
  const page = fillPage(file, files, view, pageHelpers(view, files, fonts))
  // The fonts are most of a page, and ours: a parser need not read them.
  checkPage(page.replace(fontRules(fonts), ''), file)
  return page
}

function missingTemplate(name: string, files: TemplateFiles) {
  const others = [...files.keys()].filter((file) => /^[^/]+\.hbs$/.test(file)).map(templateName)
  const near = nearest(name, others)
  const hint = near ? `Did you mean "${near}"?` : `Add ${name}.hbs to the templates.`
  return fail('templates', 'E_TEMPLATE_MISSING', `Unexpected template "${name}"`, { hint })
}
