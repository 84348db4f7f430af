import type { Diagnostic } from '../error.ts'
import type { Metadata, Reliability, SourceKind, Work } from '../model.ts'
import { type Check, type Fields, map, oneOf, text, wrong } from './check.ts'
import { parseYaml } from './parse-yaml.ts'
import { date, language, url } from './values.ts'

/** The most bytes that metadata may have. */
export const METADATA_LIMIT = 64 * 1024

const kinds: readonly SourceKind[] = [
  'article',
  'summary',
  'transcript',
  'press-release',
  'statute',
  'repost',
  'note',
]

const work: Fields<Work> = { title: text, author: text, publisher: text, date, url }

const gradeAndReason = map<Reliability>({
  grade: oneOf(['A', 'B', 'C', 'D', 'E', 'F']),
  reason: text,
})

/** A grade without its reason, or the other way about, says nothing. */
const reliability: Check<Reliability> = (node, key, context) => {
  const before = context.diagnostics.length
  const value = gradeAndReason(node, key, context)
  if (value?.grade !== undefined && value.reason !== undefined) {
    return { grade: value.grade, reason: value.reason }
  }
  if (context.diagnostics.length > before) return undefined
  const hint = 'grade is A (reliable) to F (cannot be judged); reason says in a sentence why'
  return wrong(context, node, 'E_FM_TYPE', `"${key}" must have a grade and a reason`, hint)
}

export const metadataFields: Fields<Metadata> = {
  ...work,
  language,
  kind: oneOf(kinds),
  about: map(work),
  origin: text,
  reliability,
}

const metadata = map(metadataFields)

/**
 * Reads what the front matter of a source declares; a sidecar is read by `readDeclared`.
 *
 * @param yamlText without the `---` lines around it
 * @param place the file, and the line of it that `yamlText` begins on
 * @returns what is declared and right, and an error for everything that is not, with its place
 */
export function readMetadata(
  yamlText: string,
  place: { file: string; firstLine: number },
): { meta: Metadata; diagnostics: Diagnostic[] } {
  const yaml = parseYaml(yamlText, { ...place, limit: METADATA_LIMIT })
  const meta = yaml.root && metadata(yaml.root, '', yaml)
  return { meta: meta ?? {}, diagnostics: yaml.diagnostics }
}
