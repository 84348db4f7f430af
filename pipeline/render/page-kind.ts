import { frontPageShape } from './front-page-shape.ts'
import { helperNames } from './helpers.ts'
import { briefShape, type Shape } from './shape.ts'

/** Pages of one kind: the briefs, or the front page. */
export interface PageKind {
  /** Of the view model. */
  shape: Shape
  /** What its templates may call, and the files that they may name to it. */
  helpers: readonly string[]
  assets: readonly string[]
  /** Whether a template outside `partials/` makes pages of this kind. */
  isMadeBy(file: string): boolean
}

/** The template of the front page. */
export const frontPageFile = 'index.hbs'

/** The kinds of page, for templates in a folder with these files. */
export function pageKinds(files: readonly string[]): PageKind[] {
  const sheets = files.filter((name) => name.endsWith('.css'))
  const scripts = files.filter((name) => name.endsWith('.js'))
  return [
    {
      ...{ shape: briefShape, helpers: helperNames, assets: sheets },
      isMadeBy: (file) => file !== frontPageFile,
    },
    {
      ...{ shape: frontPageShape, assets: [...sheets, ...scripts] },
      helpers: ['security', 'stylesheet', 'script'],
      isMadeBy: (file) => file === frontPageFile,
    },
  ]
}
