import type { Diagnostic } from './error.ts'
import { baseLanguage } from './language/base-language.ts'
import type { Document } from './model.ts'
import { textLines } from './normalize/text-lines.ts'

/**
 * Tells of passages in a language that nobody has announced: neither the source, in its metadata,
 * nor the dossier, whose language is English unless configured. One warning a source and language,
 * at the line where it begins. Headings are too short to go by.
 *
 * @param own BCP 47 of the dossier
 */
export function languageWarnings({ file, meta, tree }: Document, own = 'en'): Diagnostic[] {
  const expected = new Set(
    [own, ...(meta.language === undefined ? [] : [meta.language])].map(baseLanguage),
  )
  const lines = textLines(tree).filter(({ heading }) => !heading)
  const foreign = lines.filter(({ language }) => language !== undefined && !expected.has(language))
  return [...Map.groupBy(foreign, ({ language }) => language)].map(([language, passages]) => {
    const all = passages.length === lines.length
    const what = all ? 'the text is' : `${passages.length} of ${lines.length} passages are`
    return {
      code: 'W_LANGUAGE',
      severity: 'warning',
      message: `${what} in the language “${language}”`,
      file: file.path,
      line: passages[0]?.line ?? 1,
      hint: 'they are kept, and neither tagged nor printed in a brief in another language',
    }
  })
}
