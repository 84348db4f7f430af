import type { SourceRecord } from '../model.ts'
import { citedNames } from './names.ts'

/** The sources as BibTeX, one `@misc` each under the keys of the CSL-JSON, in the same order. */
export function bibtex(sources: readonly SourceRecord[]): string {
  return sources.map((source, i) => entryOf(source, `source-${i + 1}`)).join('\n')
}

function entryOf(source: SourceRecord, key: string): string {
  const [year, month] = (source.date ?? '').split('-')
  const fields: [name: string, value: string | undefined][] = [
    ['title', escaped(source.title ?? source.file)],
    ['author', source.author === undefined ? undefined : authorsOf(source.author)],
    ['publisher', source.publisher === undefined ? undefined : escaped(source.publisher)],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['url', source.url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', escaped(source.file)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@misc{${key},\n${lines.join('')}}\n`
}

/** Braces keep an organisation's name from being taken apart. */
const authorsOf = (author: string): string =>
  citedNames(author)
    .map((name) =>
      'literal' in name
        ? `{${escaped(name.literal)}}`
        : `${escaped(name.family)}, ${escaped(name.given)}`,
    )
    .join(' and ')

const marks: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** BibTeX reads these as commands; everything else may stand as Unicode. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^{}$&#%_]/g, (character) => marks[character] ?? `\\${character}`)
