import { isMap, isScalar, isSeq } from 'yaml'
import type { Diagnostic } from '../error.ts'
import type { Metadata, Reliability, SourceKind, Work } from '../model.ts'
import { type Check, type Fields, map, oneOf, text, wrong } from './check.ts'
import { dateIn, listed, readForeign, wordsIn } from './foreign-keys.ts'
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
  'minutes',
  'correspondence',
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

/** Of front matter, several names and time stamps are read, too: site generators write them so. */
const names: Check<string> = (node, key, context) => {
  const found = isSeq(node) || isMap(node) ? listed(wordsIn(node)) : ''
  return found === '' ? text(node, key, context) : found
}

const day: Check<string> = (node, key, context) => {
  const value = isScalar(node) && typeof node.value === 'string' ? dateIn(node.value) : undefined
  return value ?? date(node, key, context)
}

const metadata = map({ ...metadataFields, author: names, date: day })

/**
 * Reads what the front matter of a source declares; a sidecar is read by `readDeclared`. What our
 * own keys leave open is taken from those of site generators and clippers.
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
  if (!yaml.root) return { meta: {}, diagnostics: yaml.diagnostics }
  const own = metadata(yaml.root, '', yaml) ?? {}
  const foreign = readForeign(yaml.root, own)
  const isRead = ({ code, message }: Diagnostic): boolean =>
    code === 'E_FM_KEY' && foreign.read.has(/^unknown key "(.*)"$/.exec(message)?.[1] ?? '')
  const diagnostics = yaml.diagnostics.filter((found) => !isRead(found))
  return { meta: { ...own, ...foreign.meta }, diagnostics }
}
