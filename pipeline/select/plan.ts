import type { AudienceConfig, BlockConfig, BlockType, GatesConfig } from '../config/types.ts'
import type { Ledger } from '../model.ts'
import { allowanceOf } from './chosen.ts'

/** A block of the outline, with the words that it may spend. */
export interface Planned {
  index: number
  block: BlockConfig
  words: number
}

/** Blocks that anything fits, and that would take what the others are there for. */
const general = new Set<BlockType>(['takeaways', 'findings'])

/** Least words to which a block's are cut: one sentence. */
const sentence = 35

/**
 * The blocks of an outline in the order in which they choose: first what opens a brief, then what
 * asks for something, last what takes anything. Where the sources may not give as many words as
 * the outline has, every block gets its part of them, or the first would leave nothing to the last.
 */
export function planOf(ledger: Ledger, audience: AudienceConfig, gates: GatesConfig): Planned[] {
  const given = ledger.sources.reduce((sum, { words }) => sum + allowanceOf(words, gates), 0)
  const asked = audience.outline.reduce((sum, block) => sum + askedBy(block), 0)
  const scale = Math.min(1, given / Math.max(asked, 1))
  return audience.outline
    .map((block, index) => ({
      index,
      block: tables.has(block.block) ? { ...block, max: Math.ceil(block.max * scale) } : block,
      words: wordsFor(block, scale),
    }))
    .sort((a, b) => rankOf(a.block) - rankOf(b.block) || a.index - b.index)
}

/** Blocks whose words are not the sources'. */
const ownWords = new Set<BlockType>(['status', 'confidence', 'editor', 'questions'])

const tables = new Set<BlockType>(['figures', 'disagreements', 'timeline'])

/** What mostly shows claims that another block has printed. */
const later = new Set<BlockType>(['figures', 'timeline', 'questions'])

/** Words that a row of a table takes from the sources, as a rule. */
const row = 20

const askedBy = ({ block, words = 0, max }: BlockConfig): number => {
  if (tables.has(block)) return max * row
  return ownWords.has(block) ? 0 : words
}

function wordsFor({ block, words }: BlockConfig, scale: number): number {
  if (words === undefined) return Number.POSITIVE_INFINITY
  if (block === 'bottom-line') return words
  return Math.min(words, Math.max(sentence, Math.round(words * scale)))
}

function rankOf(block: BlockConfig): number {
  if (block.block === 'bottom-line') return 0
  if (general.has(block.block)) return block.block === 'takeaways' ? 1 : 5
  if (later.has(block.block)) return 3
  if (block.block === 'statements')
    return block.roles.length + block.kinds.length + block.figures.length > 0 ? 2 : 4
  return 2
}
