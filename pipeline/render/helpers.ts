import type { Brief, FrontPage } from '../model.ts'
import type { Helper } from './engine.ts'
import { type FontFile, fontRules } from './fonts.ts'
import { pageVariables } from './page-variables.ts'
import { drawPicture } from './pictures/draw-picture.ts'
import { structuredData } from './structured-data.ts'
import type { TemplateFiles } from './template.ts'

/** What templates may call besides `each`, `if`, `unless`, `with` and `lookup`. */
export const helperNames: readonly string[] = [
  'security',
  'stylesheet',
  'structuredData',
  'picture',
]

/** The policy that a page declares: nothing from outside, no script, no forms. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The helpers of one page. Each gives HTML that stands in the page as it is.
 *
 * `{{security}}` the policy, to be first in the head · `{{stylesheet "style.css" "print.css"}}`
 * the style sheets named, after the fonts and the brief's own variables ·
 * `{{structuredData}}` the brief's description in schema.org's terms · `{{picture id}}` the
 * picture of that id, as SVG
 */
export function pageHelpers(
  brief: Brief,
  files: TemplateFiles,
  fonts: readonly FontFile[],
): Record<string, Helper> {
  const pictures = new Map(
    brief.blocks.flatMap((block) => block.pictures).map((one) => [one.id, one]),
  )
  return {
    picture: (id = '') => {
      const picture = pictures.get(id)
      return picture ? drawPicture(picture) : ''
    },
    security: () => policyElement(contentSecurityPolicy),
    stylesheet: (...names) => `<style>${styles(names, brief, files, fonts)}</style>`,
    structuredData: () => `<script type="application/ld+json">${structuredData(brief)}</script>`,
  }
}

/** A policy as a page declares it. */
export const policyElement = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`

/** What stands in a page's style element: fonts, the page's own variables, and the sheets named. */
export function styles(
  names: readonly string[],
  page: Brief | FrontPage,
  files: TemplateFiles,
  fonts: readonly FontFile[],
): string {
  const sheets = names.map((name) => files.get(name) ?? '')
  return `\n${[fontRules(fonts), pageVariables(page), ...sheets].join('\n')}`
}
