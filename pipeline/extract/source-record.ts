import { baseLanguage } from '../language/base-language.ts'
import { wordsOf } from '../language/words.ts'
import type { Claim, Document, SourceRecord } from '../model.ts'

/** A source as the ledger names it, with what a reader should be warned of; `own` are its claims. */
export function recordOf(
  document: Document,
  own: readonly Claim[],
  originOf: Map<string, string>,
): SourceRecord {
  const { file, meta, judgement } = document
  const language = meta.language ?? judgement?.language
  const signs = signsOf(document)
  return {
    ...meta,
    ...(language === undefined ? {} : { language }),
    file: file.path,
    sha256: file.sha256,
    ...(file.layer ? { layer: file.layer.sha256 } : {}),
    kind: meta.kind ?? judgement?.kind ?? 'article',
    origin: originOf.get(file.path) ?? '',
    words: own.reduce((sum, claim) => sum + wordsOf(claim.text).length, 0),
    warnings: [...wanting(document), ...machineMade(document), ...foreign(language)],
    ...(signs.length > 0 ? { signs } : {}),
  }
}

/** What the text does not say of itself. */
const wanting = ({ meta }: Document): string[] => [
  ...(meta.title ? [] : ['untitled']),
  ...(meta.author || meta.publisher ? [] : ['unsigned']),
  ...(meta.date ? [] : ['undated']),
]

const machineMade = ({ judgement }: Document): string[] => [
  ...(judgement?.generated ? ['machine-made'] : []),
  ...(judgement && judgement.spun.length > 0 ? ['machine-spun'] : []),
]

const foreign = (language = 'en'): string[] =>
  baseLanguage(language) === 'en' ? [] : ['not in English']

/** A declared kind needs no signs; a machine's traces are shown either way. */
function signsOf({ meta, judgement }: Document): string[] {
  return judgement ? [...(meta.kind ? [] : judgement.signs), ...judgement.spun] : []
}
