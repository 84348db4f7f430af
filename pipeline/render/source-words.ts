import type { SourceView } from '../model.ts'

/** What stands behind the title of a source where its parts have no places of their own. */
export function sourceWords(source: SourceView): string {
  const { byline, descriptor, origin, warnings, reliability } = source
  const parts = [
    `${byline}. ${descriptor}.`,
    origin && `Origin: ${origin}.`,
    warnings.length > 0 ? `Caution: ${warnings.join(', ')}.` : '',
    reliability && `Reliability ${reliability}`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}
