import type { Config } from '../config/types.ts'
import type { Choice, ClaimKind, FrontPage, Ledger, OriginEntry } from '../model.ts'
import { dateLabel } from './date-label.ts'
import { claimsBySource } from './front-page/claims-by-source.ts'
import { coverageOf } from './front-page/coverage-of.ts'
import { disagreementsOf } from './front-page/disagreements-of.ts'
import { briefsAmong, dataAmong } from './front-page/links.ts'
import { sourceViews } from './source-views.ts'
import { statusOf, warningsOf } from './standing.ts'
import { kindLabels } from './statement.ts'

/** What the front page takes from the configuration. */
export type FrontPageConfig = Pick<Config, 'title' | 'language' | 'paper' | 'themes' | 'audiences'>

/**
 * Makes the view model of the dossier's front page: the briefs there are, what the dossier stands
 * on, and every claim of the ledger.
 *
 * @param files paths below the output folder, of what is there or is about to be
 * @param normalized path of each source's normalized Markdown, in the order of the ledger's sources
 */
export function composeFrontPage(
  ledger: Ledger,
  config: FrontPageConfig,
  files: ReadonlySet<string>,
  normalized: ReadonlyMap<string, string>,
  generator: string,
): FrontPage {
  const disagreements = disagreementsOf(ledger)
  return {
    title: config.title,
    series: 'Dossier',
    language: config.language ?? 'en',
    date: ledger.asOf,
    dateLabel: dateLabel(ledger.asOf),
    status: statusOf(ledger),
    warnings: warningsOf(ledger),
    paper: config.paper,
    accent: config.audiences[0]?.accent ?? '#37474f',
    briefs: briefsAmong(files, config),
    files: dataAmong(files),
    sources: sourceViews(ledger),
    origins: originsOf(ledger),
    coverage: coverageOf(ledger, config.themes),
    themes: config.themes.map(({ id, title }) => ({ id, label: title })),
    kinds: kindsOf(ledger),
    disagreements: disagreements.choices,
    claimCount: ledger.claims.length,
    claims: claimsBySource(ledger, config, disagreements.byClaim, normalized),
    generator,
  }
}

function originsOf({ origins }: Ledger): OriginEntry[] {
  return origins
    .filter(({ files }) => files.length > 1)
    .map(({ name, files, why }) => ({ name, files: files.join(', '), why }))
}

/** The kinds that the ledger has, in a fixed order. */
function kindsOf({ claims }: Ledger): Choice[] {
  const found = new Set(claims.map(({ kind }) => kind))
  const all: ClaimKind[] = ['fact', 'claim', 'forecast', 'recommendation']
  return all
    .filter((kind) => found.has(kind))
    .map((kind) => ({ id: kind, label: kindLabels[kind] || 'Fact' }))
}
