import type {
  Claim,
  Document,
  Figure,
  Ledger,
  NotQuotation,
  Quotation,
  SourceRecord,
  TaggedSection,
} from '../model.ts'
import { canonicalNames } from './aliases.ts'
import { alikeClaims } from './alike.ts'
import { asOf } from './as-of.ts'
import { claimsOf } from './claims.ts'
import { groupFigures } from './figures/group.ts'
import { figuresOf } from './figures/index.ts'
import { oppositionsOf } from './oppositions.ts'
import { originsOf } from './origins.ts'
import { quotationsOf } from './quotations.ts'
import { recordOf } from './source-record.ts'
import { timelineOf } from './timeline.ts'

export interface ExtractOptions {
  title: string
  /** As-of day, where it is pinned. */
  date?: string
  aliases: { name: string; spellings: string[] }[]
  /** BCP 47 of the dossier; English unless given. */
  language?: string
}

/**
 * Makes the ledger: what is claimed, by whom, where, of what kind, and which other origins hold it
 * or differ. `sections` may come in any order of files; the ledger is sorted by file and place.
 */
export function extract(
  documents: Document[],
  sections: TaggedSection[],
  options: ExtractOptions,
): Ledger {
  const byPath = new Map(documents.map((document) => [document.file.path, document]))
  const named = sections.flatMap((section) => {
    const document = byPath.get(section.file)
    return document ? claimsOf(section, document.file).map(marker(document, options)) : []
  })
  const drafts = named.map(canonicalNames(options.aliases, named))
  const origins = originsOf(documents, drafts)
  const originOf = new Map(origins.flatMap(({ id, files }) => files.map((file) => [file, id])))
  const placed = drafts.map((claim) => ({ ...claim, origin: originOf.get(claim.file) ?? '' }))
  const figures = new Map<string, Figure[]>(placed.map((claim) => [claim.id, figuresOf(claim)]))
  const alike = alikeClaims(placed, figures)
  const claims: Claim[] = placed.map((claim) => ({ ...claim, alike: alike.get(claim.id) ?? [] }))
  const marked = claims.map(quotationsOf)
  const quotes: Quotation[] = marked.flatMap((m) => m.quotes)
  const notQuotes: NotQuotation[] = marked.flatMap((m) => m.notQuotes)
  const sources: SourceRecord[] = documents.map((document) => recordOf(document, claims, originOf))
  const dates = new Map(sources.flatMap(({ file, date }) => (date ? [[file, date] as const] : [])))
  return {
    title: options.title,
    asOf: asOf(sources, options.date),
    sources,
    origins,
    claims,
    figures: groupFigures([...figures.values()].flat(), claims, dates),
    quotes,
    notQuotes,
    oppositions: oppositionsOf(claims),
    timeline: timelineOf(claims, figures, dates),
  }
}

/** Marks the claims of a machine-spun copy; takes the mark of a language off that is the dossier's. */
function marker({ judgement }: Document, { language: own = 'en' }: ExtractOptions) {
  const spun = (judgement?.spun.length ?? 0) > 0
  return ({ language, ...claim }: Claim): Claim => ({
    ...claim,
    ...(language === undefined || language === own.split('-')[0]?.toLowerCase()
      ? {}
      : { language }),
    ...(spun ? { spun } : {}),
  })
}
