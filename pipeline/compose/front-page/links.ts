import type { Config } from '../../config/types.ts'
import type { BriefEntry, FileLink } from '../../model.ts'

/** The forms of a brief in the order in which they are offered. */
const forms = [
  ['pdf', 'PDF'],
  ['html', 'HTML'],
  ['docx', 'Word'],
  ['md', 'Markdown'],
] as const

const data = [
  ['ledger.json', 'Ledger (JSON)'],
  ['figures.csv', 'Figures (CSV)'],
  ['references.json', 'References (CSL-JSON)'],
  ['references.bib', 'References (BibTeX)'],
  ['manifest.json', 'Manifest'],
] as const

/** A file beside the page as a link: whatever its name is, it leads nowhere else. */
export function fileHref(path: string): string {
  // Windows lets names hold halves of pairs, which no address can.
  return `./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`
}

/**
 * The briefs of which there is a file: those of the configuration in its order, then those that an
 * earlier one had, by their ids.
 */
export function briefsAmong(
  files: ReadonlySet<string>,
  { title, audiences }: Pick<Config, 'title' | 'audiences'>,
): BriefEntry[] {
  const known = audiences.map((audience) => ({
    series: audience.series,
    title: audience.title ?? title,
    files: formsAmong(files, audience.id),
  }))
  const ids = new Set(audiences.map(({ id }) => id))
  const older = [...files].flatMap(
    (path) => /^([^/]+)\.(?:html|pdf|docx|md)$/.exec(path)?.[1] ?? [],
  )
  const others = [...new Set(older)]
    .filter((id) => !ids.has(id) && id !== 'index')
    .sort()
    .map((id) => ({ series: id, title, files: formsAmong(files, id) }))
  return [...known, ...others].filter((brief) => brief.files.length > 0)
}

function formsAmong(files: ReadonlySet<string>, id: string): FileLink[] {
  return forms
    .filter(([ending]) => files.has(`${id}.${ending}`))
    .map(([ending, label]) => ({ label, href: fileHref(`${id}.${ending}`) }))
}

/** What other programs read, as far as it is there. */
export function dataAmong(files: ReadonlySet<string>): FileLink[] {
  return data
    .filter(([path]) => files.has(path))
    .map(([path, label]) => ({ label, href: fileHref(path) }))
}
