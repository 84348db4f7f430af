import { countWords } from './compose/count-words.ts'
import { anchorOf, compose, type Dossier } from './compose/index.ts'
import type { AudienceConfig, Config, GatesConfig } from './config/types.ts'
import { wordsOf } from './language/words.ts'
import type { BlockView, Brief, Evidence, Ledger } from './model.ts'
import { select } from './select/index.ts'
import { withoutWeakest } from './without-weakest.ts'

/** What a block prints, and how much it may. */
export interface BlockWords {
  block: string
  heading: string
  words: number
  /** Absent where the outline sets none. */
  most?: number
}

/** A brief with its evidence, cut to its words. */
export interface Draft {
  audience: AudienceConfig
  evidence: Evidence[]
  brief: Brief
  /** Of the blocks before the sources; the sources and the evidence behind them do not count. */
  blocks: BlockWords[]
  /** Of the title, the blocks and their headings. */
  words: number
}

/**
 * Selects and composes a brief, and cuts at claims until every block and the whole keep to their
 * words: what a remark, a heading or a table adds is known only when it is composed.
 */
export function draft(
  ledger: Ledger,
  audience: AudienceConfig,
  config: Dossier & { gates: GatesConfig },
  generator: string,
): Draft {
  let evidence = select(ledger, audience, config.gates)
  for (;;) {
    const brief = compose(ledger, evidence, audience, config, generator)
    const blocks = wordsOfBlocks(brief, audience)
    const words = totalOf(brief, blocks)
    const less = tooLong(blocks, words, audience)
      .map((index) => withoutWeakest(evidence, index, audience, ledger))
      .find((found) => found !== undefined)
    if (!less) return { audience, evidence, brief, blocks: blocks.filter(isPrinted), words }
    evidence = less
  }
}

/** The drafts of some audiences. */
export const draftAll = (
  ledger: Ledger,
  audiences: AudienceConfig[],
  config: Config,
  generator: string,
): Draft[] => audiences.map((audience) => draft(ledger, audience, config, generator))

const isPrinted = ({ words }: BlockWords): boolean => words > 0

/** By index of the outline; what a bottom line has beside it is no part of its words. */
const wordsOfBlocks = (brief: Brief, { outline }: AudienceConfig): BlockWords[] =>
  outline.map(({ block, title, words: most }, index) => {
    const own = block === 'sources' ? [] : viewsOf(brief, index)
    const counted = block === 'bottom-line' ? own.slice(0, 1) : own
    return {
      block,
      heading: own[0]?.heading ?? title,
      words: counted.reduce((sum, view) => sum + countWords(view), 0),
      ...(most === undefined ? {} : { most }),
    }
  })

function viewsOf({ blocks }: Brief, index: number): BlockView[] {
  const anchor = anchorOf(index)
  return blocks.filter(({ id }) => id === anchor || id.startsWith(`${anchor}-`))
}

function totalOf(brief: Brief, blocks: BlockWords[]): number {
  const headings = brief.blocks
    .filter(({ block }) => block !== 'sources')
    .map(({ heading }) => heading)
  const besides = brief.blocks.filter(
    ({ id, block }) => block === 'bottom-line' && !blocks.some((_, i) => id === anchorOf(i)),
  )
  return (
    wordsOf([brief.title, ...headings].join(' ')).length +
    [...blocks.map(({ words }) => words), ...besides.map(countWords)].reduce((a, b) => a + b, 0)
  )
}

/**
 * Indices of the blocks to be cut, each where the ones before cannot be: those beyond their own
 * words, then of a brief that is too long the one with most items.
 */
function tooLong(
  blocks: BlockWords[],
  words: number,
  audience: AudienceConfig,
): (number | 'any')[] {
  const own = blocks.flatMap(({ words: count, most = count }, i) => (count > most ? [i] : []))
  return words > audience.words.max ? [...own, 'any'] : own
}
