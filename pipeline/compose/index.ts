import type { AudienceConfig, Config } from '../config/types.ts'
import type { BlockView, Brief, Claim, Evidence, Ledger } from '../model.ts'
import { blocks } from './blocks/index.ts'
import { type Citer, citer } from './citations.ts'
import type { BlockBody, BlockContext } from './context.ts'
import { dateLabel } from './date-label.ts'
import { listedUnder } from './listed-under.ts'
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
    listedUnder: listedUnder(ledger.claims),
  }
  const views = audience.outline.flatMap((config, index) => {
    const own = evidence.filter(({ block, group }) => block === index && group !== 'title')
    return blockView({ ...shared, config, evidence: own }, index)
  })
  const front = frame(ledger, audience, dossier)
  const title = titleOf(evidence, shared.claims) ?? front.title
  const notes = notesOf(cites)
  const contents = contentsOf(views, notes)
  return { ...front, title, contents, blocks: views, notes, generator }
}

function contentsOf(views: BlockView[], notes: Brief['notes']): Brief['contents'] {
  const entries = views.map(({ id, heading }) => ({ id, heading, page: '' }))
  const evidence = notes.length > 0 ? [{ id: 'evidence', heading: 'Evidence', page: '' }] : []
  return [...entries.filter(({ heading }) => heading !== ''), ...evidence]
}

/** The sentence that gives the title, without its full stop. */
function titleOf(evidence: Evidence[], claims: Map<string, Claim>): string | undefined {
  const chosen = evidence.find(({ group }) => group === 'title')
  return chosen && claims.get(chosen.claim)?.text.replace(/\.$/, '')
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
  const bodies = [composer(context) ?? missing(context) ?? []].flat()
  return bodies.map((body, i) => {
    const id = i === 0 ? anchorOf(index) : `${anchorOf(index)}-${i + 1}`
    const pictures = (body.pictures ?? []).map((one, k) => ({
      ...one,
      id: `${id}-picture-${k + 1}`,
    }))
    const { block, title } = config
    return { ...empty, id, block, heading: title || heading, ...body, pictures }
  })
}

/** Anchor of the block that stands at `index` in the outline; what it goes on in adds "-2". */
export const anchorOf = (index: number): string => `block-${index + 1}`

/** Says what no source holds; where one does and there was no room for it, that would be false. */
function missing({ config, ledger }: BlockContext): BlockBody | undefined {
  const { missing: text, kinds, roles, themes } = config
  const held = ledger.claims.some(
    (claim) =>
      (kinds.length === 0 || kinds.includes(claim.kind)) &&
      (roles.length === 0 || roles.some((role) => claim.roles.includes(role))) &&
      (themes.length === 0 || themes.some((theme) => claim.themes.includes(theme))),
  )
  return text === '' || (held && kinds.length + roles.length > 0)
    ? undefined
    : { layout: 'text', paragraphs: [text] }
}
