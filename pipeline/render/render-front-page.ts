import { createHash } from 'node:crypto'
import { fail } from '../error.ts'
import type { FrontPage } from '../model.ts'
import { checkPage } from './check-page.ts'
import { fillPage } from './fill-page.ts'
import { type FontFile, fontRules } from './fonts.ts'
import { policyElement, styles } from './helpers.ts'
import { frontPageFile } from './page-kind.ts'
import { allowedElements, controlElements, isFileLink, isSafeLink } from './safe-html.ts'
import { safeSources } from './safe-links.ts'
import type { TemplateFiles } from './template.ts'

/**
 * The front page of a dossier: one file of HTML like the briefs, with a script that may do nothing
 * but choose among what the page shows. Its policy names script and styles by their hashes, so that
 * nothing else can run, whatever a source says.
 *
 * @param files templates that `checkTemplates` has passed
 * @param fonts the files of `fontFaces(given)`
 * @throws BriefError `templates`
 */
export function renderFrontPage(
  given: FrontPage,
  files: TemplateFiles,
  fonts: readonly FontFile[],
): string {
  if (!files.has(frontPageFile)) throw missingFrontPage()
  const page = { ...given, sources: safeSources(given.sources) }
  const made = { style: '', script: '' }
  const draft = policyElement('')
  const filled = fillPage(frontPageFile, files, page, {
    security: () => draft,
    stylesheet: (...names) => {
      made.style = lines(styles(names, page, files, fonts))
      return `<style>${made.style}</style>`
    },
    script: (name) => {
      made.script = lines(`\n${files.get(name ?? '') ?? ''}`)
      return `<script>${made.script}</script>`
    },
  })
  const policy = policyOf(made)
  // The first such element is the template's own: in a text its `<` would be escaped.
  const text = filled.replace(draft, () => policyElement(policy))
  checkPage(text.replace(fontRules(fonts), ''), frontPageFile, {
    ...{ policy, script: made.script },
    elements: new Set([...allowedElements, ...controlElements]),
    isLink: (url) => isSafeLink(url) || isFileLink(url),
  })
  return text
}

/** As a browser reads line ends, which it does before it hashes. */
const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

const policyOf = ({ style, script }: { style: string; script: string }): string =>
  [
    "default-src 'none'",
    `script-src ${script === '' ? "'none'" : sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function missingFrontPage() {
  const hint = `Add ${frontPageFile} to the templates; those that come with the program have one.`
  return fail('templates', 'E_TEMPLATE_MISSING', 'No template for the front page', { hint })
}
