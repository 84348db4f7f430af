import type { SourceKind, SourceRecord } from '../model.ts'
import { citedNames } from './names.ts'

const types: Partial<Record<SourceKind, string>> = {
  statute: 'legislation',
  'press-release': 'article',
  transcript: 'interview',
  note: 'document',
}

/**
 * The sources as CSL-JSON, which reference managers read. What a source does not say of itself is
 * left out; its path stands in `note`.
 * https://docs.citationstyles.org/en/stable/specification.html
 */
export function cslJson(sources: readonly SourceRecord[]): string {
  const items = sources.map((source, i) => ({
    id: `source-${i + 1}`,
    type: types[source.kind] ?? (source.url ? 'webpage' : 'article'),
    title: source.title ?? source.file,
    ...(source.author === undefined ? {} : { author: citedNames(source.author) }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.date === undefined ? {} : { issued: { 'date-parts': [datePartsOf(source.date)] } }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(source.language === undefined ? {} : { language: source.language }),
    note: `${source.file}, sha256 ${source.sha256}`,
  }))
  return `${JSON.stringify(items, null, 2)}\n`
}

const datePartsOf = (date: string): number[] => date.split('-').map(Number)
