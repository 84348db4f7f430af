import type { AudienceConfig, BlockConfig, Config } from '../config/types.ts'
import type { BlockView, Brief, Evidence, Ledger } from '../model.ts'
import { blocks } from './blocks/index.ts'
import { type Citer, citer } from './citations.ts'
import type { BlockBody, BlockContext } from './context.ts'
import { dateLabel } from './date-label.ts'
import { sourceViews } from './source-views.ts'
import { statusOf, warningsOf } from './standing.ts'

/** What a brief takes from the dossier's configuration. */
export interface Dossier extends Pick<Config, 'title' | 'language' | 'paper' | 'draft' | 'themes'> {
  /** Sources that could not be read and were left out. */
  skipped?: readonly string[]
}

/**
 * Makes the view model of one brief: everything that a template may see, and nothing computed
 * later. `generator` names the program and its version.
 */
export function compose(
  ledger: Ledger,
  evidence: Evidence[],
  audience: AudienceConfig,
  dossier: Dossier,
  generator: string,
): Brief {
  const cites = citer(ledger, new Set(evidence.map(({ claim }) => claim)))
  const shared = {
    ledger,
    claims: new Map(ledger.claims.map((claim) => [claim.id, claim])),
    themes: new Map(dossier.themes.map((theme) => [theme.id, theme])),
    audience,
    citer: cites,
  }
  const views = audience.outline.flatMap((config, index) => {
    const own = evidence.filter(({ block }) => block === index)
    return blockView({ ...shared, config, evidence: own }, index)
  })
  const notes = notesOf(cites)
  const contents = contentsOf(views, notes)
  return { ...frame(ledger, audience, dossier), contents, blocks: views, notes, generator }
}

function contentsOf(views: BlockView[], notes: Brief['notes']): Brief['contents'] {
  const entries = views.map(({ id, heading }) => ({ id, heading, page: '' }))
  const evidence = notes.length > 0 ? [{ id: 'evidence', heading: 'Evidence', page: '' }] : []
  return [...entries.filter(({ heading }) => heading !== ''), ...evidence]
}

const notesOf = (cites: Citer): Brief['notes'] => cites.notes().sort((a, b) => a.n - b.n)

function frame(
  ledger: Ledger,
  audience: AudienceConfig,
  { title, language, paper, draft, skipped = [] }: Dossier,
): Omit<Brief, 'contents' | 'blocks' | 'notes' | 'generator'> {
  return {
    audience: audience.id,
    template: audience.template,
    series: audience.series,
    title: audience.title ?? title,
    dossier: title,
    language: language ?? 'en',
    date: ledger.asOf,
    dateLabel: dateLabel(ledger.asOf),
    status: `${draft ? 'Draft · ' : ''}${statusOf(ledger)}`,
    warnings: [...warningsOf(ledger), ...leftOut(skipped)],
    paper,
    draft,
    accent: audience.accent,
    sources: sourceViews(ledger),
  }
}

const leftOut = (skipped: readonly string[]): string[] =>
  skipped.length === 0 ? [] : [`Left out, since it could not be read: ${skipped.join(', ')}.`]

const empty: Omit<BlockView, 'id' | 'block' | 'heading' | 'layout'> = {
  intro: '',
  statements: [],
  groups: [],
  pictures: [],
  table: { caption: '', columns: [], rows: [] },
  paragraphs: [],
  sources: [],
}

function blockView(context: BlockContext, index: number): BlockView[] {
  const { config } = context
  const { compose: composer, heading } = blocks[config.block]
  const body = composer(context) ?? missing(config)
  if (!body) return []
  const id = `block-${index + 1}`
  const pictures = (body.pictures ?? []).map((one, i) => ({ ...one, id: `${id}-picture-${i + 1}` }))
  const { block, title } = config
  return [{ ...empty, id, block, heading: title || heading, ...body, pictures }]
}

const missing = ({ missing: text }: BlockConfig): BlockBody | undefined =>
  text === '' ? undefined : { layout: 'text', paragraphs: [text] }
