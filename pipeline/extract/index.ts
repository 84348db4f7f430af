import { baseLanguage } from '../language/base-language.ts'
import type { Claim, Document, Figure, Ledger, SourceRecord, TaggedSection } from '../model.ts'
import { canonicalNames } from './aliases.ts'
import { alikeClaims } from './alike.ts'
import { asOf } from './as-of.ts'
import { credibilityOf } from './credibility.ts'
import { groupFigures } from './figures/group.ts'
import { figuresOf } from './figures/index.ts'
import { oppositionsOf } from './oppositions.ts'
import { originsOf } from './origins.ts'
import { possibleAliases } from './possible-aliases.ts'
import { readSections } from './read-sections.ts'
import { checkQuotes, markMisquotes } from './references/check-quotes.ts'
import type { Reference } from './references/index-words.ts'
import { recordOf } from './source-record.ts'
import { timelineOf } from './timeline.ts'

export interface ExtractOptions {
  title: string
  /** As-of day, where it is pinned. */
  date?: string
  aliases: { name: string; spellings: string[] }[]
  /** BCP 47 of the dossier; English unless given. */
  language?: string
  /** Originals that quotations are held against. */
  references?: Reference[]
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
  const read = readSections(documents, sections)
  const checked = checkQuotes(read.quotes, options.references ?? [])
  const named = markMisquotes(read.claims, checked).flatMap((claim) => {
    const document = byPath.get(claim.file)
    return document ? [marker(document, options)(claim)] : []
  })
  const renamed = canonicalNames(options.aliases, [...named, ...checked])
  const drafts = named.map(renamed)
  const origins = originsOf(documents, drafts)
  const originOf = new Map(origins.flatMap(({ id, files }) => files.map((file) => [file, id])))
  const placed = drafts.map((claim) => ({ ...claim, origin: originOf.get(claim.file) ?? '' }))
  const figures = new Map<string, Figure[]>(
    placed.map((claim) => [claim.id, figuresOf(claim).filter(isOwn)]),
  )
  const alike = alikeClaims(placed, figures)
  const dates = datesOf(documents)
  const joined: Claim[] = placed.map((claim) => ({ ...claim, alike: alike.get(claim.id) ?? [] }))
  const groups = groupFigures([...figures.values()].flat(), joined, dates)
  const claims = joined.map(grader(joined, groups))
  const byFile = Map.groupBy(claims, ({ file }) => file)
  const quotes = checked.map(renamed)
  const aliases = possibleAliases([...claims, ...quotes])
  const sources: SourceRecord[] = documents.map((document) =>
    recordOf(document, byFile.get(document.file.path) ?? [], originOf),
  )
  return {
    title: options.title,
    asOf: asOf(sources, options.date),
    sources,
    origins,
    claims,
    figures: groups,
    quotes,
    notQuotes: read.notQuotes,
    ...(aliases.length > 0 ? { possibleAliases: aliases } : {}),
    oppositions: oppositionsOf(claims),
    timeline: timelineOf(claims, figures, dates),
  }
}

/** The date of each source that has one, by its path. */
const datesOf = (documents: Document[]): ReadonlyMap<string, string> =>
  new Map(
    documents.flatMap(({ file, meta }) => (meta.date ? [[file.path, meta.date] as const] : [])),
  )

/** A figure of a lead-in that stands before its item in brackets is the lead-in's. */
const isOwn = ({ start, end }: Figure): boolean => start < end

function grader(claims: Claim[], groups: Ledger['figures']): (claim: Claim) => Claim {
  const grades = credibilityOf(claims, groups)
  return (claim) => {
    const credibility = grades.get(claim.id)
    return credibility === undefined ? claim : { ...claim, credibility }
  }
}

/** Marks the claims of a machine-spun copy; takes the mark of a language off that is the dossier's. */
function marker({ judgement }: Document, { language: own = 'en' }: ExtractOptions) {
  const spun = (judgement?.spun.length ?? 0) > 0
  return ({ language, ...claim }: Claim): Claim => ({
    ...claim,
    ...(language === undefined || language === baseLanguage(own) ? {} : { language }),
    ...(spun ? { spun } : {}),
  })
}
